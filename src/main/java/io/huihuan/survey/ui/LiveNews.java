package io.huihuan.survey.ui;

import com.vaadin.flow.component.UI;
import io.huihuan.identity.SignedOut;
import io.huihuan.shared.feed.FeedEntry;
import io.huihuan.shared.feed.LiveFeed;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Tells an open page to which things something happened, on any node; many happenings share one visit. */
public class LiveNews implements AutoCloseable {

    private final UI ui;
    private final Predicate<FeedEntry> wanted;
    private final Consumer<Set<UUID>> changed;
    private final Set<UUID> heard = new HashSet<>();
    private final LiveFeed.Following following;

    /**
     * @param wanted what the page shows, as far as it can be told without reading anything
     * @param changed hears the ids, as the page’s person
     */
    public LiveNews(UI ui, LiveFeed feed, Predicate<FeedEntry> wanted, Consumer<Set<UUID>> changed) {
        this.ui = ui;
        this.wanted = wanted;
        this.changed = changed;
        this.following = feed.follow(this::hear);
    }

    private void hear(List<FeedEntry> rows) {
        boolean first;
        synchronized (heard) {
            first = heard.isEmpty();
            rows.stream().filter(wanted).forEach(row -> heard.add(row.subject().id()));
            first &= !heard.isEmpty();
        }
        if (first) {
            Thread.ofVirtual().start(() -> ui.access(this::visit));
        }
    }

    /** A page whose person has been signed out meanwhile hears nothing more. */
    private void visit() {
        Set<UUID> news;
        synchronized (heard) {
            news = Set.copyOf(heard);
            heard.clear();
        }
        try {
            changed.accept(news);
        } catch (SignedOut gone) {
            close();
        }
    }

    @Override
    public void close() {
        following.close();
    }
}
