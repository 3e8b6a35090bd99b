package io.huihuan.survey.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import io.huihuan.survey.ResponseFlag;
import io.huihuan.survey.ResponseView;
import io.huihuan.survey.Responses;
import io.huihuan.ui.part.Confirmation;
import io.huihuan.ui.part.FormDialog;
import io.huihuan.ui.words.Words;

/** The cleaning ledger of a response: which rule, why, which version of the rules, and who took it back in. */
class FlagList extends UnorderedList {

    private static final int LONGEST_REASON = 1_000;

    private final ResponseView response;
    private final Responses responses;
    private final Runnable changed;

    FlagList(ResponseView response, Responses responses, boolean restoring, Runnable changed) {
        this.response = response;
        this.responses = responses;
        this.changed = changed;
        addClassName("flag-list");
        response.flags().forEach(flag -> add(line(flag, restoring)));
    }

    private ListItem line(ResponseFlag flag, boolean restoring) {
        var head = new Div(SurveyBadges.flag(flag));
        head.addClassName("flag-head");
        if (restoring) {
            head.add(
                    flag.isRestored()
                            ? new Button(Words.text("survey.flag.again"), pressed -> flagAgain(flag))
                            : new Button(Words.text("survey.flag.restore"), pressed -> restore(flag)));
        }
        var item = new ListItem(head);
        if (flag.detail() != null) {
            item.add(new Div(Words.text("survey.flag.detail", flag.detail())));
        }
        var origin = new Span(Words.text(
                "survey.flag.origin",
                Words.person(flag.flaggedBy()),
                Words.exact(flag.flaggedAt()),
                flag.ruleVersion()));
        origin.addClassName("secondary");
        item.add(origin);
        if (flag.restoredAt() != null && flag.restoredBy() != null) {
            var restored = new Div(Words.text(
                    "survey.flag.restored",
                    Words.person(flag.restoredBy()),
                    Words.exact(flag.restoredAt()),
                    flag.restoredReason() == null ? "" : flag.restoredReason()));
            item.add(restored);
        }
        return item;
    }

    private void restore(ResponseFlag flag) {
        var reason = new TextArea(Words.text("survey.flag.reason"));
        reason.setMaxLength(LONGEST_REASON);
        reason.setRequiredIndicatorVisible(true);
        new FormDialog("survey.flag.restore.title", "survey.flag.restore")
                .note(new Paragraph(Words.text("survey.flag.restore.advice", Words.text(flag.rule()))))
                .wide("reason", reason)
                .onSave(() -> {
                    responses.restore(response.id(), flag.rule(), reason.getValue());
                    changed.run();
                })
                .open();
    }

    private void flagAgain(ResponseFlag flag) {
        Confirmation.ask(
                "survey.flag.again.title",
                Words.text("survey.flag.again.advice", Words.text(flag.rule())),
                "survey.flag.again",
                () -> {
                    responses.flagAgain(response.id(), flag.rule());
                    changed.run();
                });
    }
}
