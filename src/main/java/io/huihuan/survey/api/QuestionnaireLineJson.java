package io.huihuan.survey.api;

import io.huihuan.survey.QuestionnaireLine;
import org.jspecify.annotations.Nullable;

/** A questionnaire in the list. */
record QuestionnaireLineJson(
        String code,
        String title,
        int version,
        boolean drafted,
        @Nullable String titleEn) {

    static QuestionnaireLineJson of(QuestionnaireLine line) {
        return new QuestionnaireLineJson(line.code(), line.title(), line.published(), line.drafted(), line.titleEn());
    }
}
