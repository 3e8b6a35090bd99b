package io.huihuan.shared.feed;

import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * What happened a moment ago, on this node or any other. It follows the tail of the change feed and hands each new row to
 * whoever follows, in batches, once. A change made on this node wakes it at once; those of other nodes are found by
 * looking every {@value #PACE_MILLIS} ms.
 *
 * <p>Positions can commit out of order: a position that was skipped is looked for again, at that pace, until it appears or
 * {@value #PATIENCE_SECONDS} s have passed, longer than any transaction may take.
 */
@Component
public class LiveFeed implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(LiveFeed.class);
    static final int PACE_MILLIS = 250;
    static final int PATIENCE_SECONDS = 30;
    private static final long REST_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final int BATCH = 2_000;

    private final ChangeFeed feed;
    private final List<Consumer<List<FeedEntry>>> followers = new CopyOnWriteArrayList<>();
    /** Positions below the head not seen yet, with the nanosecond at which each was first missed. */
    private final TreeMap<Long, Long> missed = new TreeMap<>();

    private @Nullable ScheduledExecutorService looking;
    private final AtomicBoolean called = new AtomicBoolean();
    private volatile long looked = System.nanoTime();
    private long head = -1;

    LiveFeed(ChangeFeed feed) {
        this.feed = feed;
    }

    /** Calls the follower with each batch of new rows, on this feed's own thread, until what is returned is closed. */
    public Following follow(Consumer<List<FeedEntry>> follower) {
        followers.add(follower);
        return () -> followers.remove(follower);
    }

    /** Ends a following. */
    @FunctionalInterface
    public interface Following extends AutoCloseable {
        @Override
        void close();
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void wake(BusinessEvent committed) {
        var thread = looking;
        if (thread != null && !thread.isShutdown()) {
            boolean firstCall = called.compareAndSet(false, true);
            if (firstCall) {
                long rested = System.nanoTime() - looked;
                thread.schedule(this::answer, REST_NANOS - rested, TimeUnit.NANOSECONDS);
            }
        }
    }

    /** Changes that come in quick succession share a look. */
    private void answer() {
        called.set(false);
        look();
    }

    private void lookAround() {
        look();
        lookBack();
    }

    private void look() {
        looked = System.nanoTime();
        try {
            if (head < 0) {
                head = feed.head();
            }
            List<FeedEntry> fresh;
            do {
                fresh = feed.after(head, BATCH);
                long now = System.nanoTime();
                for (FeedEntry row : fresh) {
                    for (long gap = Math.max(head + 1, row.position() - BATCH); gap < row.position(); gap++) {
                        missed.put(gap, now);
                    }
                    head = row.position();
                }
                tell(fresh);
                // an import writes faster than one batch a look
            } while (fresh.size() == BATCH);
        } catch (RuntimeException unreachable) {
            // the next look finds what this one missed: the head did not move
            log.warn("change feed out of reach: {}", unreachable.toString());
        }
    }

    /** Reads what came late. */
    private void lookBack() {
        long now = System.nanoTime();
        missed.values().removeIf(since -> now - since > TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS));
        if (missed.isEmpty()) {
            return;
        }
        try {
            List<FeedEntry> late = feed.at(missed.keySet());
            late.forEach(row -> missed.remove(row.position()));
            tell(late);
        } catch (RuntimeException unreachable) {
            log.warn("change feed out of reach: {}", unreachable.toString());
        }
    }

    private void tell(List<FeedEntry> rows) {
        if (!rows.isEmpty()) {
            followers.forEach(follower -> tell(follower, rows));
        }
    }

    private static void tell(Consumer<List<FeedEntry>> follower, List<FeedEntry> rows) {
        try {
            follower.accept(rows);
        } catch (RuntimeException broken) {
            log.warn("a follower of the change feed failed", broken);
        }
    }

    @Override
    public void start() {
        looking = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("live-feed").daemon().factory());
        looking.scheduleWithFixedDelay(this::lookAround, 0, PACE_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        var thread = looking;
        if (thread != null) {
            thread.shutdown();
        }
        looking = null;
    }

    @Override
    public boolean isRunning() {
        return looking != null;
    }
}
