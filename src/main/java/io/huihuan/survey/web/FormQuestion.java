package io.huihuan.survey.web;

import io.huihuan.survey.Question;
import io.huihuan.survey.QuestionKind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A question as the page shows it.
 *
 * @param value what was typed; empty for nothing
 * @param why what was typed to the further question
 * @param error the sentence beside it; {@code null} where it is in order
 */
record FormQuestion(
        String code,
        QuestionKind kind,
        String text,
        boolean required,
        List<Choice> choices,
        String value,
        @Nullable String followUp,
        String whyCode,
        String why,
        @Nullable String error) {

    /** What can be chosen. */
    record Choice(String value, String text, boolean chosen) {}

    static final String CHOSEN_BETWEEN = "|";

    static FormQuestion of(Question question, Map<String, String> typed, @Nullable String error) {
        String value = typed.getOrDefault(question.code(), "");
        return new FormQuestion(
                question.code(),
                question.kind(),
                question.text(),
                question.required(),
                choices(question, value),
                value,
                question.followUp(),
                question.followUpCode(),
                typed.getOrDefault(question.followUpCode(), ""),
                error);
    }

    private static List<Choice> choices(Question question, String value) {
        if (question.kind().isScale()) {
            return IntStream.rangeClosed(
                            question.kind().lowest(), question.kind().highest())
                    .mapToObj(Integer::toString)
                    .map(each -> new Choice(each, each, each.equals(value)))
                    .toList();
        }
        Set<String> chosen = Arrays.stream(value.split("\\" + CHOSEN_BETWEEN)).collect(Collectors.toSet());
        return question.options().stream()
                .map(option -> new Choice(option.code(), option.text(), chosen.contains(option.code())))
                .toList();
    }
}
