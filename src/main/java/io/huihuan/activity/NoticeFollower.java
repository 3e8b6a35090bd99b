package io.huihuan.activity;

import io.huihuan.shared.feed.ChangeFeed;
import io.huihuan.shared.feed.FeedEntry;
import io.huihuan.shared.feed.FeedReader;
import io.huihuan.shared.feed.LiveFeed;
import io.huihuan.shared.feed.Lookout;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Follows the change feed from where it was left, whichever node left it there, and tells people. What happened while no
 * node ran is told when one starts. The stored position is held while one node reads on, and a notice exists once by its
 * key, so two nodes tell nobody twice. It stays before a position that was skipped as long as that one may still appear.
 */
@Component
class NoticeFollower implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(NoticeFollower.class);

    private final FeedReader reader;
    private final LiveFeed live;
    private final NoticeRows rows;
    private final List<Reporter> reporters;
    private final NoticeListeners listeners;
    private final TransactionOperations transaction;
    private final Lookout lookout;
    private final ReentrantLock looking = new ReentrantLock();
    /** Things of which something was heard since the last look. */
    private final Set<UUID> concerned = ConcurrentHashMap.newKeySet();

    private LiveFeed.@Nullable Following following;

    NoticeFollower(
            ChangeFeed feed,
            LiveFeed live,
            NoticeRows rows,
            List<Reporter> reporters,
            NoticeListeners listeners,
            TransactionOperations transaction,
            @Value("${huihuan.activity.look-every:2s}") Duration pace) {
        this.reader = new FeedReader(feed);
        this.live = live;
        this.rows = rows;
        this.reporters = reporters;
        this.listeners = listeners;
        this.transaction = transaction;
        this.lookout = new Lookout("notices", pace, this::lookAndRing);
    }

    @Override
    public void start() {
        lookout.start();
        following = live.follow(this::heard);
    }

    @Override
    public void stop() {
        if (following != null) {
            following.close();
            following = null;
        }
        lookout.stop();
    }

    @Override
    public boolean isRunning() {
        return lookout.isRunning();
    }

    /** Something happened a moment ago, here or on another node: whoever it concerns sees it at once. */
    private void heard(List<FeedEntry> news) {
        news.stream().filter(this::concerns).map(each -> each.subject().id()).forEach(concerned::add);
        if (!concerned.isEmpty()) {
            lookout.wake();
        }
    }

    private void lookAndRing() {
        var heard = Set.copyOf(concerned);
        look();
        try {
            if (!heard.isEmpty()) {
                listeners.tell(rows.toldAbout(heard));
                concerned.removeAll(heard);
            }
        } catch (RuntimeException unreachable) {
            log.warn("open pages wait for their notices: {}", unreachable.toString());
        }
    }

    void look() {
        looking.lock();
        try {
            boolean more = true;
            while (more) {
                more = Boolean.TRUE.equals(transaction.execute(status -> readOn()));
            }
        } catch (RuntimeException unreachable) {
            // nothing was kept of this look: the next one starts from the stored position
            reader.reset();
            log.warn("notices wait: {}", unreachable.toString());
        } finally {
            looking.unlock();
        }
    }

    private boolean readOn() {
        long stored = rows.lockPosition();
        reader.from(stored);
        List<FeedEntry> events = reader.read();
        reporters.forEach(reporter ->
                reporter.report(events.stream().filter(reporter::hears).toList()));
        if (reader.settled() > stored) {
            rows.advance(reader.settled());
        }
        return reader.hasMore();
    }

    private boolean concerns(FeedEntry event) {
        return reporters.stream().anyMatch(reporter -> reporter.hears(event));
    }
}
