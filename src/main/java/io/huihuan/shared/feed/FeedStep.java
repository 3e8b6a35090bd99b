package io.huihuan.shared.feed;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The bare bones of a row of the feed: what happened to a thing, when, from what to what. */
public record FeedStep(
        UUID subject,
        Instant at,
        String event,
        @Nullable String from,
        @Nullable String to) {}
