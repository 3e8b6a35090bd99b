package io.huihuan.survey.asking;

import io.huihuan.identity.Access;
import io.huihuan.identity.Actor;
import io.huihuan.shared.feed.ChangeFeed;
import io.huihuan.shared.feed.FeedEntry;
import io.huihuan.shared.feed.FeedReader;
import io.huihuan.shared.feed.Lookout;
import io.huihuan.survey.InvitationReason;
import io.huihuan.ticket.Stage;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Follows what happens to tickets from where it was left, whichever node left it there. The stored position moves in the
 * transaction of what follows from it, so a node that dies misses nothing and does nothing twice.
 */
@Component
class TicketFollower implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(TicketFollower.class);
    private static final Set<String> HEARD = Set.of("MOVED", "UNDONE", "MERGED");
    /** A fact recorded so much later than it happened is history from elsewhere. */
    private static final Duration HISTORY = Duration.ofMinutes(10);

    private final ChangeFeed feed;
    private final FeedReader reader;
    private final AskingPosition position;
    private final Asking asking;
    private final Access access;
    private final TransactionOperations transaction;
    private final Lookout lookout;
    private final ReentrantLock looking = new ReentrantLock();

    TicketFollower(
            ChangeFeed feed,
            AskingPosition position,
            Asking asking,
            Access access,
            TransactionOperations transaction,
            @Value("${huihuan.survey.look-every:1s}") Duration pace) {
        this.feed = feed;
        this.reader = new FeedReader(feed);
        this.position = position;
        this.asking = asking;
        this.access = access;
        this.transaction = transaction;
        this.lookout = new Lookout("asking", pace, this::look);
    }

    void look() {
        looking.lock();
        try {
            boolean more = true;
            while (more) {
                more = Boolean.TRUE.equals(transaction.execute(
                        status -> access.as(Actor.SYSTEM, (java.util.function.Supplier<Boolean>) this::readOn)));
            }
        } catch (RuntimeException unreachable) {
            // nothing was kept of this look: the next one starts from the stored position
            reader.reset();
            log.warn("invitations wait: {}", unreachable.toString());
        } finally {
            looking.unlock();
        }
    }

    private boolean readOn() {
        long stored = position.lock();
        reader.from(stored);
        hear(reader.read().stream().filter(TicketFollower::concerns).toList());
        if (reader.settled() > stored) {
            position.advance(reader.settled());
        }
        return reader.hasMore();
    }

    private void hear(List<FeedEntry> events) {
        var history = feed.history(events.stream().map(FeedEntry::position).toList(), HISTORY);
        events.stream().filter(event -> !history.contains(event.position())).forEach(this::hear);
    }

    private void hear(FeedEntry event) {
        String closed = Stage.CLOSED.name();
        if (event.event().equals("MERGED")) {
            asking.goesOn(event.subject().id(), InvitationReason.MERGED, event.actor());
        } else if (closed.equals(event.to())) {
            asking.closed(event);
        } else if (closed.equals(event.from())) {
            asking.goesOn(event.subject().id(), InvitationReason.REOPENED, event.actor());
        }
    }

    private static boolean concerns(FeedEntry row) {
        return row.subject().kind().equals("TICKET") && HEARD.contains(row.event());
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
