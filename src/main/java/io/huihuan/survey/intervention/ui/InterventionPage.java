package io.huihuan.survey.intervention.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.huihuan.shared.feed.LiveFeed;
import io.huihuan.survey.intervention.Interventions;
import io.huihuan.survey.ui.LiveNews;
import io.huihuan.ui.frame.Page;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An intervention on a page of its own: what a link to it shows. */
@Route("interventions/:intervention")
@RolesAllowed({"INTERVENE", "INSIGHT_READ"})
class InterventionPage extends Page implements BeforeEnterObserver {

    private final Interventions interventions;
    private final InterventionVerbs verbs;
    private final InterventionSentences sentences;
    private final LiveFeed feed;
    private @Nullable InterventionPanel panel;
    private @Nullable LiveNews live;

    InterventionPage(
            Interventions interventions, InterventionVerbs verbs, InterventionSentences sentences, LiveFeed feed) {
        super("survey.intervention.page");
        this.interventions = interventions;
        this.verbs = verbs;
        this.sentences = sentences;
        this.feed = feed;
        header().back(InterventionsPage.class);
        addClassNames("ticket-page", "intervention-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var id = entering.getRouteParameters().get("intervention").flatMap(InterventionPage::read);
        if (id.isEmpty()) {
            entering.rerouteToError(NotFoundException.class);
            return;
        }
        if (panel != null) {
            remove(panel);
        }
        panel = new InterventionPanel(
                id.get(),
                interventions,
                verbs,
                sentences,
                () -> {},
                of -> header().title(InterventionBadges.customer(of)).beside(InterventionBadges.of(of)),
                null);
        add(panel);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        live = new LiveNews(attached.getUI(), feed, row -> row.subject().kind().equals("INTERVENTION"), news -> {
            if (panel != null && news.stream().anyMatch(panel::shows)) {
                panel.refresh();
            }
        });
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (live != null) {
            live.close();
        }
        super.onDetach(detached);
    }

    private static Optional<UUID> read(String typed) {
        try {
            return Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
