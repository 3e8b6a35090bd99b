package io.huihuan.survey;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** Questionnaires for tests. */
public final class SurveySamples {

    private SurveySamples() {}

    public static String code() {
        return "q" + UUID.randomUUID().toString().substring(0, 12);
    }

    /** Two dimensions of 30 and 70 %, an overall rating, NPS, whether it is solved, several choices, a comment. */
    public static QuestionnaireContent content() {
        return new QuestionnaireContent(
                "您的看法",
                List.of(
                        new Dimension("speed", "速度", new BigDecimal("0.3")),
                        new Dimension("manner", "态度", new BigDecimal("0.7"))),
                List.of(
                        question("overall", QuestionKind.RATING_5, null, true, "请问具体是？", Metric.CSAT),
                        question("speed", QuestionKind.RATING_5, "speed", false, null, Metric.DIMENSION),
                        question("manner", QuestionKind.RATING_5, "manner", false, null, Metric.DIMENSION),
                        question("manner2", QuestionKind.RATING_5, "manner", false, null, Metric.DIMENSION),
                        question("nps", QuestionKind.NPS, null, false, null, Metric.NPS),
                        new Question(
                                "solved",
                                QuestionKind.CHOICE,
                                null,
                                "解决了吗？",
                                false,
                                List.of(
                                        new Question.Option("YES", "是"),
                                        new Question.Option("PARTLY", "部分"),
                                        new Question.Option("NO", "否")),
                                null,
                                Metric.SOLVED),
                        new Question(
                                "liked",
                                QuestionKind.CHOICES,
                                null,
                                "喜欢什么？",
                                false,
                                List.of(new Question.Option("a", "甲"), new Question.Option("b", "乙")),
                                null,
                                Metric.NONE),
                        question("comment", QuestionKind.TEXT, null, false, null, Metric.NONE)));
    }

    private static Question question(
            String code, QuestionKind kind, String dimension, boolean required, String followUp, Metric metric) {
        return new Question(code, kind, dimension, "您对" + code + "的评价是？", required, List.of(), followUp, metric);
    }
}
