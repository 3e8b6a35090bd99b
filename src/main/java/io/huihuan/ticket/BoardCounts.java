package io.huihuan.ticket;

import io.huihuan.identity.PersonId;
import io.huihuan.identity.Scope;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The numbers above the columns. Counting looks at every ticket of a view, and after each change everybody who has the
 * view open wants to know: they share one count, and a board that opens shows the last one until the next.
 */
@Component
class BoardCounts {

    private static final int MOST = 1_000;

    /** What is counted: the same for all who see the same rows. */
    record View(Scope scope, @Nullable PersonId mine, TicketFilter filter) {}

    private static final class Shared {
        private long begun;
        private volatile @Nullable Map<Stage, Long> counts;
    }

    private final Map<View, Shared> views = new ConcurrentHashMap<>();

    /** A count that began after this was asked for, one's own or that of somebody who asked at the same time. */
    Map<Stage, Long> now(View view, Supplier<Map<Stage, Long>> count) {
        long asked = System.nanoTime();
        if (views.size() >= MOST) {
            views.clear();
        }
        Shared shared = views.computeIfAbsent(view, first -> new Shared());
        synchronized (shared) {
            var counts = shared.counts;
            if (counts == null || shared.begun - asked < 0) {
                shared.begun = System.nanoTime();
                counts = count.get();
                shared.counts = counts;
            }
            return counts;
        }
    }

    /** What was counted last, if it ever was. */
    Optional<Map<Stage, Long>> last(View view) {
        return Optional.ofNullable(views.get(view)).map(shared -> shared.counts);
    }
}
