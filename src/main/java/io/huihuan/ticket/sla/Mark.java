package io.huihuan.ticket.sla;

import java.time.Instant;

/**
 * A line of the clock ledger: from this instant on the clocks are in this state, under these terms, because of this.
 *
 * @param cause the event that made it so: {@code CREATED}, {@code HELD}, {@code RESUMED}, {@code RESOLVE}, {@code POLICY}…
 */
public record Mark(Instant at, ClockState state, SlaTerms terms, String cause) {}
