package io.huihuan.survey;

import io.huihuan.shared.refusal.Invalid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody answered, checked against the version it was given to: question to value, in the order of the questions. A
 * rating is a whole number, a choice the code of its option, several choices a list of codes, the rest text.
 */
public record Answers(Map<String, Object> values) {

    private static final int LONGEST_TEXT = 5_000;
    private static final String FIELD = "answers.";

    /** @throws Invalid by the question's code: out of range, of no such question, or missing where required */
    public static Answers of(QuestionnaireContent content, Map<String, ?> given) {
        var open = new LinkedHashMap<String, Object>(given);
        open.values().removeIf(value -> value == null || value instanceof String text && text.isBlank());
        var values = new LinkedHashMap<String, Object>();
        for (Question question : content.questions()) {
            Object value = open.remove(question.code());
            if (value != null) {
                values.put(question.code(), value(question, value));
            }
            Object why = open.remove(question.followUpCode());
            if (why != null) {
                if (question.followUp() == null) {
                    throw new Invalid(FIELD + question.followUpCode(), "survey.answer.foreign", codes(content));
                }
                values.put(question.followUpCode(), text(question.followUpCode(), why));
            }
        }
        if (!open.isEmpty()) {
            throw new Invalid(FIELD + open.keySet().iterator().next(), "survey.answer.foreign", codes(content));
        }
        return new Answers(values).whole(content);
    }

    private Answers whole(QuestionnaireContent content) {
        for (Question question : content.questions()) {
            if (question.required() && !values.containsKey(question.code())) {
                throw new Invalid(FIELD + question.code(), "survey.answer.required");
            }
        }
        if (values.isEmpty()) {
            throw new Invalid("answers", "survey.answers.none");
        }
        return this;
    }

    /** The same where every answer came as text, from a form or a table. Several choices are parted by a bar or semicolon. */
    public static Answers ofTexts(QuestionnaireContent content, Map<String, String> given) {
        return of(content, typed(content, given));
    }

    private static Map<String, Object> typed(QuestionnaireContent content, Map<String, String> given) {
        var kinds = content.questions().stream().collect(Collectors.toMap(Question::code, Question::kind));
        var typed = new LinkedHashMap<String, Object>();
        given.forEach((code, text) -> {
            if (!text.isBlank()) {
                var kind = Optional.ofNullable(kinds.get(code)).orElse(QuestionKind.TEXT);
                typed.put(code, typed(code, kind, text.strip()));
            }
        });
        return typed;
    }

    /** What is wrong with answers that came as text, all of it, each by the code of its question. */
    public static Map<String, Invalid> problems(QuestionnaireContent content, Map<String, String> given) {
        var problems = new LinkedHashMap<String, Invalid>();
        for (Question question : content.questions()) {
            String code = question.code();
            String text = given.getOrDefault(code, "").strip();
            try {
                if (!text.isEmpty()) {
                    value(question, typed(code, question.kind(), text));
                } else if (question.required()) {
                    throw new Invalid(FIELD + code, "survey.answer.required");
                }
                text(question.followUpCode(), given.getOrDefault(question.followUpCode(), ""));
            } catch (Invalid wrong) {
                problems.put(code, wrong);
            }
        }
        return problems;
    }

    /** The number given to a question on a scale; {@code null} for none. */
    public @Nullable Integer number(String code) {
        return values.get(code) instanceof Integer number ? number : null;
    }

    public @Nullable String text(String code) {
        return values.get(code) instanceof String text ? text : null;
    }

    private static Object typed(String code, QuestionKind kind, String text) {
        if (kind.isScale()) {
            try {
                return new java.math.BigDecimal(text).intValueExact();
            } catch (NumberFormatException | ArithmeticException noNumber) {
                throw new Invalid(FIELD + code, "survey.answer.range", kind.lowest(), kind.highest());
            }
        }
        return kind == QuestionKind.CHOICES
                ? Arrays.stream(text.split("[|;\\x{FF1B}]")).map(String::strip).toList()
                : text;
    }

    private static Object value(Question question, Object value) {
        return switch (question.kind()) {
            case RATING_5, NPS, CES -> number(question, value);
            case CHOICE -> option(question, value);
            case CHOICES -> options(question, value);
            case TEXT -> text(question.code(), value);
        };
    }

    private static Integer number(Question question, Object value) {
        int lowest = question.kind().lowest();
        int highest = question.kind().highest();
        if (value instanceof Number number
                && (number instanceof Integer || number instanceof Long)
                && number.longValue() >= lowest
                && number.longValue() <= highest) {
            return number.intValue();
        }
        throw new Invalid(FIELD + question.code(), "survey.answer.range", lowest, highest);
    }

    private static String option(Question question, Object value) {
        if (value instanceof String code
                && question.options().stream().anyMatch(option -> option.code().equals(code))) {
            return code;
        }
        throw new Invalid(
                FIELD + question.code(),
                "survey.answer.option",
                question.options().stream().map(Question.Option::code).toList());
    }

    private static List<String> options(Question question, Object value) {
        var chosen = new LinkedHashSet<String>();
        for (Object each : value instanceof List<?> list ? list : List.of(value)) {
            chosen.add(option(question, each == null ? "" : each));
        }
        return new ArrayList<>(chosen);
    }

    private static String text(String code, Object value) {
        if (!(value instanceof String text)) {
            throw new Invalid(FIELD + code, "survey.answer.text");
        }
        String clean = text.strip();
        if (clean.codePointCount(0, clean.length()) > LONGEST_TEXT) {
            throw new Invalid(FIELD + code, "field.too-long", LONGEST_TEXT);
        }
        for (int at = 0; at < clean.length(); at++) {
            char each = clean.charAt(at);
            boolean pair = Character.isHighSurrogate(each)
                    && at + 1 < clean.length()
                    && Character.isLowSurrogate(clean.charAt(at + 1));
            if (pair) {
                at++;
            } else if (each == 0 || Character.isSurrogate(each)) {
                throw new Invalid(FIELD + code, "field.characters");
            }
        }
        return clean;
    }

    private static String codes(QuestionnaireContent content) {
        Function<Question, String> code = Question::code;
        return content.questions().stream().map(code).collect(Collectors.joining(", "));
    }
}
