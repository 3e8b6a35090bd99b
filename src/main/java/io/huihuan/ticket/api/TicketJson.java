package io.huihuan.ticket.api;

import io.huihuan.customer.Channel;
import io.huihuan.customer.Level;
import io.huihuan.ticket.ComplaintGrade;
import io.huihuan.ticket.Description;
import io.huihuan.ticket.HoldReason;
import io.huihuan.ticket.Stage;
import io.huihuan.ticket.TicketType;
import io.huihuan.ticket.TicketView;
import io.huihuan.ticket.Urgency;
import io.huihuan.ticket.Verification;
import io.huihuan.ticket.sla.Promise;
import io.huihuan.ticket.sla.SlaState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as programs read it; the customer is masked.
 *
 * @param assignee an account
 * @param team a team's name
 * @param repeatOf the number of the earlier ticket about the same matter
 * @param mergedInto the number of the ticket it was merged into
 * @param links numbers of tickets tied to it, and of those merged into it
 */
record TicketJson(
        String number,
        @Nullable String externalId,
        Stage stage,
        long version,
        TicketType type,
        Urgency urgency,
        @Nullable ComplaintGrade complaintGrade,
        Channel channel,
        @Nullable String category,
        CustomerJson customer,
        Description description,
        @Nullable String product,
        @Nullable String orderNumber,
        @Nullable String sourceLink,
        @Nullable String assignee,
        String team,
        Instant openedAt,
        @Nullable Instant firstRespondedAt,
        @Nullable Instant firstResponseDueAt,
        @Nullable Instant resolutionDueAt,
        @Nullable Instant resolvedAt,
        @Nullable Instant closedAt,
        SlaJson sla,
        @Nullable HoldJson hold,
        @Nullable String solution,
        @Nullable Verification verification,
        @Nullable String repeatOf,
        @Nullable String mergedInto,
        List<String> links) {

    record CustomerJson(UUID id, String name, @Nullable String phone, Level level) {}

    record SlaJson(SlaState firstResponse, SlaState resolution) {}

    record HoldJson(
            HoldReason reason,
            Instant since,
            @Nullable Instant until,
            @Nullable String note) {}

    static TicketJson of(TicketView ticket) {
        var facts = ticket.facts();
        var customer = ticket.customer();
        var hold = ticket.hold();
        var person = ticket.assignee();
        return new TicketJson(
                ticket.number(),
                ticket.externalId(),
                ticket.stage(),
                ticket.version(),
                facts.type(),
                facts.urgency(),
                facts.grade(),
                facts.channel(),
                ticket.category(),
                new CustomerJson(customer.id().value(), customer.name(), customer.phone(), customer.level()),
                ticket.description(),
                facts.product(),
                facts.orderNumber(),
                facts.sourceLink(),
                person == null ? null : person.account(),
                ticket.team().name(),
                ticket.openedAt(),
                ticket.firstRespondedAt(),
                ticket.sla().clock(Promise.FIRST_RESPONSE).dueAt(),
                ticket.sla().clock(Promise.RESOLUTION).dueAt(),
                ticket.resolvedAt(),
                ticket.closedAt(),
                new SlaJson(ticket.slaState(Promise.FIRST_RESPONSE), ticket.slaState(Promise.RESOLUTION)),
                hold == null ? null : new HoldJson(hold.reason(), hold.since(), hold.until(), hold.note()),
                ticket.solution(),
                ticket.verification(),
                ticket.repeatOf(),
                ticket.mergedInto(),
                ticket.links());
    }
}
