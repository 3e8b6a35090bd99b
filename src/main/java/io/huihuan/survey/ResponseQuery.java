package io.huihuan.survey;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which responses to list; {@code null} or an empty set narrows nothing.
 *
 * @param clean those that count, or those left out
 * @param rules those one of these rules leaves out
 * @param lowest the lowest score
 * @param highest the highest score
 * @param scores rounded to the whole
 * @param text found in what was written, in the ticket’s number
 * @param from submitted at or after
 * @param until submitted before
 */
public record ResponseQuery(
        Set<String> questionnaires,
        @Nullable Boolean clean,
        Set<CleaningRule> rules,
        @Nullable Double lowest,
        @Nullable Double highest,
        Set<Integer> scores,
        Set<SurveyChannel> channels,
        @Nullable String text,
        @Nullable Instant from,
        @Nullable Instant until) {

    public static final ResponseQuery ALL = new ResponseQuery(null, null, null, null, null, null, null, null);

    public ResponseQuery {
        questionnaires = Set.copyOf(questionnaires);
        rules = Set.copyOf(rules);
        scores = Set.copyOf(scores);
        channels = Set.copyOf(channels);
    }

    /** Of one questionnaire and one rule, as programs ask. */
    public ResponseQuery(
            @Nullable String questionnaire,
            @Nullable Boolean clean,
            @Nullable CleaningRule rule,
            @Nullable Double lowest,
            @Nullable Double highest,
            @Nullable String text,
            @Nullable Instant from,
            @Nullable Instant until) {
        this(
                questionnaire == null ? Set.of() : Set.of(questionnaire),
                clean,
                rule == null ? Set.of() : Set.of(rule),
                lowest,
                highest,
                Set.of(),
                Set.of(),
                text,
                from,
                until);
    }
}
