package io.huihuan.survey;

/** A questionnaire without its translation. */
final class FirstLanguage {

    private FirstLanguage() {}

    static QuestionnaireContent of(QuestionnaireContent content) {
        return new QuestionnaireContent(
                content.title(),
                content.dimensions().stream()
                        .map(each -> new Dimension(each.code(), each.name(), each.weight()))
                        .toList(),
                content.questions().stream()
                        .map(each -> new Question(
                                each.code(),
                                each.kind(),
                                each.dimension(),
                                each.text(),
                                each.required(),
                                each.options().stream()
                                        .map(option -> new Question.Option(option.code(), option.text()))
                                        .toList(),
                                each.followUp(),
                                each.metric()))
                        .toList());
    }
}
