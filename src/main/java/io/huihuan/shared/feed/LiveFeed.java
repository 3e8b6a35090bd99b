package io.huihuan.shared.feed;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
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
 */
@Component
public class LiveFeed implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(LiveFeed.class);
    static final int PACE_MILLIS = 250;

    private final ChangeFeed feed;
    private final FeedReader reader;
    private final Lookout lookout = new Lookout("live-feed", Duration.ofMillis(PACE_MILLIS), this::look);
    private final List<Consumer<List<FeedEntry>>> followers = new CopyOnWriteArrayList<>();

    private boolean atHead;

    LiveFeed(ChangeFeed feed) {
        this.feed = feed;
        this.reader = new FeedReader(feed);
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
        lookout.wake();
    }

    private void look() {
        try {
            if (!atHead) {
                reader.from(feed.head());
                atHead = true;
            }
            do {
                List<FeedEntry> fresh = reader.read();
                if (!fresh.isEmpty()) {
                    followers.forEach(follower -> tell(follower, fresh));
                }
            } while (reader.hasMore());
        } catch (RuntimeException unreachable) {
            // the next look finds what this one missed: the reader did not move
            log.warn("change feed out of reach: {}", unreachable.toString());
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
        lookout.start();
    }

    @Override
    public void stop() {
        lookout.stop();
    }

    @Override
    public boolean isRunning() {
        return lookout.isRunning();
    }
}
