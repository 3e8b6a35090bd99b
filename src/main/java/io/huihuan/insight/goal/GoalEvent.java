package io.huihuan.insight.goal;

import io.huihuan.shared.feed.BusinessEvent;
import io.huihuan.shared.feed.Subject;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to goals. A path is told as {@code CSAT 0.75 2026-01-01 0.85 2026-12-31}. */
public sealed interface GoalEvent extends BusinessEvent {

    UUID goal();

    @Override
    default Subject subject() {
        return new Subject("GOAL", goal());
    }

    /** A goal was set. */
    record GoalSet(UUID goal, Instant at, String actor, String path) implements GoalEvent {
        @Override
        public String to() {
            return path;
        }
    }

    /** A goal was set otherwise. */
    record GoalChanged(UUID goal, Instant at, String actor, String from, String to) implements GoalEvent {}

    /** A goal was given up. */
    record GoalRemoved(UUID goal, Instant at, String actor, String path) implements GoalEvent {
        @Override
        public @Nullable String from() {
            return path;
        }
    }
}
