package io.huihuan.survey.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.provider.ConfigurableFilterDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.huihuan.identity.Access;
import io.huihuan.identity.Directory;
import io.huihuan.identity.Permission;
import io.huihuan.shared.refusal.Missing;
import io.huihuan.survey.Questionnaires;
import io.huihuan.survey.ResponseQuery;
import io.huihuan.survey.ResponseView;
import io.huihuan.survey.Responses;
import io.huihuan.survey.asking.SurveyRules;
import io.huihuan.ui.frame.Page;
import io.huihuan.ui.part.Beside;
import io.huihuan.ui.part.EmptyState;
import io.huihuan.ui.words.Words;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * As an analyst I read what customers answered, narrow it down, see which answers were left out of figures and why, and
 * take one back in where a rule was wrong. An answer opens beside the list; its address can be sent to a colleague.
 */
@Route("responses/:response?")
@RolesAllowed("SURVEY_READ")
class ResponsesPage extends Page implements BeforeEnterObserver {

    private static final String PATH = "responses";

    private final Responses responses;
    private final Directory directory;
    private final Access access;
    private final ScoreMarks marks;
    private final ResponseFilters filters;
    private final Grid<ResponseView> grid = new Grid<>();
    private final Beside layout = new Beside(grid, "32rem", this::close);
    private final ConfigurableFilterDataProvider<ResponseView, Void, ResponseQuery> rows;

    ResponsesPage(
            Responses responses,
            Questionnaires questionnaires,
            ResponseEntry entry,
            Directory directory,
            SurveyRules rules,
            Access access) {
        super("survey.responses.title");
        this.responses = responses;
        this.directory = directory;
        this.access = access;
        marks = ScoreMarks.by(rules.terms());
        filters = new ResponseFilters(questionnaires.all(), this::reload);
        rows = DataProvider.<ResponseView, ResponseQuery>fromFilteringCallbacks(
                        query -> responses
                                .list(query.getFilter().orElse(ResponseQuery.ALL), query.getOffset(), query.getLimit())
                                .stream(),
                        query -> responses.count(query.getFilter().orElse(ResponseQuery.ALL)))
                .withConfigurableFilter();
        if (access.current().may(Permission.SURVEY_ASK)) {
            var enter = new Button(
                    Words.text("survey.entry"), VaadinIcon.PENCIL.create(), pressed -> entry.open(null, this::reload));
            enter.addThemeVariants(ButtonVariant.PRIMARY);
            header().actions(enter);
        }
        columns();
        grid.setDataProvider(rows);
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addItemClickListener(clicked -> open(clicked.getItem().id()));
        grid.setEmptyStateComponent(new EmptyState(
                VaadinIcon.COMMENT_ELLIPSIS_O, "survey.responses.empty", "survey.responses.empty.advice"));
        grid.setSizeFull();
        add(filters, layout);
        addClassName("board-page");
    }

    private void columns() {
        grid.addComponentColumn(this::submitted)
                .setHeader(Words.text("survey.submitted"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(response -> marks.score(response.measures().score()))
                .setHeader(Words.text("survey.score"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(response -> marks.nps(response.measures().nps()))
                .setHeader(Words.text("survey.nps"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(response -> SurveyBadges.number(response.measures().csi()))
                .setHeader(Words.text("survey.csi"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(SurveyBadges::state)
                .setHeader(Words.text("survey.state"))
                .setAutoWidth(true);
        grid.addComponentColumn(response -> customer(response))
                .setHeader(Words.text("survey.customer"))
                .setAutoWidth(true);
        grid.addComponentColumn(ResponsesPage::ticket)
                .setHeader(Words.text("survey.ticket"))
                .setAutoWidth(true);
        grid.addColumn(response -> Words.text(response.channel()))
                .setHeader(Words.text("survey.channel"))
                .setAutoWidth(true);
        grid.addColumn(response -> response.measures().comment() == null
                        ? ""
                        : response.measures().comment())
                .setHeader(Words.text("survey.comment"))
                .setWidth("12rem")
                .setFlexGrow(3);
    }

    private Button submitted(ResponseView response) {
        var open = new Button(Words.ago(response.submittedAt()), pressed -> open(response.id()));
        open.addThemeVariants(ButtonVariant.TERTIARY);
        open.addClassName("link");
        open.setTooltipText(Words.exact(response.submittedAt()));
        return open;
    }

    static Component customer(ResponseView response) {
        return response.customer() == null
                ? new Span(Words.text("survey.nobody"))
                : new Anchor("customers/" + response.customerId(), response.customer());
    }

    static Component ticket(ResponseView response) {
        return response.ticket() == null ? new Span() : new Anchor("tickets/" + response.ticket(), response.ticket());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        filters.read(entering.getLocation());
        layout.setDetail(
                entering.getRouteParameters().get("response").map(this::detail).orElse(null));
    }

    private @Nullable Component detail(String id) {
        try {
            return panel(responses.get(UUID.fromString(id)));
        } catch (Missing | IllegalArgumentException unknown) {
            return new EmptyState(
                    VaadinIcon.COMMENT_ELLIPSIS_O,
                    "survey.response.missing",
                    "survey.response.missing.advice",
                    new Button(Words.text("ui.close"), pressed -> close()));
        }
    }

    private ResponsePanel panel(ResponseView response) {
        return new ResponsePanel(
                response,
                responses,
                directory,
                marks,
                access.current().may(Permission.RESPONSE_RESTORE),
                access.current().may(Permission.CUSTOMER_REVEAL),
                this::reload,
                this::close);
    }

    private void open(UUID id) {
        boolean first = layout.getDetail() == null;
        var panel = panel(responses.get(id));
        layout.setDetail(panel);
        panel.focus();
        var address = filters.address(PATH + "/" + id);
        getUI().map(ui -> ui.getPage().getHistory()).ifPresent(history -> {
            if (first) {
                history.pushState(null, address);
            } else {
                history.replaceState(null, address);
            }
        });
    }

    private void close() {
        layout.setDetail(null);
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, filters.address(PATH)));
    }

    private void reload() {
        var query = filters.query();
        header().beside(new Span(Words.text("survey.responses.count", Words.number(responses.count(query)))));
        rows.setFilter(query);
    }
}
