package io.huihuan.ticket;

import io.huihuan.customer.CustomerId;
import io.huihuan.shared.feed.BusinessEvent;
import io.huihuan.shared.feed.ChangeFeed;
import io.huihuan.shared.feed.Subject;
import io.huihuan.ticket.ArchivedAside.HandedOver;
import io.huihuan.ticket.ArchivedAside.Held;
import io.huihuan.ticket.ArchivedAside.Shared;
import io.huihuan.ticket.ArchivedTicket.StageChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The history of a ticket from elsewhere as facts of the feed; each carries a key, so that no import tells it twice. */
final class ArchivedEvents {

    private ArchivedEvents() {}

    static List<BusinessEvent> of(
            TicketId id, String number, ArchivedTicket ticket, ArchivedHistory history, CustomerId customer) {
        var events = new ArrayList<BusinessEvent>();
        StageChange opening = history.changes().getFirst();
        events.add(new Archived(
                id,
                ticket.openedAt(),
                opening.actor(),
                "CREATED",
                null,
                opening.stage().name(),
                number,
                ticket.team().value(),
                customer.value(),
                key(id, "C", null)));
        for (int place = 1; place < history.changes().size(); place++) {
            StageChange change = history.changes().get(place);
            events.add(new Archived(
                    id,
                    change.at(),
                    change.actor(),
                    "MOVED",
                    history.changes().get(place - 1).stage().name(),
                    change.stage().name(),
                    change.reason(),
                    ticket.team().value(),
                    customer.value(),
                    key(id, history.changes().get(place - 1).stage() + ">" + change.stage(), change.at())));
        }
        if (ticket.asides().isEmpty()) {
            return events;
        }
        for (ArchivedAside aside : ticket.asides()) {
            for (Fact fact : facts(aside)) {
                events.add(new Archived(
                        id,
                        fact.at(),
                        aside.actor(),
                        fact.name(),
                        fact.from(),
                        fact.to(),
                        null,
                        ticket.team().value(),
                        customer.value(),
                        key(id, fact.name(), fact.at())));
            }
        }
        events.sort(Comparator.comparing(BusinessEvent::at));
        return events;
    }

    /** What happened beside, as the flow names it. */
    private record Fact(
            Instant at,
            String name,
            @Nullable String from,
            @Nullable String to) {}

    private static List<Fact> facts(ArchivedAside aside) {
        return switch (aside) {
            case Held held -> {
                String reason = held.reason().name();
                yield List.of(
                        new Fact(held.at(), "HELD", null, reason), new Fact(held.until(), "RESUMED", reason, null));
            }
            case Shared shared ->
                List.of(
                        new Fact(shared.at(), "TASK_ADDED", null, null),
                        new Fact(
                                shared.until(),
                                "TASK_ENDED",
                                null,
                                shared.outcome().state().name()));
            case HandedOver over -> List.of(new Fact(over.at(), "TEAM_CHANGED", over.before(), over.after()));
        };
    }

    /** What the feed does not know yet; where it knows the whole way, that the ticket was brought again. */
    static List<BusinessEvent> further(ArchivedRows.Row row, Set<String> told, String account, Instant now) {
        List<BusinessEvent> fresh = row.events().stream()
                .filter(event -> !told.contains(String.valueOf(event.onceKey())))
                .toList();
        return fresh.isEmpty()
                ? List.of(new Archived(
                        row.id(),
                        now,
                        account,
                        "REIMPORTED",
                        null,
                        null,
                        null,
                        row.ticket().team().value(),
                        row.customer().value(),
                        null))
                : fresh;
    }

    private static String key(TicketId id, String what, @Nullable Instant at) {
        return ChangeFeed.ARCHIVED + id.value() + ":" + what + (at == null ? "" : ":" + at.getEpochSecond());
    }

    /** A fact that was recorded elsewhere. */
    private record Archived(
            TicketId ticket,
            Instant at,
            String actor,
            String name,
            @Nullable String from,
            @Nullable String to,
            @Nullable String note,
            UUID team,
            UUID customer,
            @Nullable String onceKey)
            implements BusinessEvent {
        @Override
        public Subject subject() {
            return ticket.subject();
        }
    }
}
