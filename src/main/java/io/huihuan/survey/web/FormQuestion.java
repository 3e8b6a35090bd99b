package io.huihuan.survey.web;

import io.huihuan.shared.text.Texts;
import io.huihuan.survey.Question;
import io.huihuan.survey.QuestionKind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
 * @param lang the language of the text where it is not that of the page: what nobody translated
 * @param followUpLang the same of the further question
 * @param error the sentence beside it; {@code null} where it is in order
 */
record FormQuestion(
        String code,
        QuestionKind kind,
        String text,
        @Nullable String lang,
        boolean required,
        List<Choice> choices,
        String value,
        @Nullable String followUp,
        @Nullable String followUpLang,
        String whyCode,
        String why,
        @Nullable String error) {

    /** What can be chosen. */
    record Choice(String value, String text, @Nullable String lang, boolean chosen) {}

    static final String CHOSEN_BETWEEN = "|";

    static FormQuestion of(Question question, Locale page, Map<String, String> typed, @Nullable String error) {
        String value = typed.getOrDefault(question.code(), "");
        return new FormQuestion(
                question.code(),
                question.kind(),
                question.text(),
                lang(page, question.textEn()),
                question.required(),
                choices(question, page, value),
                value,
                question.followUp(),
                lang(page, question.followUpEn()),
                question.followUpCode(),
                typed.getOrDefault(question.followUpCode(), ""),
                error);
    }

    /** The language of a text that is not in the page’s: the first one, where nobody translated it. */
    static @Nullable String lang(Locale page, @Nullable String english) {
        return english == null && page.equals(Texts.ENGLISH) ? Texts.CHINESE.getLanguage() : null;
    }

    private static List<Choice> choices(Question question, Locale page, String value) {
        if (question.kind().isScale()) {
            return IntStream.rangeClosed(
                            question.kind().lowest(), question.kind().highest())
                    .mapToObj(Integer::toString)
                    .map(each -> new Choice(each, each, null, each.equals(value)))
                    .toList();
        }
        Set<String> chosen = Arrays.stream(value.split("\\" + CHOSEN_BETWEEN)).collect(Collectors.toSet());
        return question.options().stream()
                .map(option -> new Choice(
                        option.code(), option.text(), lang(page, option.textEn()), chosen.contains(option.code())))
                .toList();
    }
}
