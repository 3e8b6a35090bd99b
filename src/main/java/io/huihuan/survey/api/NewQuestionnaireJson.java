package io.huihuan.survey.api;

import io.huihuan.survey.Dimension;
import io.huihuan.survey.Metric;
import io.huihuan.survey.Question;
import io.huihuan.survey.QuestionKind;
import io.huihuan.survey.QuestionnaireContent;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A questionnaire to publish: a new one, or the next version of a known one.
 *
 * <p>Every text may stand in English beside the first language, as {@code titleEn}, {@code nameEn}, {@code textEn} and
 * {@code followUpEn}; where it is left out, everybody reads the first language.
 *
 * @param acknowledged that leading questions are meant to stay as they are
 */
record NewQuestionnaireJson(
        @Size(max = 40) String code,
        @Size(max = 200) String title,
        @Size(max = 100) @Nullable List<DimensionJson> dimensions,
        @Size(max = 100) List<QuestionJson> questions,
        @Nullable Boolean acknowledged,
        @Size(max = 200) @Nullable String titleEn) {

    /** @param weight its share of the index, 0–1; they sum to 1 */
    record DimensionJson(
            @Size(max = 40) String code,
            @Size(max = 200) String name,
            BigDecimal weight,
            @Size(max = 200) @Nullable String nameEn) {

        static DimensionJson of(Dimension dimension) {
            return new DimensionJson(dimension.code(), dimension.name(), dimension.weight(), dimension.nameEn());
        }
    }

    /**
     * @param followUp asked besides where a rating is 3 or less
     * @param metric what it counts towards; where it is left out: NPS and CES for their kinds, DIMENSION for a rating with
     *     a dimension, CSAT for one without, else NONE
     */
    record QuestionJson(
            @Size(max = 40) String code,
            QuestionKind kind,
            @Size(max = 40) @Nullable String dimension,
            @Size(max = 500) String text,
            @Nullable Boolean required,
            @Size(max = 50) @Nullable List<OptionJson> options,
            @Size(max = 500) @Nullable String followUp,
            @Nullable Metric metric,
            @Size(max = 500) @Nullable String textEn,
            @Size(max = 500) @Nullable String followUpEn) {

        static QuestionJson of(Question question) {
            return new QuestionJson(
                    question.code(),
                    question.kind(),
                    question.dimension(),
                    question.text(),
                    question.required(),
                    question.options().stream().map(OptionJson::of).toList(),
                    question.followUp(),
                    question.metric(),
                    question.textEn(),
                    question.followUpEn());
        }

        Question question() {
            return new Question(
                    code,
                    kind,
                    dimension,
                    text,
                    Boolean.TRUE.equals(required),
                    options == null
                            ? List.of()
                            : options.stream().map(OptionJson::option).toList(),
                    followUp,
                    metric == null ? Metric.usual(kind, dimension) : metric,
                    textEn,
                    followUpEn);
        }
    }

    record OptionJson(
            @Size(max = 40) String code,
            @Size(max = 200) String text,
            @Size(max = 200) @Nullable String textEn) {

        static OptionJson of(Question.Option option) {
            return new OptionJson(option.code(), option.text(), option.textEn());
        }

        Question.Option option() {
            return new Question.Option(code, text, textEn);
        }
    }

    QuestionnaireContent content() {
        return new QuestionnaireContent(
                title,
                dimensions == null
                        ? List.of()
                        : dimensions.stream()
                                .map(each -> new Dimension(each.code(), each.name(), each.weight(), each.nameEn()))
                                .toList(),
                questions.stream().map(QuestionJson::question).toList(),
                titleEn);
    }
}
