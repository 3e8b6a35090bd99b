package io.huihuan.insight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.RouterLink;
import io.huihuan.identity.Permission;
import io.huihuan.insight.StoreState;
import io.huihuan.insight.figure.Mark;
import io.huihuan.ui.frame.Page;
import io.huihuan.ui.words.Words;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A page of figures: the shared filters, ways to the other pages with the same filters, and its own parts. */
abstract class InsightPage extends Page implements BeforeEnterObserver {

    private static final Map<String, Class<? extends Component>> PAGES = new LinkedHashMap<>();

    static {
        PAGES.put("insight.overview.title", OverviewPage.class);
        PAGES.put("insight.problems.title", ProblemsPage.class);
        PAGES.put("insight.timeliness.title", TimelinessPage.class);
        PAGES.put("insight.satisfaction.title", SatisfactionPage.class);
        PAGES.put("insight.process.title", ProcessPage.class);
        PAGES.put("insight.team.title", TeamPage.class);
    }

    final InsightDesk desk;
    final InsightBar bar;
    private final Paragraph printed = new Paragraph();
    private final Span read = new Span();
    private final Div notices = new Div();
    private final Div parts = new Div();
    private final List<RouterLink> links = new ArrayList<>();

    InsightPage(String titleKey, InsightDesk desk) {
        super(titleKey);
        this.desk = desk;
        bar = desk.bar(this::refill);
        addClassName("insight-page");
        parts.addClassName("insight-parts");
        notices.addClassName("insight-notices");
        printed.addClassName("insight-printed");
        add(ways(), bar, printed, asOf(), notices, parts);
    }

    /** Adds what this page shows. */
    abstract void fill(View view);

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        bar.read(entering.getLocation());
    }

    private void refill() {
        links.forEach(link -> link.setQueryParameters(bar.parameters()));
        notices.removeAll();
        StoreState state = desk.figures().state();
        sayWhetherFilling(state);
        Instant asOf = state.asOf();
        read.setText(asOf == null ? "" : Words.text("insight.as-of", Words.exact(asOf)));
        bar.wrong().forEach(wrong -> notices.add(wrong.notice(bar)));
        parts.removeAll();
        var view = bar.view();
        printed.setText(bar.told(view));
        fill(view);
    }

    /** A page shows what was true when it was drawn; whoever wants to see what came since draws it again. */
    private Div asOf() {
        var again = new Button(Words.text("insight.refresh"), VaadinIcon.REFRESH.create(), pressed -> refill());
        again.addThemeVariants(ButtonVariant.TERTIARY);
        var line = new Div(read, again);
        line.addClassName("insight-as-of");
        return line;
    }

    /** Nobody should take the nothing of the first minutes for a figure. */
    private void sayWhetherFilling(StoreState state) {
        if (state.building()) {
            var notice = new Paragraph(
                    state.total() == 0
                            ? Words.text("insight.filling")
                            : Words.text(
                                    "insight.filling.read", Words.number(state.read()), Words.number(state.total())));
            notice.addClassName("insight-notice");
            notice.getElement().setAttribute("role", "status");
            notices.add(notice);
        }
    }

    /** Adds something over the whole breadth. */
    void wide(Component part) {
        part.addClassName("insight-wide");
        parts.add(part);
    }

    /** Adds something that shares its row. */
    void beside(Component part) {
        parts.add(part);
    }

    /** Opens the tickets behind a mark. */
    void open(View view, Mark mark, String name) {
        new RowsPanel(desk.figures(), view.now(), mark, name).open();
    }

    /** Opens the tickets of a category and offers to narrow the page to it. */
    void openCategory(View view, String path) {
        new RowsPanel(desk.figures(), view.now().in(path), new Mark.Everything(), path)
                .narrowing(() -> bar.choose(InsightBar.CATEGORY, List.of(path)))
                .open();
    }

    /** The page's own annotation decides, as in the side navigation. */
    private boolean mayOpen(Class<?> page) {
        var by = desk.access().current();
        return Stream.of(page.getAnnotation(RolesAllowed.class).value())
                .map(Permission::valueOf)
                .anyMatch(by::may);
    }

    private Nav ways() {
        var ways = new Nav();
        ways.addClassName("insight-ways");
        ways.getElement().setAttribute("aria-label", Words.text("insight.ways"));
        PAGES.forEach((key, page) -> {
            if (!mayOpen(page)) {
                return;
            }
            var link = new RouterLink(Words.text(key), page);
            if (page == getClass()) {
                link.getElement().setAttribute("aria-current", "page");
                // on a phone the ways are a strip, and this one may lie beyond its edge
                link.getElement().executeJs("this.scrollIntoView({ inline: 'center', block: 'nearest' })");
            }
            links.add(link);
            ways.add(link);
        });
        return ways;
    }
}
