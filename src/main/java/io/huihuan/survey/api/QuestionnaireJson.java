package io.huihuan.survey.api;

import io.huihuan.survey.QuestionnaireContent;
import io.huihuan.survey.api.NewQuestionnaireJson.DimensionJson;
import io.huihuan.survey.api.NewQuestionnaireJson.QuestionJson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A questionnaire, in the shape it is published in. */
record QuestionnaireJson(
        String code,
        String title,
        int version,
        List<DimensionJson> dimensions,
        List<QuestionJson> questions,
        @Nullable String titleEn) {

    static QuestionnaireJson of(String code, int version, QuestionnaireContent content) {
        return new QuestionnaireJson(
                code,
                content.title(),
                version,
                content.dimensions().stream().map(DimensionJson::of).toList(),
                content.questions().stream().map(QuestionJson::of).toList(),
                content.titleEn());
    }
}
