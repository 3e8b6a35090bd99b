package io.huihuan.survey.ui.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.Route;
import io.huihuan.identity.Access;
import io.huihuan.identity.Permission;
import io.huihuan.shared.refusal.Missing;
import io.huihuan.shared.refusal.Stale;
import io.huihuan.survey.LeadingWording;
import io.huihuan.survey.QuestionnaireContent;
import io.huihuan.survey.QuestionnaireSheet;
import io.huihuan.survey.Questionnaires;
import io.huihuan.ui.frame.Page;
import io.huihuan.ui.part.Confirmation;
import io.huihuan.ui.part.EmptyState;
import io.huihuan.ui.refusal.Refusals;
import io.huihuan.ui.words.Words;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * As an analyst I write what customers are asked: dimensions and their weights, questions and what each counts towards. I
 * keep a draft for as long as I like and publish it as the next version; whoever may only read sees what is given out.
 */
@Route("surveys/:code")
@RolesAllowed({"SURVEY_READ", "QUESTIONNAIRE_EDIT"})
class QuestionnairePage extends Page implements BeforeEnterObserver, BeforeLeaveObserver {

    private final Questionnaires questionnaires;
    private final LeadingWording wording;
    private final boolean writing;
    private final Div content = new Div();
    private final Button save = new Button(Words.text("survey.draft.save"), pressed -> save());
    private final Button publish = new Button(Words.text("survey.publish"), pressed -> publish());
    private final Button discard = new Button(Words.text("survey.draft.discard"), pressed -> discard());
    private final Div reason = new Div();
    private @Nullable QuestionnaireSheet sheet;
    private @Nullable QuestionnaireForm form;
    /** What the form held when it was drawn: leaving it like this loses nothing. */
    private @Nullable QuestionnaireContent opened;

    QuestionnairePage(Questionnaires questionnaires, LeadingWording wording, Access access) {
        super("survey.page.title");
        this.questionnaires = questionnaires;
        this.wording = wording;
        writing = access.current().may(Permission.QUESTIONNAIRE_EDIT);
        header().back(QuestionnairesPage.class);
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        discard.addThemeVariants(ButtonVariant.TERTIARY);
        reason.addClassNames("publish-reason", "secondary");
        reason.setId("publish-reason");
        reason.getElement().setAttribute("role", "status");
        publish.getElement().setAttribute("aria-describedby", "publish-reason");
        content.addClassName("questionnaire-page");
        add(content);
        if (writing) {
            Shortcuts.addShortcutListener(this, this::save, Key.ENTER, KeyModifier.CONTROL);
            Shortcuts.addShortcutListener(this, this::save, Key.ENTER, KeyModifier.META);
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        String code = entering.getRouteParameters().get("code").orElseThrow();
        try {
            show(questionnaires.get(code));
        } catch (Missing unknown) {
            content.removeAll();
            content.add(new EmptyState(VaadinIcon.FORM, "survey.missing", "survey.missing.advice"));
        }
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent leaving) {
        if (isChanged()) {
            var going = leaving.postpone();
            Confirmation.askDangerous(
                    "survey.leave", Words.text("survey.leave.advice"), "survey.leave.discard", going::proceed);
        }
    }

    private void show(QuestionnaireSheet now) {
        sheet = now;
        header().title(now.content().title(Words.locale())).beside(badges(now));
        var preview = preview(now.code());
        content.removeAll();
        var versions = new VersionList(now, questionnaires);
        if (writing) {
            var drawn = new QuestionnaireForm(now.content(), wording, this::changed);
            form = drawn;
            opened = drawn.content();
            header().actions(preview, discard, save, publish);
            content.add(reason, drawn, versions);
            changed();
        } else {
            header().actions(preview);
            content.add(new QuestionnaireReading(now.content()), versions);
        }
    }

    /** The public page itself, in a tab of its own: no page of ours may be framed. */
    private static Anchor preview(String code) {
        var preview = new Anchor("survey-preview/" + code, Words.text("survey.preview"), AnchorTarget.BLANK);
        preview.setRouterIgnore(true);
        preview.setTitle(Words.text("survey.preview.advice"));
        return preview;
    }

    private static Component[] badges(QuestionnaireSheet sheet) {
        var badges = new ArrayList<Component>();
        badges.add(QuestionnaireBadges.published(sheet.published()));
        if (sheet.drafted()) {
            badges.add(QuestionnaireBadges.draft());
        }
        return badges.toArray(Component[]::new);
    }

    private boolean isChanged() {
        return form != null && !form.content().equals(opened);
    }

    /** What can be done now, and why not more. */
    private void changed() {
        var seen = seen();
        var weights = form().dimensions();
        boolean changed = isChanged();
        save.setEnabled(changed);
        discard.setVisible(changed || seen.drafted() && seen.published() > 0);
        boolean something = changed || seen.drafted();
        publish.setEnabled(something && weights.isWhole());
        reason.setText(
                !weights.isWhole()
                        ? Words.text("survey.publish.weights", weights.percent())
                        : something ? "" : Words.text("survey.publish.nothing"));
    }

    private void save() {
        if (isChanged()) {
            keep(seen(), () -> {
                show(seen());
                Notification.show(Words.text("survey.draft.saved"));
            });
        }
    }

    /** Keeps what was written, upon what somebody else wrote meanwhile only when the person says so. */
    private void keep(QuestionnaireSheet seen, Runnable then) {
        var mine = form().content();
        form().forgetRefusals();
        try {
            sheet = questionnaires.draft(seen.code(), seen.version(), mine);
            then.run();
        } catch (Stale overtaken) {
            var theirs = questionnaires.get(seen.code());
            Refusals.overtaken(overtaken, DraftMerge.changes(seen.content(), theirs.content()), () -> {
                var merged = DraftMerge.of(mine, Objects.requireNonNull(opened), theirs.content());
                show(theirs);
                redraw(merged);
                keep(theirs, then);
            });
        } catch (RuntimeException refused) {
            form().show(refused);
        }
    }

    private void redraw(QuestionnaireContent merged) {
        var drawn = new QuestionnaireForm(merged, wording, this::changed);
        content.replace(form, drawn);
        form = drawn;
        changed();
    }

    private void publish() {
        if (isChanged()) {
            keep(seen(), this::ask);
        } else {
            ask();
        }
    }

    private void ask() {
        var seen = seen();
        show(seen);
        List<LeadingWording.Warning> warnings = questionnaires.warnings(seen.content());
        int next = seen.published() + 1;
        if (warnings.isEmpty()) {
            Confirmation.ask(
                    "survey.publish.title",
                    Words.text("survey.publish.advice", next),
                    "survey.publish",
                    () -> publish(seen, false));
        } else {
            Confirmation.ask(
                    "survey.publish.leading",
                    Words.text(
                            "survey.publish.leading.advice",
                            Words.list(warnings.stream()
                                    .map(LeadingWording.Warning::text)
                                    .toList()),
                            next),
                    "survey.publish.anyway",
                    () -> publish(seen, true));
        }
    }

    private void publish(QuestionnaireSheet seen, boolean acknowledged) {
        try {
            show(questionnaires.publish(seen.code(), seen.version(), acknowledged));
            Notification.show(Words.text("survey.published", seen.published() + 1));
        } catch (Stale overtaken) {
            Refusals.show(overtaken, () -> show(questionnaires.get(seen.code())));
        } catch (RuntimeException refused) {
            form().show(refused);
        }
    }

    private void discard() {
        var seen = seen();
        Confirmation.askDangerous(
                "survey.draft.discard.title",
                Words.text(seen.published() > 0 ? "survey.draft.discard.advice" : "survey.leave.advice"),
                "survey.draft.discard",
                () -> throwAway(seen));
    }

    private void throwAway(QuestionnaireSheet seen) {
        try {
            show(
                    seen.drafted() && seen.published() > 0
                            ? questionnaires.discard(seen.code(), seen.version())
                            : questionnaires.get(seen.code()));
        } catch (Stale overtaken) {
            Refusals.show(overtaken, () -> show(questionnaires.get(seen.code())));
        }
    }

    private QuestionnaireSheet seen() {
        return Objects.requireNonNull(sheet);
    }

    private QuestionnaireForm form() {
        return Objects.requireNonNull(form);
    }
}
