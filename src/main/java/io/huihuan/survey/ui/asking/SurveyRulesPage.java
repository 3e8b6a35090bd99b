package io.huihuan.survey.ui.asking;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import io.huihuan.survey.PublicAddress;
import io.huihuan.survey.asking.SeenTerms;
import io.huihuan.survey.asking.SurveyRules;
import io.huihuan.survey.asking.SurveyTerms;
import io.huihuan.survey.cleaning.CleaningRules;
import io.huihuan.ui.frame.Page;
import io.huihuan.ui.part.StateBadge;
import io.huihuan.ui.part.Tone;
import io.huihuan.ui.words.Words;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;

/**
 * I say when customers are asked after their ticket was closed, which answer calls for a supervisor, and which is left out of
 * figures.
 */
@Route("admin/survey-rules")
@RolesAllowed("SURVEY_ADMIN")
class SurveyRulesPage extends Page {

    private final SurveyRules rules;
    private final Div shown = new Div();

    SurveyRulesPage(SurveyRules rules, CleaningRules cleaning, PublicAddress address) {
        super("survey.rules.title");
        this.rules = rules;
        var change = new Button(Words.text("survey.rules.change"), pressed -> change());
        change.addThemeVariants(ButtonVariant.PRIMARY);
        header().actions(change);
        var advice = new Paragraph(Words.text("survey.rules.advice"));
        advice.addClassName("settings-advice");
        add(advice);
        if (!address.isSet()) {
            var notice =
                    new Div(new StateBadge(Tone.WARNING, VaadinIcon.WARNING, Words.text("survey.rules.no-address")));
            notice.addClassName("settings-notice");
            add(notice);
        }
        add(shown, new CleaningRulesSection(cleaning));
        show();
    }

    private void show() {
        SeenTerms seen = rules.seen();
        SurveyTerms terms = seen.terms();
        header().beside(
                        terms.active()
                                ? new StateBadge(Tone.SUCCESS, VaadinIcon.CHECK, Words.text("survey.rules.on"))
                                : new StateBadge(Tone.NEUTRAL, VaadinIcon.BAN, Words.text("survey.rules.off")));
        var asking = new RuleFacts()
                .fact("survey.rules.questionnaire", title(terms.questionnaire()))
                .fact("survey.rules.delay", Words.duration(terms.delay()))
                .fact("survey.rules.sampling", Words.text("survey.rules.percent", terms.samplingPercent()))
                .fact(
                        "survey.rules.remind",
                        terms.remindAfterHours() == 0
                                ? Words.text("survey.rules.never")
                                : Words.duration(Duration.ofHours(terms.remindAfterHours())))
                .fact("survey.rules.expire", Words.duration(terms.expiry()))
                .fact("survey.rules.language", Words.text("survey.rules.language." + terms.language()));
        var low = new RuleFacts()
                .fact("survey.rules.low-score", Words.text("survey.rules.up-to", terms.lowScore(), 5))
                .fact("survey.rules.low-nps", Words.text("survey.rules.up-to", terms.lowNps(), 10))
                .fact("survey.rules.slip", Words.duration(terms.slip()))
                .fact("survey.rules.intervene", Words.duration(terms.intervention()));
        var changed = new Paragraph(
                Words.text("survey.rules.changed", Words.person(seen.changedBy()), Words.exact(seen.changedAt())));
        changed.addClassName("secondary");
        shown.removeAll();
        shown.add(
                new H2(Words.text("survey.rules.asking")),
                asking,
                new H2(Words.text("survey.rules.low")),
                low,
                changed);
    }

    private String title(String code) {
        return rules.choices().stream()
                .filter(each -> each.code().equals(code))
                .map(each -> each.title(Words.locale()))
                .findFirst()
                .orElse(code);
    }

    private void change() {
        SeenTerms seen = rules.seen();
        var form = new SurveyRulesForm(rules.choices(), seen.terms());
        form.onSave(seen, rules::seen, now -> {
            rules.change(now.version(), form.terms());
            show();
        });
        form.open();
    }
}
