package io.huihuan.ticket;

import io.huihuan.customer.CustomerCard;
import io.huihuan.identity.PersonRef;
import io.huihuan.identity.TeamRef;
import io.huihuan.ticket.sla.Promise;
import io.huihuan.ticket.sla.SlaState;
import io.huihuan.ticket.sla.TicketSla;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ticket whole, as its page and the API show it.
 *
 * @param category the path of its category; {@code null} where an import named none
 * @param customer masked
 * @param repeatOf the number of the earlier ticket about the same matter
 * @param mergedInto the number of the ticket it was merged into
 * @param links numbers of tickets tied to it, and of those merged into it
 * @param readAt when this was true; the SLA states are those of that moment
 */
public record TicketView(
        TicketId id,
        String number,
        @Nullable String externalId,
        Stage stage,
        long version,
        Facts facts,
        @Nullable String category,
        CustomerCard customer,
        Description description,
        @Nullable PersonRef assignee,
        TeamRef team,
        Instant openedAt,
        Instant stageSince,
        @Nullable Instant closedAt,
        @Nullable String solution,
        @Nullable Verification verification,
        @Nullable Instant verificationDueAt,
        @Nullable Hold hold,
        TicketSla sla,
        @Nullable String repeatOf,
        @Nullable String mergedInto,
        List<String> links,
        int returns,
        int reopenings,
        String changedBy,
        Instant changedAt,
        Instant readAt) {

    public SlaState slaState(Promise promise) {
        return sla.state(promise, stage == Stage.CLOSED ? closedAt : null, readAt);
    }

    public @Nullable Instant firstRespondedAt() {
        return sla.clock(Promise.FIRST_RESPONSE).doneAt();
    }

    public @Nullable Instant resolvedAt() {
        return sla.clock(Promise.RESOLUTION).doneAt();
    }
}
