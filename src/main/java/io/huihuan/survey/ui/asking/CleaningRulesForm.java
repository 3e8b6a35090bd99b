package io.huihuan.survey.ui.asking;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import io.huihuan.survey.cleaning.CleaningTerms;
import io.huihuan.ui.part.FormDialog;
import io.huihuan.ui.words.Words;

/** The rules of cleaning, to be changed. */
class CleaningRulesForm extends FormDialog {

    private final IntegerField tooFast = SurveyRulesForm.number("survey.cleaning.too-fast-seconds");
    private final IntegerField shortOnes = SurveyRulesForm.number("survey.cleaning.short-questions");
    private final IntegerField tooFastQuestion = SurveyRulesForm.number("survey.cleaning.too-fast-question-seconds");
    private final IntegerField straightLine = SurveyRulesForm.number("survey.cleaning.straight-line-field");
    private final IntegerField incomplete = SurveyRulesForm.number("survey.cleaning.incomplete-percent");

    CleaningRulesForm(CleaningTerms terms) {
        super("survey.cleaning.change", "survey.rules.save");
        tooFast.setValue(terms.tooFastSeconds());
        shortOnes.setValue(terms.shortQuestions());
        tooFastQuestion.setValue(terms.tooFastQuestionSeconds());
        straightLine.setValue(terms.straightLine());
        incomplete.setValue(terms.incompletePercent());
        note(new Paragraph(Words.text("survey.cleaning.advice")))
                .field("tooFastSeconds", tooFast)
                .field("shortQuestions", shortOnes)
                .field("tooFastQuestionSeconds", tooFastQuestion)
                .field("straightLine", straightLine)
                .field("incompletePercent", incomplete);
    }

    CleaningTerms terms() {
        return new CleaningTerms(
                tooFast.getValue(),
                shortOnes.getValue(),
                tooFastQuestion.getValue(),
                straightLine.getValue(),
                incomplete.getValue());
    }
}
