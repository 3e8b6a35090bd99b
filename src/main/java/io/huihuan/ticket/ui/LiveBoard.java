package io.huihuan.ticket.ui;

import com.vaadin.flow.component.UI;
import io.huihuan.identity.SignedOut;
import io.huihuan.shared.feed.FeedEntry;
import io.huihuan.shared.feed.LiveFeed;
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

/**
 * Brings what others do to an open board. News are gathered while one visit to the page is under way, so a busy minute
 * costs each board one query at a time; a flood is answered by reading the board anew.
 */
class LiveBoard implements AutoCloseable {

    private static final int FLOOD = 200;
    private static final long COUNT_PACE_MILLIS = 1_000;
    private static final long FLOOD_PACE_MILLIS = 2_000;
    private static final Executor VISITS =
            task -> Thread.ofVirtual().name("live-board").start(task);

    private final UI ui;
    private final Kanban board;
    private final BoardSource source;
    private final Consumer<UUID> heard;
    private final LiveFeed.Following following;
    private final Set<UUID> changed = new HashSet<>();
    private final AtomicBoolean visiting = new AtomicBoolean();
    private final AtomicBoolean refreshing = new AtomicBoolean();
    private final AtomicBoolean counting = new AtomicBoolean();

    /** @param heard is told of each changed ticket, inside the page's lock */
    LiveBoard(UI ui, Kanban board, BoardSource source, LiveFeed feed, Consumer<UUID> heard) {
        this.ui = ui;
        this.board = board;
        this.source = source;
        this.heard = heard;
        this.following = feed.follow(this::news);
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
            VISITS.execute(() -> ui.access(() -> stillIn(this::show)));
        }
    }

    /** A page whose person has been signed out meanwhile hears nothing more. */
    private void stillIn(Runnable visit) {
        try {
            visit.run();
        } catch (SignedOut gone) {
            close();
        }
    }

    private void show() {
        visiting.set(false);
        Set<UUID> tickets = drain();
        if (tickets.size() > FLOOD) {
            refreshSoon();
            return;
        }
        var left = new HashSet<>(tickets);
        for (TicketCard card : source.among(tickets)) {
            board.upsert(card.stage().name(), source.card(card));
            left.remove(card.id());
        }
        left.forEach(gone -> board.remove(gone.toString()));
        tickets.forEach(heard);
        countSoon();
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
                board.refresh();
            });
        }
    }

    /** Counting looks at every ticket of the filter, so many changes share one count. */
    private void countSoon() {
        if (counting.compareAndSet(false, true)) {
            later(COUNT_PACE_MILLIS, () -> {
                counting.set(false);
                board.counts(source.counts());
            });
        }
    }

    private void later(long millis, Runnable visit) {
        CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS, VISITS)
                .execute(() -> ui.access(() -> stillIn(visit)));
    }

    @Override
    public void close() {
        following.close();
    }
}
