package io.huihuan.ticket.sla;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/**
 * Both promises to a ticket, and the two instants everything is sorted and woken by: {@code dueAt}, the next instant
 * people race against, and {@code nextTimerAt}, the next at which something must be said.
 */
@Embeddable
@Access(AccessType.FIELD)
public class TicketSla {

    /** Stands in the index for "nothing is due", so that such tickets sort last on every database. */
    public static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    @Embedded
    @EmbeddedColumnNaming("first_response_%s")
    private SlaClock firstResponse;

    @Embedded
    @EmbeddedColumnNaming("resolution_%s")
    private SlaClock resolution;

    @Column(name = "due_at")
    private Instant dueAt = NEVER;

    @Column(name = "next_timer_at")
    private @Nullable Instant nextTimerAt;

    @SuppressWarnings("NullAway.Init")
    protected TicketSla() {}

    public TicketSla(ClockLedger ledger, SlaRules rules) {
        firstResponse = new SlaClock(ledger.terms().target(Promise.FIRST_RESPONSE));
        resolution = new SlaClock(ledger.terms().target(Promise.RESOLUTION));
        derive(ledger, rules);
    }

    public SlaClock clock(Promise promise) {
        return switch (promise) {
            case FIRST_RESPONSE -> firstResponse;
            case RESOLUTION -> resolution;
        };
    }

    /** The customer was answered, perhaps while the clocks waited. */
    public void responded(Instant at, Supplier<ClockLedger> ledger) {
        firstResponse.done(at, ledger);
    }

    /**
     * How a promise stands. A solution answers the customer, so that nobody waits for a first response after it, and a
     * closed ticket waits for nothing: what was not late by then was kept.
     *
     * @param closedAt when the ticket was closed; {@code null} while it is open
     */
    public SlaState state(Promise promise, @Nullable Instant closedAt, Instant now) {
        Instant ended = ended(promise);
        return clock(promise).state(ended == null ? closedAt : ended, now);
    }

    /** Every stretch behind both promises and the sum of each. */
    public Reckoning reckon(ClockLedger ledger, Instant now) {
        var used = new EnumMap<Promise, Duration>(Promise.class);
        for (Promise promise : Promise.values()) {
            used.put(promise, ledger.used(Objects.requireNonNullElse(ended(promise), now)));
        }
        return new Reckoning(ledger.segments(now), used);
    }

    /** When a promise ceased to count: when it was fulfilled, or the ticket solved without it. */
    private @Nullable Instant ended(Promise promise) {
        Instant solved = resolution.doneAt();
        Instant done = clock(promise).doneAt();
        return done == null || (solved != null && solved.isBefore(done)) ? solved : done;
    }

    /** Derives every instant from the ledger anew. */
    public void derive(ClockLedger ledger, SlaRules rules) {
        firstResponse.derive(ledger, Promise.FIRST_RESPONSE, rules);
        resolution.derive(ledger, Promise.RESOLUTION, rules);
        refresh(rules);
    }

    /** Says what fell due until now, once and at its true instant. */
    public void ring(Instant now, SlaRules rules, BiConsumer<Promise, SlaClock.Ring> listener) {
        for (Promise promise : Promise.values()) {
            clock(promise).ring(ended(promise), now, rules).forEach(ring -> listener.accept(promise, ring));
        }
        refresh(rules);
    }

    /** Derives the two sorting instants from the clocks. */
    public void refresh(SlaRules rules) {
        boolean answered = ended(Promise.FIRST_RESPONSE) != null;
        dueAt = earliest(answered ? null : firstResponse.pending(), resolution.pending());
        Instant next = earliest(answered ? null : firstResponse.next(rules), resolution.next(rules));
        nextTimerAt = next.equals(NEVER) ? null : next;
    }

    /** The timer must also wake for something outside the clocks, such as the end of a hold. */
    public void wakeBy(@Nullable Instant other) {
        if (other != null && (nextTimerAt == null || other.isBefore(nextTimerAt))) {
            nextTimerAt = other;
        }
    }

    /** Nobody is woken and nothing is raced against any more: closed tickets. What was promised stays known. */
    public void rest() {
        dueAt = NEVER;
        nextTimerAt = null;
    }

    /** The next instant people race against; {@code null} for none. */
    public @Nullable Instant dueAt() {
        return dueAt.equals(NEVER) ? null : dueAt;
    }

    /** When the timer must look next; {@code null} for never. */
    public @Nullable Instant nextTimerAt() {
        return nextTimerAt;
    }

    /** What the index sorts by: the due instant, or {@link #NEVER}. */
    public Instant sortedBy() {
        return dueAt;
    }

    /** From when on the next due instant is near; {@code null} where nothing is due. */
    public @Nullable Instant warnAt() {
        return Stream.of(firstResponse, resolution)
                .filter(clock -> dueAt.equals(clock.pending()))
                .findFirst()
                .map(SlaClock::warnAt)
                .orElse(null);
    }

    private static Instant earliest(@Nullable Instant one, @Nullable Instant other) {
        return Stream.of(one == null ? NEVER : one, other == null ? NEVER : other)
                .min(Instant::compareTo)
                .orElse(NEVER);
    }
}
