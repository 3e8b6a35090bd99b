package io.huihuan.activity;

import io.huihuan.identity.Access;
import io.huihuan.identity.Actor;
import io.huihuan.shared.feed.FeedEntry;
import io.huihuan.ticket.TicketCard;
import io.huihuan.ticket.TicketFilter;
import io.huihuan.ticket.TicketLists;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells people of tickets; when another team takes one over, its notices go along. */
@Component
class TicketReporter implements Reporter {

    private static final String KIND = "TICKET";
    private static final String TEAM_CHANGED = "TEAM_CHANGED";

    private final NoticeRows rows;
    private final Recipients recipients;
    private final TicketLists tickets;
    private final Access access;

    TicketReporter(NoticeRows rows, Recipients recipients, TicketLists tickets, Access access) {
        this.rows = rows;
        this.recipients = recipients;
        this.tickets = tickets;
        this.access = access;
    }

    @Override
    public boolean hears(FeedEntry event) {
        return event.subject().kind().equals(KIND)
                && (event.event().equals(TEAM_CHANGED)
                        || NoticeKind.of(event.event())
                                .filter(kind -> kind.subject().equals(KIND))
                                .isPresent());
    }

    @Override
    public void report(List<FeedEntry> events) {
        if (events.isEmpty()) {
            return;
        }
        Map<UUID, TicketCard> cards = cards(events);
        for (FeedEntry event : events) {
            TicketCard ticket = cards.get(event.subject().id());
            UUID team = event.team();
            if (ticket != null && team != null) {
                NoticeKind.of(event.event())
                        .ifPresentOrElse(
                                kind -> tell(kind, event, ticket, teamOf(ticket, team)),
                                () -> rows.handOver(ticket.id(), teamOf(ticket, team)));
            }
        }
    }

    private void tell(NoticeKind kind, FeedEntry event, TicketCard ticket, UUID team) {
        var about = new NoticeRows.About(
                team, ticket.number(), "tickets/" + ticket.number(), kind == NoticeKind.ASSIGNED ? null : event.to());
        recipients.of(kind, event, ticket).forEach(person -> rows.add(person, event, about));
    }

    /** The team that has the ticket now. */
    private static UUID teamOf(TicketCard ticket, UUID then) {
        return ticket.team() == null ? then : ticket.team().id().value();
    }

    private Map<UUID, TicketCard> cards(List<FeedEntry> events) {
        Set<UUID> ids = events.stream().map(each -> each.subject().id()).collect(Collectors.toSet());
        return access.as(Actor.SYSTEM, () -> tickets.among(ids, TicketFilter.ALL)).stream()
                .collect(Collectors.toMap(TicketCard::id, card -> card));
    }
}
