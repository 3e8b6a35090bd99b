package io.huihuan.survey;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One question of a questionnaire.
 *
 * @param code how answers and imports name it
 * @param dimension which side of the service it rates; {@code null} for none
 * @param options what can be chosen; empty where nothing can
 * @param followUp what is asked besides where the answer is low (3 or less); {@code null} for nothing
 * @param metric what the answer counts towards
 * @param textEn the question in English; {@code null} where nobody translated it
 * @param followUpEn the further question in English
 */
public record Question(
        String code,
        QuestionKind kind,
        @Nullable String dimension,
        String text,
        boolean required,
        List<Option> options,
        @Nullable String followUp,
        Metric metric,
        @Nullable String textEn,
        @Nullable String followUpEn) {

    /** From this rating down the further question is asked. */
    public static final int LOW = 3;

    public Question {
        options = List.copyOf(options);
        textEn = Translated.orNone(textEn);
        followUpEn = Translated.orNone(followUpEn);
    }

    public Question(
            String code,
            QuestionKind kind,
            @Nullable String dimension,
            String text,
            boolean required,
            List<Option> options,
            @Nullable String followUp,
            Metric metric) {
        this(code, kind, dimension, text, required, options, followUp, metric, null, null);
    }

    /** Something that can be chosen. */
    public record Option(String code, String text, @Nullable String textEn) {

        public Option {
            textEn = Translated.orNone(textEn);
        }

        public Option(String code, String text) {
            this(code, text, null);
        }

        /** As whoever reads this language sees it. */
        public Option in(Locale locale) {
            return new Option(code, Translated.in(locale, text, textEn), textEn);
        }
    }

    /** As whoever reads this language sees it. */
    public Question in(Locale locale) {
        return new Question(
                code,
                kind,
                dimension,
                Translated.in(locale, text, textEn),
                required,
                options.stream().map(option -> option.in(locale)).toList(),
                followUp == null ? null : Translated.in(locale, followUp, followUpEn),
                metric,
                textEn,
                followUpEn);
    }

    /** The code under which what was said to the further question is kept. */
    public String followUpCode() {
        return code + FOLLOW_UP;
    }

    static final String FOLLOW_UP = ".why";
}
