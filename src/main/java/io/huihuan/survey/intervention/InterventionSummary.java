package io.huihuan.survey.intervention;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How well low scores are seen to, over the teams somebody may see.
 *
 * @param open not done at this moment, overdue ones among them
 * @param overdue not done although the time is over
 * @param due how many had to be done in the last {@link #PERIOD}: done ones, and those that should have been
 * @param inTime how many of {@code due} were done before their time was over
 */
public record InterventionSummary(int open, int overdue, int due, int inTime) {

    /** How far back it looks for what was done in time. */
    public static final Duration PERIOD = Duration.ofDays(30);

    /** Share of {@code due} done in time, 0–1; {@code null} where none was due. */
    public @Nullable Double inTimeShare() {
        return due == 0 ? null : (double) inTime / due;
    }
}
