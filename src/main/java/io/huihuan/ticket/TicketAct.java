package io.huihuan.ticket;

import io.huihuan.identity.Access;
import io.huihuan.identity.Actor;
import io.huihuan.identity.Permission;
import io.huihuan.shared.feed.ChangeFeed;
import io.huihuan.shared.refusal.Missing;
import io.huihuan.shared.refusal.Stale;
import io.huihuan.ticket.sla.ClockLedger;
import io.huihuan.ticket.sla.SlaRules;
import io.huihuan.ticket.sla.WorkingTimes;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How every act on a ticket runs: permission, row scope, the version the person saw, the rule, the events, all in one
 * transaction. Who comes second is told who was first and what they did; a deadlock is tried again whole.
 */
@Component
class TicketAct {

    private static final int TRIES = 4;

    private final Access access;
    private final TicketRepository tickets;
    private final CollaborationTaskRepository tasks;
    private final ClockMarks marks;
    private final WorkingTimes times;
    private final TicketViews views;
    private final ChangeFeed feed;
    private final Clock clock;
    private final TicketRules rules;
    private final SlaRules slaRules;
    private final TransactionTemplate transaction;

    TicketAct(
            Access access,
            TicketRepository tickets,
            CollaborationTaskRepository tasks,
            ClockMarks marks,
            WorkingTimes times,
            TicketViews views,
            ChangeFeed feed,
            Clock clock,
            TicketRules rules,
            SlaRules slaRules,
            PlatformTransactionManager transactions) {
        this.access = access;
        this.tickets = tickets;
        this.tasks = tasks;
        this.marks = marks;
        this.times = times;
        this.views = views;
        this.feed = feed;
        this.clock = clock;
        this.rules = rules;
        this.slaRules = slaRules;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Changes a ticket somebody saw at a version; one that was merged is refused. */
    TicketView change(String number, long seen, Permission permission, BiConsumer<Ticket, Act> verb) {
        return changeAny(number, seen, permission, (ticket, act) -> {
            ticket.refuseMerged();
            verb.accept(ticket, act);
        });
    }

    /** Changes a ticket somebody saw at a version, merged or not. */
    TicketView changeAny(String number, long seen, Permission permission, BiConsumer<Ticket, Act> verb) {
        Actor by = access.require(permission);
        try {
            return retried(() -> {
                Ticket ticket = visible(number, by);
                if (ticket.version != seen) {
                    throw stale(ticket);
                }
                Act act = act(by, ticket.id);
                verb.accept(ticket, act);
                store(ticket, act);
                return views.of(ticket, clock.instant());
            });
        } catch (OptimisticLockingFailureException lost) {
            throw inTransaction(() -> stale(visible(number, by)));
        }
    }

    /** Registers a ticket built inside the transaction. */
    TicketView register(Actor by, java.util.function.Function<Act, Ticket> registration) {
        return retried(() -> {
            Act act = act(by, null);
            Ticket ticket = registration.apply(act);
            tickets.save(ticket);
            tickets.flush();
            marks.append(ticket.id, act.ledger());
            ticket.drainEvents().forEach(feed::publish);
            return views.fresh(ticket, clock.instant());
        });
    }

    /** Lets a ticket's clocks say what fell due; whoever comes second finds nothing left to say. */
    void ring(UUID id) {
        retried(() -> {
            tickets.findById(id).ifPresent(ticket -> {
                Act act = act(Actor.SYSTEM, id);
                ticket.ring(act);
                store(ticket, act);
            });
            return true;
        });
    }

    /** Reads one ticket in scope. */
    TicketView view(String number) {
        Actor by = access.require(Permission.TICKET_READ);
        return inTransaction(() -> views.of(visible(number, by), clock.instant()));
    }

    /** Reads what belongs to one ticket in scope. */
    <T> T reading(String number, java.util.function.Function<Ticket, T> read) {
        Actor by = access.require(Permission.TICKET_READ);
        return inTransaction(() -> read.apply(visible(number, by)));
    }

    ClockLedger ledger(UUID ticket) {
        return new ClockLedger(marks.of(ticket), times);
    }

    Ticket visible(String number, Actor by) {
        return tickets.findByNumber(number)
                .filter(each -> by.scope().covers(each.teamId))
                .orElseThrow(() -> new Missing("TICKET", number));
    }

    private void store(Ticket ticket, Act act) {
        tickets.flush();
        ClockLedger ledger = act.touchedLedger();
        if (ledger != null) {
            marks.append(ticket.id, ledger);
        }
        ticket.drainEvents().forEach(feed::publish);
    }

    private Act act(Actor by, @org.jspecify.annotations.Nullable UUID ticket) {
        return new Act(
                by,
                clock.instant(),
                rules,
                slaRules,
                () -> ticket == null ? new ClockLedger(java.util.List.of(), times) : ledger(ticket),
                () -> ticket != null && tasks.existsByTicketIdInAndState(tickets.whole(ticket), TaskState.OPEN));
    }

    private Stale stale(Ticket ticket) {
        return new Stale(ticket.changedBy, ticket.changedAt, ticket.lastEvent, views.of(ticket, clock.instant()));
    }

    /** One transaction; after a deadlock once more, whole. */
    <T> T retried(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return inTransaction(work);
            } catch (OptimisticLockingFailureException lost) {
                throw lost;
            } catch (PessimisticLockingFailureException deadlock) {
                if (attempt == TRIES) {
                    throw deadlock;
                }
            }
        }
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
