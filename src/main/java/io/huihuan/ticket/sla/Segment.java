package io.huihuan.ticket.sla;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stretch between two marks, for the answer to "why is it due then".
 *
 * @param to the next mark, {@code null} while it lasts
 * @param counted the working time of this stretch that counts against the targets; zero unless running
 */
public record Segment(
        Instant from, @Nullable Instant to, ClockState state, SlaTerms terms, String cause, Duration counted) {}
