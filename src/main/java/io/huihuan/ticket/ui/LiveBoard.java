package io.huihuan.ticket.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import io.huihuan.identity.Access;
import io.huihuan.identity.SignedOut;
import io.huihuan.shared.feed.FeedEntry;
import io.huihuan.shared.feed.LiveFeed;
import io.huihuan.shared.refusal.Forbidden;
import io.huihuan.ticket.TicketCard;
import io.huihuan.ui.kanban.Kanban;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings what others do to an open board. News are gathered while one visit to the page is under way, so a busy minute
 * costs each board one query at a time; a flood is answered by reading the board anew.
 */
class LiveBoard implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LiveBoard.class);
    private static final int FLOOD = 200;
    private static final long COUNT_PACE_MILLIS = 1_000;
    private static final long FLOOD_PACE_MILLIS = 2_000;
    private static final Executor VISITS =
            task -> Thread.ofVirtual().name("live-board").start(task);

    private final UI ui;
    private final Access access;
    private final String account;
    private final Kanban board;
    private final BoardSource source;
    private final Consumer<UUID> heard;
    private final LiveFeed.Following following;
    private final Set<UUID> changed = new HashSet<>();
    private final AtomicBoolean visiting = new AtomicBoolean();
    private final AtomicBoolean refreshing = new AtomicBoolean();
    private final AtomicBoolean counting = new AtomicBoolean();

    /** @param heard is told of each changed ticket, inside the page's lock */
    LiveBoard(UI ui, Kanban board, BoardSource source, Access access, LiveFeed feed, Consumer<UUID> heard) {
        this.ui = ui;
        this.access = access;
        this.account = access.current().account();
        this.board = board;
        this.source = source;
        this.heard = heard;
        this.following = feed.follow(this::news);
        countSoon();
    }

    private void news(List<FeedEntry> rows) {
        synchronized (changed) {
            rows.stream()
                    .filter(row -> row.subject().kind().equals("TICKET"))
                    .forEach(row -> changed.add(row.subject().id()));
            if (changed.isEmpty()) {
                return;
            }
        }
        visit();
    }

    private void visit() {
        if (visiting.compareAndSet(false, true)) {
            VISITS.execute(this::read);
        }
    }

    private void read() {
        for (Set<UUID> tickets = drain(); !tickets.isEmpty(); tickets = drain()) {
            read(tickets);
        }
        // reading never throws: a board that stopped here would hear nothing more
        visiting.set(false);
        if (hasNews()) {
            visit();
        }
    }

    private void read(Set<UUID> tickets) {
        if (tickets.size() > FLOOD) {
            refreshSoon();
            return;
        }
        reading(() -> source.among(tickets), cards -> show(tickets, cards));
        countSoon();
    }

    private void show(Set<UUID> tickets, List<TicketCard> cards) {
        var left = new HashSet<>(tickets);
        for (TicketCard card : cards) {
            board.upsert(card.stage().name(), source.card(card));
            left.remove(card.id());
        }
        left.forEach(gone -> board.remove(gone.toString()));
        tickets.forEach(heard);
    }

    /**
     * Reads outside the page's lock, with the rights of this moment: a slow query must not keep a click waiting. Whoever
     * may no longer sign in hears nothing more.
     */
    private <T> void reading(Supplier<T> read, Consumer<T> show) {
        try {
            var person = access.holder(account);
            if (person.isEmpty()) {
                close();
                return;
            }
            T found = access.as(person.get(), read);
            ui.access(() -> stillIn(() -> show.accept(found)));
        } catch (Forbidden | UIDetachedException gone) {
            close();
        } catch (RuntimeException away) {
            // the database may be back in a moment: then everything is read anew, so nothing is missed
            LOG.warn("an open board could not be read: {}", away.toString());
            refreshSoon();
        }
    }

    /** What is shown may read as whoever sits there, who may have been signed out meanwhile. */
    private void stillIn(Runnable show) {
        try {
            show.run();
        } catch (SignedOut gone) {
            close();
        }
    }

    private boolean hasNews() {
        synchronized (changed) {
            return !changed.isEmpty();
        }
    }

    private Set<UUID> drain() {
        synchronized (changed) {
            var drained = Set.copyOf(changed);
            changed.clear();
            return drained;
        }
    }

    /** An import changes more than anybody can follow with the eye: the board is read anew now and then. */
    private void refreshSoon() {
        if (refreshing.compareAndSet(false, true)) {
            later(FLOOD_PACE_MILLIS, () -> {
                refreshing.set(false);
                reading(source::counts, counted -> board.refresh());
            });
        }
    }

    /** Counting looks at every ticket of the filter, so many changes share one count. */
    void countSoon() {
        if (counting.compareAndSet(false, true)) {
            later(COUNT_PACE_MILLIS, () -> {
                counting.set(false);
                reading(source::counts, board::counts);
            });
        }
    }

    private static void later(long millis, Runnable visit) {
        CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS, VISITS).execute(visit);
    }

    @Override
    public void close() {
        following.close();
    }
}
