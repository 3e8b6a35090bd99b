package io.huihuan.insight.ui.settings;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import io.huihuan.insight.alert.AlertKind;
import io.huihuan.insight.alert.Alerts;
import io.huihuan.insight.alert.RulesRow;
import io.huihuan.ui.frame.Page;
import io.huihuan.ui.part.StateBadge;
import io.huihuan.ui.part.Tone;
import io.huihuan.ui.words.Moment;
import io.huihuan.ui.words.Words;
import jakarta.annotation.security.RolesAllowed;

/** As an administrator I say when a figure gives alarm, and see what holds now. */
@Route("admin/alerts")
@RolesAllowed("INSIGHT_ADMIN")
class AlertRulesPage extends Page {

    private final Alerts alerts;
    private final Paragraph periods = new Paragraph();
    private final Paragraph changed = new Paragraph();
    private final Grid<AlertKind> list = new Grid<>();
    private RulesRow row;

    AlertRulesPage(Alerts alerts) {
        super("insight.rules.title");
        this.alerts = alerts;
        this.row = alerts.rules();
        var change = new Button(Words.text("insight.rules.change"), pressed -> change());
        change.addThemeVariants(ButtonVariant.PRIMARY);
        header().actions(change);
        periods.addClassName("settings-advice");
        changed.addClassName("settings-advice");
        list.setAllRowsVisible(true);
        list.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        list.setSelectionMode(Grid.SelectionMode.NONE);
        list.addColumn(Words::text).setHeader(Words.text("insight.rules.kind")).setFlexGrow(1);
        list.addColumn(kind -> AlertRulesDialog.words(kind, row.rules().threshold(kind)))
                .setHeader(Words.text("insight.rules.when"))
                .setWidth("12rem")
                .setFlexGrow(3);
        list.addComponentColumn(this::state)
                .setHeader(Words.text("insight.rules.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        list.setItems(AlertKind.values());
        add(periods, list, changed);
        show(row);
    }

    private StateBadge state(AlertKind kind) {
        return row.rules().on().contains(kind)
                ? new StateBadge(Tone.SUCCESS, VaadinIcon.CHECK, Words.text("insight.rules.on"))
                : new StateBadge(Tone.NEUTRAL, VaadinIcon.BAN, Words.text("insight.rules.off"));
    }

    private void change() {
        var dialog = new AlertRulesDialog(row.rules());
        dialog.onSave(row, alerts::rules, now -> show(alerts.setRules(now.version(), dialog.draft())));
        dialog.open();
    }

    private void show(RulesRow now) {
        row = now;
        periods.setText(Words.text(
                "insight.rules.periods", now.rules().days(), now.rules().leastN()));
        changed.removeAll();
        changed.add(
                new Span(Words.text("insight.rules.changed", Words.person(now.changedBy()))),
                new Moment(now.changedAt()));
        list.getDataProvider().refreshAll();
    }
}
