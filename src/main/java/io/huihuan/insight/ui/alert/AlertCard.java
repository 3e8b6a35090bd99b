package io.huihuan.insight.ui.alert;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.huihuan.identity.Directory;
import io.huihuan.insight.alert.AlertRow;
import io.huihuan.insight.alert.Finding;
import io.huihuan.ui.part.StateBadge;
import io.huihuan.ui.part.Tone;
import io.huihuan.ui.words.Moment;
import io.huihuan.ui.words.Words;

/** One alert: what moved, by how much, whether by more than chance, why, and what can be done. */
public class AlertCard extends Div {

    private final Div verbs = new Div();

    public AlertCard(AlertRow alert, Directory directory) {
        addClassName("alert-card");
        getElement().setAttribute("role", "article");
        Finding finding = alert.finding();
        var title = new H2(AlertWords.headline(finding));
        getElement().setAttribute("aria-label", title.getText());
        add(badges(alert), title, facts(alert));
        finding.explanation().tellings().stream()
                .map(telling -> new Paragraph(AlertWords.because(finding, telling, directory)))
                .forEach(this::add);
        var why = new Details(Words.text("insight.alert.why"));
        why.addOpenedChangeListener(change -> {
            if (change.isOpened() && why.getContent().findAny().isEmpty()) {
                finding.explanation().tellings().stream()
                        .map(telling -> new ExplanationTable(finding, telling, directory))
                        .forEach(why::add);
            }
        });
        var rows = new Anchor(AlertLinks.rows(finding), Words.text("insight.alert.rows"));
        verbs.addClassName("alert-verbs");
        verbs.add(rows);
        add(why, verbs);
        acknowledged(alert);
    }

    /** Offers to take note of it. */
    AlertCard onAcknowledge(Runnable act) {
        var button = new Button(Words.text("insight.alert.acknowledge"), pressed -> act.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        verbs.add(button);
        return this;
    }

    private static Component badges(AlertRow alert) {
        var badges = new Div();
        badges.addClassName("badges");
        badges.add(
                alert.finding().significant()
                        ? new StateBadge(Tone.DANGER, VaadinIcon.WARNING, Words.text("insight.alert.significant"))
                        : new StateBadge(
                                Tone.NEUTRAL, VaadinIcon.QUESTION_CIRCLE_O, Words.text("insight.alert.insignificant")));
        badges.add(new StateBadge(Tone.INFO, VaadinIcon.BELL, Words.text(alert.kind())));
        badges.add(new StateBadge(Tone.NEUTRAL, VaadinIcon.GROUP, AlertWords.whose(alert)));
        return badges;
    }

    private static Component facts(AlertRow alert) {
        var facts = new Div(new Span(AlertWords.period(alert.finding())));
        facts.addClassName("alert-facts");
        AlertWords.interval(alert.finding()).ifPresent(words -> facts.add(new Span(words)));
        var raised = new Span(Words.text("insight.alert.raised"));
        raised.add(new Moment(alert.raisedAt()));
        facts.add(raised);
        return facts;
    }

    private void acknowledged(AlertRow alert) {
        var at = alert.acknowledgedAt();
        String by = alert.acknowledgedBy();
        if (at == null || by == null) {
            return;
        }
        var note = new Paragraph(Words.text("insight.alert.acknowledged", Words.person(by)));
        note.add(new Moment(at));
        add(note);
        if (alert.note() != null) {
            var said = new Paragraph(alert.note());
            said.addClassName("alert-note");
            add(said);
        }
    }
}
