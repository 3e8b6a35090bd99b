package io.huihuan.survey;

import java.util.List;

/** What a version of a questionnaire says. */
public record QuestionnaireContent(String title, List<Dimension> dimensions, List<Question> questions) {

    public QuestionnaireContent {
        dimensions = List.copyOf(dimensions);
        questions = List.copyOf(questions);
    }
}
