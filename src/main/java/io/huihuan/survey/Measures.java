package io.huihuan.survey;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one response counts for.
 *
 * @param csat the overall rating, 1–5
 * @param nps 0–10
 * @param ces 1–7
 * @param solved YES, PARTLY or NO
 * @param csi Σ wᵢ·x̄ᵢ over the answered dimensions, their weights renormalised; on the question scale
 * @param score the overall rating if it was given, else {@code csi}
 * @param dimensions the mean of each answered dimension by its code
 * @param comment all that was written
 */
public record Measures(
        @Nullable Integer csat,
        @Nullable Integer nps,
        @Nullable Integer ces,
        @Nullable String solved,
        @Nullable Double csi,
        @Nullable Double score,
        Map<String, Double> dimensions,
        @Nullable String comment) {

    public static Measures of(QuestionnaireContent content, Answers answers) {
        Integer csat = number(content, answers, Metric.CSAT);
        var dimensions = dimensions(content, answers);
        Double csi = csi(content, dimensions);
        return new Measures(
                csat,
                number(content, answers, Metric.NPS),
                number(content, answers, Metric.CES),
                content.questions().stream()
                        .filter(question -> question.metric() == Metric.SOLVED)
                        .map(question -> answers.text(question.code()))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                csi,
                csat == null ? csi : Double.valueOf(csat),
                dimensions,
                comment(content, answers));
    }

    private static @Nullable Integer number(QuestionnaireContent content, Answers answers, Metric metric) {
        return content.questions().stream()
                .filter(question -> question.metric() == metric)
                .map(question -> answers.number(question.code()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static Map<String, Double> dimensions(QuestionnaireContent content, Answers answers) {
        var means = new LinkedHashMap<String, Double>();
        for (Dimension dimension : content.dimensions()) {
            content.questions().stream()
                    .filter(question -> question.metric() == Metric.DIMENSION
                            && dimension.code().equals(question.dimension()))
                    .map(question -> answers.number(question.code()))
                    .filter(Objects::nonNull)
                    .mapToInt(Integer::intValue)
                    .average()
                    .ifPresent(mean -> means.put(dimension.code(), mean));
        }
        return means;
    }

    private static @Nullable Double csi(QuestionnaireContent content, Map<String, Double> means) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal weights = BigDecimal.ZERO;
        for (Dimension dimension : content.dimensions()) {
            Double mean = means.get(dimension.code());
            if (mean != null) {
                sum = sum.add(dimension.weight().multiply(BigDecimal.valueOf(mean)));
                weights = weights.add(dimension.weight());
            }
        }
        return weights.signum() == 0
                ? null
                : sum.divide(weights, java.math.MathContext.DECIMAL64).doubleValue();
    }

    private static @Nullable String comment(QuestionnaireContent content, Answers answers) {
        String all = content.questions().stream()
                .flatMap(question -> java.util.stream.Stream.of(
                        question.kind() == QuestionKind.TEXT ? answers.text(question.code()) : null,
                        answers.text(question.followUpCode())))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
        return all.isEmpty() ? null : all;
    }
}
