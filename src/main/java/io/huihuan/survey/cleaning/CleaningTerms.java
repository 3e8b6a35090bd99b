package io.huihuan.survey.cleaning;

import io.huihuan.shared.refusal.WrongFields;

/**
 * From where on an answer is left out of figures.
 *
 * @param tooFastSeconds faster than this nobody answers a questionnaire
 * @param shortQuestions questionnaires with so many questions or fewer may be answered faster
 * @param tooFastQuestionSeconds how much faster: so many seconds a question
 * @param straightLine so many scales answered all alike
 * @param incompletePercent less than this share of the questions answered
 */
public record CleaningTerms(
        int tooFastSeconds, int shortQuestions, int tooFastQuestionSeconds, int straightLine, int incompletePercent) {

    private static final int HOUR = 3_600;

    WrongFields wrong() {
        return new WrongFields()
                .unlessBetween("tooFastSeconds", tooFastSeconds, 0, HOUR)
                .unlessBetween("shortQuestions", shortQuestions, 0, 100)
                .unlessBetween("tooFastQuestionSeconds", tooFastQuestionSeconds, 0, HOUR)
                .unlessBetween("straightLine", straightLine, 2, 100)
                .unlessBetween("incompletePercent", incompletePercent, 0, 100);
    }

    /** How long a questionnaire takes at least, in seconds. */
    long leastSeconds(int questions) {
        return questions <= shortQuestions
                ? Math.min(tooFastSeconds, (long) tooFastQuestionSeconds * questions)
                : tooFastSeconds;
    }
}
