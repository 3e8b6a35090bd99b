package io.huihuan.survey;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question of a questionnaire.
 *
 * @param code how answers and imports name it
 * @param dimension which side of the service it rates; {@code null} for none
 * @param options what can be chosen; empty where nothing can
 * @param followUp what is asked besides where the answer is low (3 or less); {@code null} for nothing
 * @param metric what the answer counts towards
 */
public record Question(
        String code,
        QuestionKind kind,
        @Nullable String dimension,
        String text,
        boolean required,
        List<Option> options,
        @Nullable String followUp,
        Metric metric) {

    /** From this rating down the further question is asked. */
    public static final int LOW = 3;

    /** Something that can be chosen. */
    public record Option(String code, String text) {}

    /** The code under which what was said to the further question is kept. */
    public String followUpCode() {
        return code + FOLLOW_UP;
    }

    static final String FOLLOW_UP = ".why";
}
