package io.huihuan.survey.intervention.ui;

import com.vaadin.flow.component.UI;
import io.huihuan.identity.SignedOut;
import io.huihuan.shared.feed.LiveFeed;
import java.util.concurrent.atomic.AtomicBoolean;

/** Tells an open page, on any node, that something happened to interventions; many happenings share one visit. */
class LiveInterventions implements AutoCloseable {

    private final Runnable changed;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final LiveFeed.Following following;

    LiveInterventions(UI ui, LiveFeed feed, Runnable changed) {
        this.changed = changed;
        this.following = feed.follow(rows -> {
            if (rows.stream().anyMatch(row -> row.subject().kind().equals("INTERVENTION"))
                    && waiting.compareAndSet(false, true)) {
                Thread.ofVirtual().start(() -> ui.access(this::visit));
            }
        });
    }

    /** A page whose person has been signed out meanwhile hears nothing more. */
    private void visit() {
        waiting.set(false);
        try {
            changed.run();
        } catch (SignedOut gone) {
            close();
        }
    }

    @Override
    public void close() {
        following.close();
    }
}
