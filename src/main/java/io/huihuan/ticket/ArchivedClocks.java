package io.huihuan.ticket;

import io.huihuan.ticket.ArchivedTicket.StageChange;
import io.huihuan.ticket.sla.ClockLedger;
import io.huihuan.ticket.sla.ClockState;
import io.huihuan.ticket.sla.Promise;
import io.huihuan.ticket.sla.SlaRules;
import io.huihuan.ticket.sla.SlaTerms;
import io.huihuan.ticket.sla.TicketSla;
import io.huihuan.ticket.sla.WorkingTimes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Runs the clocks over a history from elsewhere: they stand while a solution was being verified and run again after a
 * return, exactly as they would have here. The instant at which a ticket is said to have been resolved ends them, not the
 * event that told of it.
 */
@Component
class ArchivedClocks {

    private final WorkingTimes times;
    private final SlaRules rules;

    ArchivedClocks(WorkingTimes times, SlaRules rules) {
        this.times = times;
        this.rules = rules;
    }

    /** The ledger of a history and what it makes of both promises. */
    record Timing(ClockLedger ledger, TicketSla sla) {}

    Timing of(ArchivedTicket ticket, ArchivedHistory history, SlaTerms terms, Instant now) {
        var ledger = new ClockLedger(List.of(), times);
        ledger.mark(ticket.openedAt(), ClockState.RUNNING, terms, "CREATED");
        for (Turn turn : turns(ticket, history, terms)) {
            ledger.mark(turn.at(), turn.state(), terms, turn.cause());
        }
        if (history.resolvedAt() != null) {
            ledger.mark(history.resolvedAt(), ClockState.STOPPED, terms, "IMPORTED");
        }
        var sla = new TicketSla(ledger, rules);
        if (ticket.firstRespondedAt() != null) {
            sla.clock(Promise.FIRST_RESPONSE).done(ticket.firstRespondedAt());
        }
        if (history.resolvedAt() != null) {
            sla.clock(Promise.RESOLUTION).done(history.resolvedAt());
        }
        // what fell due in the past is recorded as it was, and nobody is woken for it now
        sla.ring(now, rules, (promise, ring) -> {});
        if (history.stage() == Stage.CLOSED) {
            sla.rest();
        }
        return new Timing(ledger, sla);
    }

    /** From when on the clocks ran, stood or waited. */
    private record Turn(Instant at, ClockState state, String cause) {}

    private static List<Turn> turns(ArchivedTicket ticket, ArchivedHistory history, SlaTerms terms) {
        var turns = new ArrayList<Turn>();
        for (StageChange change : worked(history)) {
            turns.add(new Turn(change.at(), works(change) ? ClockState.RUNNING : ClockState.STOPPED, "IMPORTED"));
        }
        if (terms.pausing()) {
            for (ArchivedAside aside : ticket.asides()) {
                if (aside instanceof ArchivedAside.Held held) {
                    turns.add(new Turn(held.at(), ClockState.PAUSED, "HELD"));
                    turns.add(new Turn(held.until(), ClockState.RUNNING, "RESUMED"));
                }
            }
            turns.sort(Comparator.comparing(Turn::at));
        }
        return turns;
    }

    /** The changes that count: all of them, or those up to the last work before the solution that held. */
    private static List<StageChange> worked(ArchivedHistory history) {
        Instant resolved = history.resolvedAt();
        List<StageChange> changes = history.changes();
        if (resolved == null) {
            return changes;
        }
        int end = changes.size();
        while (end > 0
                && !(works(changes.get(end - 1)) && changes.get(end - 1).at().isBefore(resolved))) {
            end--;
        }
        return changes.subList(0, end);
    }

    private static boolean works(StageChange change) {
        return change.stage().compareTo(Stage.VERIFYING) < 0;
    }
}
