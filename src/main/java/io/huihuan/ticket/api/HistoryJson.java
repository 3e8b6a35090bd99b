package io.huihuan.ticket.api;

import io.huihuan.shared.feed.FeedEntry;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One thing that happened to a ticket. */
record HistoryJson(
        Instant at,
        String actor,
        String event,
        @Nullable String from,
        @Nullable String to,
        @Nullable String note) {

    static HistoryJson of(FeedEntry entry) {
        return new HistoryJson(entry.at(), entry.actor(), entry.event(), entry.from(), entry.to(), entry.note());
    }
}
