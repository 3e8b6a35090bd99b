package io.huihuan.ticket.sla;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One promise to a ticket: when it is due and what became of it. The due and warning instants are derived from the
 * {@link ClockLedger} and kept only so that they can be sorted and searched by; what happened at them is kept for good.
 */
@Embeddable
@Access(AccessType.FIELD)
public class SlaClock {

    private int targetMinutes;
    private @Nullable Instant dueAt;
    private @Nullable Instant warnAt;
    private @Nullable Instant doneAt;
    private @Nullable Instant warnedAt;
    private @Nullable Instant breachedAt;
    private @Nullable Instant escalatedAt;

    protected SlaClock() {}

    public SlaClock(Duration target) {
        this.targetMinutes = (int) target.toMinutes();
    }

    /** What a clock has to say when its hour strikes. */
    public record Ring(Kind kind, Instant at) {
        /** The three degrees of lateness. */
        public enum Kind {
            WARNED,
            BREACHED,
            ESCALATED
        }
    }

    /** Derives the instants anew; a fulfilled promise keeps those it was fulfilled under. */
    public void derive(ClockLedger ledger, Promise promise, SlaRules rules) {
        if (doneAt != null) {
            return;
        }
        Duration target = ledger.terms().target(promise);
        targetMinutes = (int) target.toMinutes();
        dueAt = ledger.reaches(target);
        warnAt = ledger.reaches(rules.warningOf(target));
    }

    /**
     * Everything due until now that was not said yet, at its true instant.
     *
     * @param ended when the clock ended, by whatever; {@code null} while it did not
     */
    List<Ring> ring(@Nullable Instant ended, Instant now, SlaRules rules) {
        var rings = new ArrayList<Ring>();
        Instant until = ended != null && ended.isBefore(now) ? ended : now;
        if (warnedAt == null && warnAt != null && !warnAt.isAfter(until)) {
            warnedAt = warnAt;
            rings.add(new Ring(Ring.Kind.WARNED, warnAt));
        }
        if (breachedAt == null && dueAt != null && !dueAt.isAfter(until)) {
            breachedAt = dueAt;
            rings.add(new Ring(Ring.Kind.BREACHED, dueAt));
        }
        Instant escalation = escalation(rules);
        if (escalatedAt == null && escalation != null && !escalation.isAfter(until)) {
            escalatedAt = escalation;
            rings.add(new Ring(Ring.Kind.ESCALATED, escalation));
        }
        return rings;
    }

    /** The next instant at which {@link #ring} would have something to say; {@code null} for none. */
    public @Nullable Instant next(SlaRules rules) {
        if (doneAt != null) {
            return null;
        }
        return Stream.of(
                        warnedAt == null ? warnAt : null,
                        breachedAt == null ? dueAt : null,
                        escalatedAt == null ? escalation(rules) : null)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }

    private @Nullable Instant escalation(SlaRules rules) {
        return breachedAt == null ? null : breachedAt.plus(rules.escalateAfter());
    }

    /** The promise is fulfilled, in time or late. */
    public void done(Instant at) {
        if (doneAt == null) {
            doneAt = at;
        }
    }

    /** The same for clocks that may be waiting; the promise keeps the instant it would have been due at. */
    void done(Instant at, Supplier<ClockLedger> ledger) {
        if (doneAt == null && dueAt == null) {
            dueAt = ledger.get().reachesFrom(at, Duration.ofMinutes(targetMinutes));
        }
        done(at);
    }

    /** What was fulfilled did not hold: the promise is open again. */
    public void undone() {
        doneAt = null;
    }

    /** How it stands where the clock ended, by whatever, at an instant; {@code null} while it did not. */
    SlaState state(@Nullable Instant ended, Instant now) {
        if (breachedAt != null) {
            return SlaState.BREACHED;
        }
        if (ended != null) {
            return dueAt == null || !ended.isAfter(dueAt) ? SlaState.MET : SlaState.BREACHED;
        }
        if (dueAt == null) {
            return SlaState.PAUSED;
        }
        if (!now.isBefore(dueAt)) {
            return SlaState.BREACHED;
        }
        return warnAt != null && !now.isBefore(warnAt) ? SlaState.WARNING : SlaState.RUNNING;
    }

    public int targetMinutes() {
        return targetMinutes;
    }

    public @Nullable Instant dueAt() {
        return dueAt;
    }

    public @Nullable Instant warnAt() {
        return warnAt;
    }

    public @Nullable Instant doneAt() {
        return doneAt;
    }

    public @Nullable Instant breachedAt() {
        return breachedAt;
    }

    public @Nullable Instant warnedAt() {
        return warnedAt;
    }

    public @Nullable Instant escalatedAt() {
        return escalatedAt;
    }

    /** The instant people race against: due and not fulfilled yet. */
    public @Nullable Instant pending() {
        return doneAt == null ? dueAt : null;
    }
}
