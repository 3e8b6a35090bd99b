package io.huihuan.survey.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.huihuan.survey.QuestionnaireContent;
import io.huihuan.survey.QuestionnaireLine;
import io.huihuan.survey.Questionnaires;
import io.huihuan.survey.asking.SurveyRules;
import io.huihuan.ui.words.Words;
import java.util.List;

/** The questionnaires that can be given out. */
@SpringComponent
class PublishedQuestionnaires {

    private final Questionnaires questionnaires;
    private final SurveyRules rules;

    PublishedQuestionnaires(Questionnaires questionnaires, SurveyRules rules) {
        this.questionnaires = questionnaires;
        this.rules = rules;
    }

    List<QuestionnaireLine> all() {
        return questionnaires.all().stream()
                .filter(line -> line.published() > 0)
                .toList();
    }

    /** What is given out now, whatever somebody writes at it. */
    QuestionnaireContent content(QuestionnaireLine line) {
        return questionnaires.version(line.code(), line.published()).content().in(Words.locale());
    }

    /** A field to choose one; what rules ask with is proposed. */
    Select<QuestionnaireLine> field() {
        String usual = rules.terms().questionnaire();
        var all = all();
        var field = new Select<QuestionnaireLine>();
        field.setLabel(Words.text("survey.questionnaire"));
        field.setItems(all);
        field.setItemLabelGenerator(line -> line.title(Words.locale()));
        field.setRequiredIndicatorVisible(true);
        all.stream().filter(line -> line.code().equals(usual)).findFirst().ifPresent(field::setValue);
        return field;
    }
}
