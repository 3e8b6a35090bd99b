package io.huihuan.ticket;

import io.huihuan.shared.feed.BusinessEvent;
import io.huihuan.shared.feed.Subject;
import java.time.Instant;
import java.util.UUID;

/** What happens to the category tree. */
public sealed interface CategoryEvent extends BusinessEvent {

    UUID category();

    @Override
    default Subject subject() {
        return new Subject("CATEGORY", category());
    }

    /** A node was added. */
    record CategoryAdded(UUID category, Instant at, String actor, String path) implements CategoryEvent {
        @Override
        public String to() {
            return path;
        }
    }

    /** A node is called otherwise now. */
    record CategoryRenamed(UUID category, Instant at, String actor, String from, String to) implements CategoryEvent {}

    /** A node stands elsewhere among its siblings now. */
    record CategoryReordered(UUID category, Instant at, String actor, int before, int after) implements CategoryEvent {
        @Override
        public String from() {
            return String.valueOf(before);
        }

        @Override
        public String to() {
            return String.valueOf(after);
        }
    }

    /** A node was retired or brought back. */
    record CategoryRetired(UUID category, Instant at, String actor, String path, boolean active)
            implements CategoryEvent {
        @Override
        public String from() {
            return path;
        }

        @Override
        public String to() {
            return active ? "ACTIVE" : "RETIRED";
        }
    }
}
