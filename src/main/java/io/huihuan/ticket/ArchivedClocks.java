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
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Runs the clocks over a history from elsewhere: they stand while a solution was being verified and run again after a
 * return, exactly as they would have here.
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
        for (StageChange change : history.changes()) {
            boolean working = change.stage().compareTo(Stage.VERIFYING) < 0;
            ledger.mark(change.at(), working ? ClockState.RUNNING : ClockState.STOPPED, terms, "IMPORTED");
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
}
