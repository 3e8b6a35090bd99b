package io.huihuan.survey.intervention.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import io.huihuan.shared.feed.LiveFeed;
import io.huihuan.survey.intervention.Intervention;
import io.huihuan.survey.intervention.InterventionFilter;
import io.huihuan.survey.intervention.InterventionState;
import io.huihuan.survey.intervention.InterventionSummary;
import io.huihuan.survey.intervention.Interventions;
import io.huihuan.survey.ui.LiveNews;
import io.huihuan.ui.frame.Page;
import io.huihuan.ui.part.Beside;
import io.huihuan.ui.part.EmptyState;
import io.huihuan.ui.part.FilterBar;
import io.huihuan.ui.part.StateBadge;
import io.huihuan.ui.part.Tone;
import io.huihuan.ui.words.Moment;
import io.huihuan.ui.words.Words;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Every morning I look here whom to call first: customers who gave a low score, the most overdue on top. I read what they
 * answered, take it, call, and write down what came of it.
 */
@Route("interventions")
@RolesAllowed({"INTERVENE", "INSIGHT_READ"})
class InterventionsPage extends Page implements BeforeEnterObserver {

    private final Interventions interventions;
    private final InterventionVerbs verbs;
    private final InterventionSentences sentences;
    private final LiveFeed feed;
    private final FilterBar filters;
    private final Grid<Intervention> grid = new Grid<>();
    private final Beside layout = new Beside(grid, "30rem", this::close);
    private @Nullable LiveNews live;

    InterventionsPage(
            Interventions interventions, InterventionVerbs verbs, InterventionSentences sentences, LiveFeed feed) {
        super("survey.interventions.title");
        this.interventions = interventions;
        this.verbs = verbs;
        this.sentences = sentences;
        this.feed = feed;
        filters = new FilterBar(this::reload)
                .toggle("mine", "survey.interventions.mine")
                .toggle("free", "survey.interventions.free")
                .toggle("open", "survey.interventions.open")
                .toggle("overdue", "survey.interventions.overdue")
                .toggle("done", "survey.interventions.done")
                .text("q", "survey.interventions.text");
        columns();
        grid.addClassName("interventions");
        grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        grid.setEmptyStateComponent(
                new EmptyState(VaadinIcon.SMILEY_O, "survey.interventions.empty", "survey.interventions.empty.advice"));
        grid.setDataProvider(DataProvider.fromCallbacks(
                query -> interventions.list(filter(), query.getOffset(), query.getLimit()).stream(),
                query -> interventions.count(filter())));
        grid.asSingleSelect().addValueChangeListener(change -> {
            if (change.getValue() != null) {
                open(change.getValue().id());
            }
        });
        grid.setSizeFull();
        add(filters, layout);
        addClassName("board-page");
    }

    private void columns() {
        grid.addComponentColumn(InterventionsPage::who)
                .setHeader(Words.text("survey.intervention.customer"))
                .setWidth("10rem")
                .setFlexGrow(2);
        grid.addComponentColumn(InterventionsPage::standing)
                .setHeader(Words.text("survey.intervention.clock"))
                .setWidth("10rem")
                .setFlexGrow(2);
        grid.addColumn(of -> of.owner() == null ? "" : of.owner().name())
                .setHeader(Words.text("survey.intervention.owner"))
                .setWidth("6rem")
                .setFlexGrow(1);
        grid.addColumn(Intervention::teamName)
                .setHeader(Words.text("survey.intervention.team"))
                .setWidth("7rem")
                .setFlexGrow(1);
        grid.addComponentColumn(of -> new Moment(of.openedAt()))
                .setHeader(Words.text("survey.intervention.opened"))
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    private static Div who(Intervention of) {
        var name = new RouterLink(
                InterventionBadges.customer(of), InterventionPage.class, InterventionPanel.address(of.id()));
        var words = new Span(InterventionBadges.worst(of));
        words.addClassName("secondary");
        var who = new Div(name, words);
        who.addClassName("intervention-who");
        return who;
    }

    /** Both badges in one cell: a phone shows the first two columns. */
    private static Div standing(Intervention of) {
        var standing = new Div(InterventionBadges.clock(of), InterventionBadges.state(of.state()));
        standing.addClassName("intervention-state");
        return standing;
    }

    private InterventionFilter filter() {
        var states = EnumSet.noneOf(InterventionState.class);
        if (filters.isOn("free") || filters.isOn("open")) {
            states.add(InterventionState.OPEN);
        }
        if (filters.isOn("open")) {
            states.add(InterventionState.TAKEN);
        }
        if (filters.isOn("done")) {
            states.add(InterventionState.DONE);
        }
        return new InterventionFilter(
                filters.isOn("mine"),
                filters.isOn("overdue"),
                states,
                filters.text("q").orElse(null));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        filters.read(entering.getLocation());
    }

    private void reload() {
        grid.getDataProvider().refreshAll();
        InterventionSummary now = interventions.summary();
        var open =
                new StateBadge(Tone.NEUTRAL, VaadinIcon.CLOCK, Words.text("survey.interventions.open-now", now.open()));
        var overdue = new StateBadge(
                now.overdue() == 0 ? Tone.SUCCESS : Tone.DANGER,
                now.overdue() == 0 ? VaadinIcon.CHECK : VaadinIcon.WARNING,
                Words.text("survey.interventions.overdue-now", now.overdue()));
        header().beside(open, overdue);
    }

    private void open(UUID id) {
        var panel = new InterventionPanel(id, interventions, verbs, sentences, this::reload, shown -> {}, this::close);
        layout.setDetail(panel);
        panel.focus();
    }

    private void close() {
        layout.setDetail(null);
        grid.deselectAll();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        live = new LiveNews(attached.getUI(), feed, row -> row.subject().kind().equals("INTERVENTION"), news -> {
            reload();
            if (layout.getDetail() instanceof InterventionPanel panel
                    && news.stream().anyMatch(panel::shows)) {
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
}
