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
 * @param acknowledged that leading questions are meant to stay as they are
 */
record NewQuestionnaireJson(
        @Size(max = 40) String code,
        @Size(max = 200) String title,
        @Size(max = 100) @Nullable List<DimensionJson> dimensions,
        @Size(max = 100) List<QuestionJson> questions,
        @Nullable Boolean acknowledged) {

    /** @param weight its share of the index, 0–1; they sum to 1 */
    record DimensionJson(
            @Size(max = 40) String code, @Size(max = 200) String name, BigDecimal weight) {

        static DimensionJson of(Dimension dimension) {
            return new DimensionJson(dimension.code(), dimension.name(), dimension.weight());
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
            @Nullable Metric metric) {

        static QuestionJson of(Question question) {
            return new QuestionJson(
                    question.code(),
                    question.kind(),
                    question.dimension(),
                    question.text(),
                    question.required(),
                    question.options().stream().map(OptionJson::of).toList(),
                    question.followUp(),
                    question.metric());
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
                    metric == null ? Metric.usual(kind, dimension) : metric);
        }
    }

    record OptionJson(
            @Size(max = 40) String code, @Size(max = 200) String text) {

        static OptionJson of(Question.Option option) {
            return new OptionJson(option.code(), option.text());
        }

        Question.Option option() {
            return new Question.Option(code, text);
        }
    }

    QuestionnaireContent content() {
        return new QuestionnaireContent(
                title,
                dimensions == null
                        ? List.of()
                        : dimensions.stream()
                                .map(each -> new Dimension(each.code(), each.name(), each.weight()))
                                .toList(),
                questions.stream().map(QuestionJson::question).toList());
    }
}
