package io.huihuan.ticket;

import io.huihuan.identity.Actor;
import io.huihuan.shared.data.Likeness;
import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The one place where a filter and a scope become a query: cards, lists, counts and the API all read through it. */
@Component
class TicketReads {

    private final EntityManager entities;
    private final Clock clock;
    private final TicketRules rules;

    TicketReads(EntityManager entities, Clock clock, TicketRules rules) {
        this.entities = entities;
        this.clock = clock;
        this.rules = rules;
    }

    /** What to read: whose, which, of which stage. */
    record Question(
            Actor by,
            TicketFilter filter,
            @Nullable Stage stage,
            @Nullable Collection<UUID> among,
            boolean onBoard) {}

    List<TicketRow> rows(Question question, TicketOrder order, @Nullable TicketPlace after, int offset, int limit) {
        CriteriaBuilder build = entities.getCriteriaBuilder();
        CriteriaQuery<TicketRow> query = build.createQuery(TicketRow.class);
        Root<Ticket> ticket = query.from(Ticket.class);
        var where = where(build, ticket, question);
        if (after != null) {
            where.add(behind(build, ticket, order, after));
        }
        query.select(build.construct(
                        TicketRow.class,
                        ticket.get("id"),
                        ticket.get("version"),
                        ticket.get("number"),
                        ticket.get("externalId"),
                        ticket.get("stage"),
                        ticket.get("facts"),
                        ticket.get("hold"),
                        ticket.get("sla"),
                        ticket.get("customerId"),
                        ticket.get("assigneeId"),
                        ticket.get("teamId"),
                        ticket.get("description").get("phenomenon"),
                        ticket.get("openedAt"),
                        ticket.get("stageSince"),
                        ticket.get("closedAt"),
                        ticket.get("repeatOfId")))
                .where(where.toArray(Predicate[]::new))
                .orderBy(orders(build, ticket, order));
        return entities.createQuery(query)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
    }

    /** How many cards each column holds: the open ones by an index alone, the closed ones by that of their closing. */
    Map<Stage, Long> boardCounts(Actor by, TicketFilter filter) {
        var counts = new EnumMap<Stage, Long>(Stage.class);
        for (Stage stage : Stage.values()) {
            counts.putAll(counts(new Question(by, filter, stage, null, true)));
        }
        return counts;
    }

    /** How many tickets of each stage the question reaches. */
    Map<Stage, Long> counts(Question question) {
        CriteriaBuilder build = entities.getCriteriaBuilder();
        CriteriaQuery<Object[]> query = build.createQuery(Object[].class);
        Root<Ticket> ticket = query.from(Ticket.class);
        query.select(build.array(ticket.get("stage"), build.count(ticket)))
                .where(where(build, ticket, question).toArray(Predicate[]::new))
                .groupBy(ticket.get("stage"));
        var counts = new EnumMap<Stage, Long>(Stage.class);
        entities.createQuery(query).getResultList().forEach(row -> counts.put((Stage) row[0], (Long) row[1]));
        return counts;
    }

    /** The ids of a customer's tickets within the reader's scope, the newest first. */
    List<UUID> ofCustomer(Actor by, UUID customer, int offset, int limit) {
        CriteriaBuilder build = entities.getCriteriaBuilder();
        CriteriaQuery<UUID> query = build.createQuery(UUID.class);
        Root<Ticket> ticket = query.from(Ticket.class);
        var where = where(build, ticket, new Question(by, TicketFilter.ALL, null, null, false));
        where.add(build.equal(ticket.get("customerId"), customer));
        query.select(ticket.get("id"))
                .where(where.toArray(Predicate[]::new))
                .orderBy(orders(build, ticket, TicketOrder.NEWEST));
        return entities.createQuery(query)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
    }

    private List<Predicate> where(CriteriaBuilder build, Root<Ticket> ticket, Question question) {
        var where = new ArrayList<Predicate>();
        var scope = question.by().scope();
        if (!scope.all()) {
            where.add(
                    scope.teams().isEmpty()
                            ? build.disjunction()
                            : ticket.get("teamId").in(scope.teams()));
        }
        if (question.stage() != null) {
            where.add(build.equal(ticket.get("stage"), question.stage()));
        }
        if (question.among() != null) {
            where.add(ticket.get("id").in(question.among()));
        }
        if (question.onBoard() && question.stage() != Stage.OPEN) {
            Predicate recent = build.greaterThanOrEqualTo(
                    ticket.get("closedAt"), clock.instant().minus(rules.closedShown()));
            if (question.stage() == Stage.CLOSED) {
                where.add(recent);
            } else if (question.stage() == null) {
                where.add(build.or(build.notEqual(ticket.get("stage"), Stage.CLOSED), recent));
            }
        }
        narrow(build, ticket, question, where);
        return where;
    }

    private void narrow(CriteriaBuilder build, Root<Ticket> ticket, Question question, List<Predicate> where) {
        TicketFilter filter = question.filter();
        if (filter.mine()) {
            where.add(build.equal(ticket.get("assigneeId"), question.by().id().value()));
        }
        if (filter.unassigned()) {
            where.add(build.isNull(ticket.get("assigneeId")));
        }
        if (filter.overdue()) {
            where.add(build.lessThan(ticket.get("sla").get("dueAt"), clock.instant()));
        }
        if (filter.held()) {
            where.add(build.isNotNull(ticket.get("hold").get("reason")));
        }
        oneOf(ticket.get("teamId"), filter.teams(), where);
        oneOf(ticket.get("assigneeId"), filter.assignees(), where);
        oneOf(ticket.get("facts").get("urgency"), filter.urgencies(), where);
        oneOf(ticket.get("facts").get("channel"), filter.channels(), where);
        oneOf(ticket.get("facts").get("type"), filter.types(), where);
        String text = filter.text();
        if (text != null && !text.isBlank()) {
            where.add(build.like(ticket.get("searchText"), Likeness.containing(text), '!'));
        }
    }

    private static void oneOf(Expression<?> field, Collection<?> values, List<Predicate> where) {
        if (!values.isEmpty()) {
            where.add(field.in(values));
        }
    }

    private static Expression<Instant> key(Root<Ticket> ticket, TicketOrder order) {
        return switch (order) {
            case DUE -> ticket.get("sla").get("dueAt");
            case CLOSED -> ticket.get("closedAt");
            case NEWEST, OLDEST -> ticket.get("openedAt");
        };
    }

    private static List<Order> orders(CriteriaBuilder build, Root<Ticket> ticket, TicketOrder order) {
        var key = key(ticket, order);
        Order number = build.asc(ticket.get("number"));
        return order == TicketOrder.DUE
                ? List.of(build.asc(key), build.asc(ticket.get("openedAt")), number)
                : List.of(order.descending() ? build.desc(key) : build.asc(key), number);
    }

    /** Behind a place; the first comparison alone bounds the range of the index that is read. */
    private static Predicate behind(CriteriaBuilder build, Root<Ticket> ticket, TicketOrder order, TicketPlace place) {
        var key = key(ticket, order);
        Expression<Instant> opened = ticket.get("openedAt");
        Predicate number = build.greaterThan(ticket.<String>get("number"), place.number());
        Predicate amongEquals = order == TicketOrder.DUE
                ? build.or(
                        build.greaterThan(opened, place.openedAt()),
                        build.and(build.equal(opened, place.openedAt()), number))
                : number;
        Predicate further =
                order.descending() ? build.lessThan(key, place.first()) : build.greaterThan(key, place.first());
        Predicate bound = order.descending()
                ? build.lessThanOrEqualTo(key, place.first())
                : build.greaterThanOrEqualTo(key, place.first());
        return build.and(bound, build.or(further, build.and(build.equal(key, place.first()), amongEquals)));
    }
}
