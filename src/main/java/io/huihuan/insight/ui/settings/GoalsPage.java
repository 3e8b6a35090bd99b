package io.huihuan.insight.ui.settings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import io.huihuan.identity.Directory;
import io.huihuan.insight.Figure;
import io.huihuan.insight.goal.GoalDraft;
import io.huihuan.insight.goal.GoalRow;
import io.huihuan.insight.goal.Goals;
import io.huihuan.insight.ui.words.FigureWords;
import io.huihuan.ui.frame.Page;
import io.huihuan.ui.part.Confirmation;
import io.huihuan.ui.part.EmptyState;
import io.huihuan.ui.refusal.Refusals;
import io.huihuan.ui.words.Moment;
import io.huihuan.ui.words.Words;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;

/** As an administrator I say where a figure is to be by when; the pages show everybody the path. */
@Route("admin/goals")
@RolesAllowed("INSIGHT_ADMIN")
class GoalsPage extends Page {

    private final Goals goals;
    private final Directory directory;
    private final LocalDate today;
    private final Grid<GoalRow> list = new Grid<>();

    GoalsPage(Goals goals, Directory directory, Clock clock, ZoneId zone) {
        super("insight.goals.title");
        this.goals = goals;
        this.directory = directory;
        this.today = LocalDate.ofInstant(clock.instant(), zone);
        var add = new Button(Words.text("insight.goal.add"), pressed -> append());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        header().actions(add);
        var advice = new Paragraph(Words.text("insight.goals.advice"));
        advice.addClassName("settings-advice");
        columns();
        add(advice, list);
        reload();
    }

    private void columns() {
        list.setAllRowsVisible(true);
        list.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        list.setSelectionMode(Grid.SelectionMode.NONE);
        list.setEmptyStateComponent(
                new EmptyState(VaadinIcon.FLAG_CHECKERED, "insight.goals.empty", "insight.goals.empty.advice"));
        list.addComponentColumn(this::name)
                .setHeader(Words.text("insight.goal.figure"))
                .setWidth("11rem")
                .setFlexGrow(2);
        list.addColumn(GoalsPage::whose)
                .setHeader(Words.text("insight.goal.department"))
                .setWidth("8rem")
                .setFlexGrow(1);
        list.addComponentColumn(
                        row -> point(row.goal(), row.goal().start(), row.goal().since()))
                .setHeader(Words.text("insight.goal.start"))
                .setAutoWidth(true);
        list.addColumn(row -> FigureWords.of(row.goal().figure(), row.goal().expected(today)))
                .setHeader(Words.text("insight.goal.today"))
                .setAutoWidth(true);
        list.addComponentColumn(
                        row -> point(row.goal(), row.goal().target(), row.goal().due()))
                .setHeader(Words.text("insight.goal.target"))
                .setAutoWidth(true);
        list.addComponentColumn(row -> new Moment(row.changedAt()))
                .setHeader(Words.text("insight.changed"))
                .setTooltipGenerator(row -> Words.person(row.changedBy()))
                .setAutoWidth(true);
        list.addComponentColumn(this::verbs)
                .setHeader(Words.text("insight.verbs"))
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    private static Component point(GoalDraft goal, double value, LocalDate day) {
        var date = new Span(Words.date(day));
        date.addClassName("muted");
        var point = new Div(new Span(FigureWords.of(goal.figure(), value)), date);
        point.addClassName("goal-point");
        return point;
    }

    private static String whose(GoalRow row) {
        return Objects.requireNonNullElse(row.departmentName(), Words.text("insight.goal.everybody"));
    }

    private static String which(GoalRow row) {
        return Words.text("insight.goal.which", Words.text(row.goal().figure()), whose(row));
    }

    private Button name(GoalRow row) {
        var change = new Button(Words.text(row.goal().figure()), pressed -> change(row));
        change.addThemeVariants(ButtonVariant.TERTIARY);
        change.addClassName("link");
        change.setTooltipText(Words.text("insight.goal.change"));
        return change;
    }

    private Component verbs(GoalRow row) {
        String which = which(row);
        var history = verb(VaadinIcon.CLOCK, "insight.goal.history", which);
        history.addClickListener(pressed -> new GoalHistory(which, goals.history(row.id())).open());
        var remove = verb(VaadinIcon.TRASH, "insight.goal.remove", which);
        remove.addClickListener(pressed -> ask(row));
        var verbs = new Div(history, remove);
        verbs.addClassName("row-verbs");
        return verbs;
    }

    private static Button verb(VaadinIcon icon, String key, String which) {
        var button = new Button(icon.create());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(Words.text(key, which));
        button.setTooltipText(Words.text(key, which));
        return button;
    }

    private void append() {
        var proposal = new GoalDraft(Figure.CSAT, 0.75, today, 0.85, today.plusYears(1), null);
        var dialog = new GoalDialog("insight.goal.add", proposal, directory);
        dialog.onSave(() -> {
            goals.add(dialog.draft());
            reload();
        });
        dialog.open();
    }

    private void change(GoalRow row) {
        var dialog = new GoalDialog("insight.goal.change", row.goal(), directory);
        dialog.onSave(row, () -> latest(row), now -> {
            goals.change(row.id(), now.version(), dialog.draft());
            reload();
        });
        dialog.open();
    }

    /** Before a goal is removed. */
    void ask(GoalRow row) {
        Confirmation.askDangerous(
                "insight.goal.remove.question",
                Words.text("insight.goal.remove.advice", which(row)),
                "insight.goal.remove.verb",
                () -> {
                    try {
                        goals.remove(row.id(), row.version());
                        reload();
                    } catch (RuntimeException refused) {
                        Refusals.show(refused, this::reload);
                    }
                });
    }

    private GoalRow latest(GoalRow row) {
        return goals.list().stream()
                .filter(each -> each.id().equals(row.id()))
                .findFirst()
                .orElse(row);
    }

    private void reload() {
        list.setItems(goals.list());
    }
}
