package io.huihuan.ticket;

import io.huihuan.customer.CustomerCard;
import io.huihuan.identity.PersonRef;
import io.huihuan.identity.TeamRef;
import io.huihuan.ticket.sla.SlaState;
import io.huihuan.ticket.sla.TicketSla;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as a card of the board or a line of the list.
 *
 * @param category the path of its category
 * @param customer masked
 * @param title the first words of what happened
 * @param dueAt the next instant people race against; {@code null} for none
 * @param warnAt from when on the next due instant is near
 * @param sla the worse of both promises' states at the moment of reading
 * @param repeat whether it is about a matter the customer came with before
 */
public record TicketCard(
        UUID id,
        long version,
        String number,
        @Nullable String externalId,
        Stage stage,
        Facts facts,
        @Nullable String category,
        CustomerCard customer,
        @Nullable PersonRef assignee,
        @Nullable TeamRef team,
        String title,
        Instant openedAt,
        Instant stageSince,
        @Nullable Instant closedAt,
        @Nullable Instant dueAt,
        SlaState sla,
        @Nullable Instant warnAt,
        @Nullable Hold hold,
        boolean repeat) {

    /** The state of the promise that is due next; where nothing is due, the worse of both. */
    public SlaState next(Instant now) {
        if (dueAt == null) {
            return sla;
        }
        if (!dueAt.isAfter(now)) {
            return SlaState.BREACHED;
        }
        return warnAt != null && !warnAt.isAfter(now) ? SlaState.WARNING : SlaState.RUNNING;
    }

    /** Where it stands in an order. */
    public TicketPlace place(TicketOrder order) {
        Instant first = switch (order) {
            case DUE -> dueAt == null ? TicketSla.NEVER : dueAt;
            case CLOSED -> closedAt == null ? openedAt : closedAt;
            case NEWEST, OLDEST -> openedAt;
        };
        return new TicketPlace(first, openedAt, number);
    }
}
