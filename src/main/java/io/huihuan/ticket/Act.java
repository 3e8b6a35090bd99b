package io.huihuan.ticket;

import io.huihuan.identity.Actor;
import io.huihuan.ticket.sla.ClockLedger;
import io.huihuan.ticket.sla.SlaRules;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One act on one ticket: who, when, by which rules, and what of the ticket's surroundings the rules may ask for. */
final class Act {

    final Actor by;
    final Instant at;
    final TicketRules rules;
    final SlaRules slaRules;
    private final Supplier<ClockLedger> ledgerSource;
    private final BooleanSupplier tasksOpen;
    private @Nullable ClockLedger ledger;

    Act(
            Actor by,
            Instant at,
            TicketRules rules,
            SlaRules slaRules,
            Supplier<ClockLedger> ledgerSource,
            BooleanSupplier tasksOpen) {
        this.by = by;
        this.at = at;
        this.rules = rules;
        this.slaRules = slaRules;
        this.ledgerSource = ledgerSource;
        this.tasksOpen = tasksOpen;
    }

    /** The ticket's clock ledger, read only when an act needs it. */
    ClockLedger ledger() {
        if (ledger == null) {
            ledger = ledgerSource.get();
        }
        return ledger;
    }

    /** The ledger if this act touched it. */
    @Nullable
    ClockLedger touchedLedger() {
        return ledger;
    }

    boolean tasksOpen() {
        return tasksOpen.getAsBoolean();
    }
}
