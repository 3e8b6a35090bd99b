package io.huihuan.intake;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far an import is and what became of its rows; {@code accepted + updated + rejected = rows}.
 *
 * @param rows data rows read so far
 * @param total data rows of the file, as soon as they are counted
 * @param unused headers of columns that nothing is taken from
 * @param elapsedMs time spent running, in milliseconds
 * @param owner account of who started it
 * @param failure why it could not go on; {@code null} unless it failed
 */
public record ImportReport(
        ImportId id,
        String kind,
        String fileName,
        ImportState state,
        long rows,
        @Nullable Long total,
        long accepted,
        long updated,
        long rejected,
        List<String> unused,
        long elapsedMs,
        String owner,
        Instant createdAt,
        @Nullable Instant finishedAt,
        @Nullable Problem failure) {

    /** Rows a second so far. */
    public double rate() {
        return elapsedMs == 0 ? 0 : rows * 1_000.0 / elapsedMs;
    }

    /** Share done, 0–1; 0 as long as the rows are not counted. */
    public double share() {
        return state == ImportState.DONE ? 1 : total == null || total == 0 ? 0 : Math.min(1, (double) rows / total);
    }

    /** Milliseconds left at the rate so far; {@code null} while nothing can be said. */
    public @Nullable Long remainingMs() {
        return total == null || rows == 0 ? null : elapsedMs * (total - rows) / rows;
    }
}
