package io.huihuan.shared.feed;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of the change feed as readers see it; see {@link BusinessEvent} for the meaning of each part. */
public record FeedEntry(
        long position,
        Subject subject,
        Instant at,
        String actor,
        String event,
        @Nullable String from,
        @Nullable String to,
        @Nullable String note,
        @Nullable UUID team,
        @Nullable UUID customer) {}
