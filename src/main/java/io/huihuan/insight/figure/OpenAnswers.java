package io.huihuan.insight.figure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What customers wrote, the latest first, a page at a time.
 *
 * @param n all of them
 */
public record OpenAnswers(Instant asOf, long n, List<Answer> items) {

    /**
     * @param ticket its number
     * @param excluded whether a cleaning rule left the response out
     */
    public record Answer(
            UUID response,
            Instant submittedAt,
            @Nullable String ticket,
            @Nullable String category,
            @Nullable Double score,
            @Nullable Integer nps,
            boolean excluded,
            String text) {}
}
