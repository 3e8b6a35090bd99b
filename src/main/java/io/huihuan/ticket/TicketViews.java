package io.huihuan.ticket;

import io.huihuan.customer.CustomerCards;
import io.huihuan.customer.CustomerId;
import io.huihuan.identity.Directory;
import io.huihuan.identity.PersonId;
import io.huihuan.identity.TeamId;
import io.huihuan.shared.data.Ids;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Shapes a ticket for readers: names instead of ids. */
@Component
class TicketViews {

    private static final String LINKS = """
            SELECT t.number FROM ticket t JOIN ticket_link l ON l.other_id = t.id WHERE l.one_id = ?
            UNION SELECT t.number FROM ticket t JOIN ticket_link l ON l.one_id = t.id WHERE l.other_id = ?
            ORDER BY 1""";

    private final CategoryTree categories;
    private final CustomerCards customers;
    private final Directory directory;
    private final TicketRepository tickets;
    private final JdbcTemplate jdbc;

    TicketViews(
            CategoryTree categories,
            CustomerCards customers,
            Directory directory,
            TicketRepository tickets,
            JdbcTemplate jdbc) {
        this.categories = categories;
        this.customers = customers;
        this.directory = directory;
        this.tickets = tickets;
        this.jdbc = jdbc;
    }

    /** A ticket just registered: it has no links yet. */
    TicketView fresh(Ticket ticket, Instant now) {
        return view(ticket, List.of(), now);
    }

    TicketView of(Ticket ticket, Instant now) {
        byte[] id = Ids.bytes(ticket.id);
        return view(ticket, jdbc.queryForList(LINKS, String.class, id, id), now);
    }

    private TicketView view(Ticket ticket, List<String> links, Instant now) {
        var category = categories.byId(ticket.facts.category());
        return new TicketView(
                new TicketId(ticket.id),
                ticket.number,
                ticket.externalId,
                ticket.stage,
                ticket.version,
                ticket.facts,
                category == null ? null : category.path(),
                customers.of(new CustomerId(ticket.customerId)),
                ticket.description,
                ticket.assigneeId == null
                        ? null
                        : directory.person(new PersonId(ticket.assigneeId)).orElse(null),
                directory.team(new TeamId(ticket.teamId)).orElseThrow(),
                ticket.openedAt,
                ticket.stageSince,
                ticket.closedAt,
                ticket.solution,
                ticket.verificationOutcome == null
                        ? null
                        : new Verification(ticket.verificationOutcome, ticket.verificationNote),
                ticket.verificationDueAt,
                ticket.hold,
                ticket.sla,
                number(ticket.repeatOfId),
                links,
                ticket.returns,
                ticket.reopenings,
                ticket.changedBy,
                ticket.changedAt,
                now);
    }

    private @Nullable String number(@Nullable UUID id) {
        return id == null ? null : tickets.findById(id).map(each -> each.number).orElse(null);
    }
}
