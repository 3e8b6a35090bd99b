package io.huihuan.ticket;

import io.huihuan.customer.CustomerId;
import io.huihuan.customer.Customers;
import io.huihuan.identity.Access;
import io.huihuan.identity.Actor;
import io.huihuan.identity.Permission;
import io.huihuan.identity.TeamId;
import io.huihuan.shared.data.Ids;
import io.huihuan.shared.feed.ChangeFeed;
import io.huihuan.ticket.ArchivedRows.Known;
import io.huihuan.ticket.ArchivedRows.Row;
import io.huihuan.ticket.sla.SlaPolicies;
import io.huihuan.ticket.sla.SlaTerms;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door by which tickets come in that were worked on elsewhere. History is taken as it happened and is not asked to
 * have been legal here; what is open from now on follows the flow like any other ticket.
 *
 * <p>A ticket known by its external id is updated, never doubled. Where somebody has worked on it here since, only what it
 * is about is updated: stage, clocks and assignee are theirs.
 */
@Service
public class TicketArchive {

    private final Access access;
    private final ArchivedRows rows;
    private final ArchivedClocks clocks;
    private final CategoryTree categories;
    private final SlaPolicies policies;
    private final Customers customers;
    private final TicketNumbers numbers;
    private final ChangeFeed feed;
    private final Clock clock;
    private final ZoneId zone;

    TicketArchive(
            Access access,
            ArchivedRows rows,
            ArchivedClocks clocks,
            CategoryTree categories,
            SlaPolicies policies,
            Customers customers,
            TicketNumbers numbers,
            ChangeFeed feed,
            Clock clock,
            ZoneId zone) {
        this.access = access;
        this.rows = rows;
        this.clocks = clocks;
        this.categories = categories;
        this.policies = policies;
        this.customers = customers;
        this.numbers = numbers;
        this.feed = feed;
        this.clock = clock;
        this.zone = zone;
    }

    /** What became of one ticket of a batch. */
    public enum Outcome {
        CREATED,
        UPDATED
    }

    /** Whether the tree has a node of this path, for imports that may not make new ones. */
    public boolean knowsCategory(String path) {
        return categories.byPath(path).isPresent();
    }

    /** The teams of the tickets known by these external ids, for imports that may not reach every team. */
    public Map<String, TeamId> teams(Collection<String> externalIds) {
        access.require(Permission.IMPORT);
        return rows.teams(externalIds);
    }

    /**
     * Stores a batch in the caller's transaction and says for each ticket what became of it, in the same order. No external
     * id may stand in a batch twice.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Outcome> store(List<ArchivedTicket> batch) {
        Actor by = access.require(Permission.IMPORT);
        Map<String, Known> known =
                rows.known(batch.stream().map(ArchivedTicket::externalId).toList());
        Map<String, CategoryNode> nodes = nodes(batch, by);
        List<CustomerId> people = customers.identifyAll(
                batch.stream().map(ArchivedTicket::customer).toList());
        Map<LocalDate, Integer> next = reserve(batch, known);
        var terms = new HashMap<List<Object>, SlaTerms>();
        var created = new ArrayList<Row>();
        var updated = new ArrayList<Row>();
        var outcomes = new ArrayList<Outcome>();
        for (int place = 0; place < batch.size(); place++) {
            ArchivedTicket ticket = batch.get(place);
            Known before = known.get(ticket.externalId());
            CategoryNode node = ticket.category() == null ? null : nodes.get(ticket.category());
            Row row = row(ticket, before, node, people.get(place), next, terms, by);
            (before == null ? created : updated).add(row);
            outcomes.add(before == null ? Outcome.CREATED : Outcome.UPDATED);
        }
        rows.insert(created);
        rows.update(updated);
        feed.append(created.stream().flatMap(row -> row.events().stream()).toList());
        Set<String> told = rows.told(updated);
        feed.append(updated.stream()
                .flatMap(row -> ArchivedEvents.further(row, told, by.account(), clock.instant()).stream())
                .toList());
        return outcomes;
    }

    private Row row(
            ArchivedTicket ticket,
            @Nullable Known before,
            @Nullable CategoryNode node,
            CustomerId customer,
            Map<LocalDate, Integer> next,
            Map<List<Object>, SlaTerms> known,
            Actor by) {
        var history = ArchivedHistory.of(ticket);
        var facts = new Facts(
                ticket.type(),
                ticket.channel(),
                ticket.urgency(),
                ticket.grade(),
                node == null ? null : node.id(),
                node == null ? null : node.group(),
                ticket.product(),
                ticket.orderNumber(),
                null);
        TicketId id = before == null ? new TicketId(Ids.next()) : before.id();
        String number = before == null ? number(ticket, next) : before.number();
        // there are a dozen different promises and a thousand tickets; each look-up reads the calendar in force
        var terms = known.computeIfAbsent(
                List.of(Optional.ofNullable(ticket.grade()), ticket.urgency()),
                promise -> policies.terms(ticket.grade(), ticket.urgency()));
        var timing = clocks.of(ticket, history, terms, clock.instant());
        return new Row(
                id,
                number,
                ticket,
                facts,
                customer,
                history,
                timing,
                before == null || before.untouched(),
                by.account(),
                clock.instant(),
                ArchivedEvents.of(id, number, ticket, history, customer));
    }

    private Map<String, CategoryNode> nodes(List<ArchivedTicket> batch, Actor by) {
        var paths = batch.stream()
                .map(ArchivedTicket::category)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var nodes = new HashMap<String, CategoryNode>();
        var missing = new HashSet<String>();
        for (String path : paths) {
            categories.byPath(path).ifPresentOrElse(node -> nodes.put(path, node), () -> missing.add(path));
        }
        if (!missing.isEmpty()) {
            Map<String, CategoryNode> made = categories.findOrCreate(missing);
            nodes.putAll(made);
            // whoever keeps the tree in memory, on this node or another, hears of it
            feed.append(made.values().stream()
                    .map(node -> new CategoryEvent.CategoryAdded(node.id(), clock.instant(), by.account(), node.path()))
                    .toList());
        }
        return nodes;
    }

    /** One short transaction a day of the batch instead of one a ticket. */
    private Map<LocalDate, Integer> reserve(List<ArchivedTicket> batch, Map<String, Known> known) {
        var perDay = batch.stream()
                .filter(ticket -> !known.containsKey(ticket.externalId()))
                .collect(Collectors.groupingBy(this::day, Collectors.counting()));
        var next = new HashMap<LocalDate, Integer>();
        perDay.forEach((day, count) -> next.put(day, numbers.reserve(day, count.intValue())));
        return next;
    }

    private String number(ArchivedTicket ticket, Map<LocalDate, Integer> next) {
        LocalDate day = day(ticket);
        int sequence = next.merge(day, 1, Integer::sum) - 1;
        return TicketNumbers.number(day, sequence);
    }

    private LocalDate day(ArchivedTicket ticket) {
        return ticket.openedAt().atZone(zone).toLocalDate();
    }
}
