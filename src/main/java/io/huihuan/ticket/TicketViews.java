package io.huihuan.ticket;

import io.huihuan.customer.CustomerCard;
import io.huihuan.customer.CustomerCards;
import io.huihuan.customer.CustomerId;
import io.huihuan.identity.Directory;
import io.huihuan.identity.PersonId;
import io.huihuan.identity.TeamId;
import io.huihuan.shared.data.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Shapes a ticket for readers: names instead of ids. */
@Component
class TicketViews {

    private static final String LINKS = """
            SELECT t.number FROM ticket t JOIN ticket_link l ON l.other_id = t.id WHERE l.one_id = ?
            UNION SELECT t.number FROM ticket t JOIN ticket_link l ON l.one_id = t.id WHERE l.other_id = ?
            UNION SELECT number FROM ticket WHERE merged_into_id = ?
            ORDER BY 1""";

    private static final String ALL_LINKS = """
            SELECT l.one_id, t.number FROM ticket_link l JOIN ticket t ON t.id = l.other_id WHERE l.one_id IN (:ids)
            UNION SELECT l.other_id, t.number FROM ticket_link l JOIN ticket t ON t.id = l.one_id WHERE l.other_id IN (:ids)
            UNION SELECT merged_into_id, number FROM ticket WHERE merged_into_id IN (:ids)
            ORDER BY 2""";

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
        return view(ticket, customer(ticket), number(ticket.repeatOfId), List.of(), now);
    }

    TicketView of(Ticket ticket, Instant now) {
        byte[] id = Ids.bytes(ticket.id);
        var links = jdbc.queryForList(LINKS, String.class, id, id, id);
        return view(ticket, customer(ticket), number(ticket.repeatOfId), links, now);
    }

    /** Many tickets in the order of their ids, with as few statements as one takes. */
    List<TicketView> of(List<UUID> ids, Instant now) {
        var found = tickets.findAllById(ids).stream().collect(Collectors.toMap(ticket -> ticket.id, ticket -> ticket));
        var customersOf = customers.of(found.values().stream()
                .map(ticket -> new CustomerId(ticket.customerId))
                .collect(Collectors.toSet()));
        var repeats = tickets
                .findAllById(found.values().stream()
                        .map(ticket -> ticket.repeatOfId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(ticket -> ticket.id, ticket -> ticket.number));
        var links = links(found.keySet());
        return ids.stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .map(ticket -> view(
                        ticket,
                        Objects.requireNonNull(customersOf.get(new CustomerId(ticket.customerId))),
                        ticket.repeatOfId == null ? null : repeats.get(ticket.repeatOfId),
                        links.getOrDefault(ticket.id, List.of()),
                        now))
                .toList();
    }

    private Map<UUID, List<String>> links(Collection<UUID> ids) {
        var links = new HashMap<UUID, List<String>>();
        if (!ids.isEmpty()) {
            var named = new NamedParameterJdbcTemplate(jdbc);
            named.query(ALL_LINKS, Map.of("ids", ids.stream().map(Ids::bytes).toList()), row -> {
                links.computeIfAbsent(Ids.of(row.getBytes(1)), id -> new ArrayList<>())
                        .add(row.getString(2));
            });
        }
        return links;
    }

    private CustomerCard customer(Ticket ticket) {
        return customers.of(new CustomerId(ticket.customerId));
    }

    private TicketView view(
            Ticket ticket, CustomerCard customer, @Nullable String repeatOf, List<String> links, Instant now) {
        var category = categories.byId(ticket.facts.category());
        return new TicketView(
                new TicketId(ticket.id),
                ticket.number,
                ticket.externalId,
                ticket.stage,
                ticket.version,
                ticket.facts,
                category == null ? null : category.path(),
                customer,
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
                repeatOf,
                ticket.merge == null ? null : ticket.merge.number(),
                links,
                ticket.returns,
                ticket.reopenings,
                ticket.changedBy,
                ticket.changedAt,
                now);
    }

    private @Nullable String number(@Nullable UUID id) {
        return id == null ? null : tickets.numberOf(id).orElse(null);
    }
}
