package io.huihuan.survey.ui.asking;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import io.huihuan.survey.QuestionnaireName;
import io.huihuan.survey.asking.SurveyTerms;
import io.huihuan.ui.part.FormDialog;
import io.huihuan.ui.words.Words;
import java.util.List;

/** The rules on asking, to be changed. */
class SurveyRulesForm extends FormDialog {

    private final Checkbox active = new Checkbox(Words.text("survey.rules.active"));
    private final Select<QuestionnaireName> questionnaire = new Select<>();
    private final Select<String> language = new Select<>();
    private final IntegerField delay = number("survey.rules.delay-minutes");
    private final IntegerField sampling = number("survey.rules.sampling-percent");
    private final IntegerField remind = number("survey.rules.remind-hours");
    private final IntegerField expire = number("survey.rules.expire-hours");
    private final NumberField lowScore = new NumberField(Words.text("survey.rules.low-score-field"));
    private final IntegerField lowNps = number("survey.rules.low-nps-field");
    private final IntegerField slip = number("survey.rules.slip-minutes");
    private final IntegerField intervene = number("survey.rules.intervene-hours");

    SurveyRulesForm(List<QuestionnaireName> questionnaires, SurveyTerms terms) {
        super("survey.rules.change", "survey.rules.save");
        active.setValue(terms.active());
        questionnaire.setLabel(Words.text("survey.rules.questionnaire"));
        questionnaire.setItems(questionnaires);
        questionnaire.setItemLabelGenerator(each -> each.title(Words.locale()));
        questionnaires.stream()
                .filter(each -> each.code().equals(terms.questionnaire()))
                .findFirst()
                .ifPresent(questionnaire::setValue);
        questionnaire.setRequiredIndicatorVisible(true);
        language.setLabel(Words.text("survey.rules.language"));
        language.setItems("zh", "en");
        language.setItemLabelGenerator(each -> Words.text("survey.rules.language." + each));
        language.setValue(terms.language());
        delay.setValue(terms.delayMinutes());
        sampling.setValue(terms.samplingPercent());
        remind.setValue(terms.remindAfterHours());
        expire.setValue(terms.expireAfterHours());
        lowScore.setValue(terms.lowScore());
        lowScore.setStep(0.5);
        lowScore.setRequiredIndicatorVisible(true);
        lowNps.setValue(terms.lowNps());
        slip.setValue(terms.slipMinutes());
        intervene.setValue(terms.interveneHours());
        wide("active", active)
                .field("questionnaire", questionnaire)
                .field("language", language)
                .field("delayMinutes", delay)
                .field("samplingPercent", sampling)
                .field("remindAfterHours", remind)
                .field("expireAfterHours", expire)
                .field("lowScore", lowScore)
                .field("lowNps", lowNps)
                .field("slipMinutes", slip)
                .field("interveneHours", intervene);
    }

    static IntegerField number(String key) {
        var field = new IntegerField(Words.text(key));
        field.setRequiredIndicatorVisible(true);
        field.setStepButtonsVisible(true);
        return field;
    }

    SurveyTerms terms() {
        return new SurveyTerms(
                active.getValue(),
                questionnaire.getValue() == null ? "" : questionnaire.getValue().code(),
                delay.getValue(),
                sampling.getValue(),
                remind.getValue(),
                expire.getValue(),
                language.getValue(),
                lowScore.getValue(),
                lowNps.getValue(),
                slip.getValue(),
                intervene.getValue());
    }
}
