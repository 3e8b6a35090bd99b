package io.huihuan.survey;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which responses to list; {@code null} narrows nothing.
 *
 * @param clean those that count, or those left out
 * @param rule those a rule leaves out
 * @param lowest the lowest score
 * @param highest the highest score
 * @param text found in what was written, in the ticket’s number
 * @param from submitted at or after
 * @param until submitted before
 */
public record ResponseQuery(
        @Nullable String questionnaire,
        @Nullable Boolean clean,
        @Nullable CleaningRule rule,
        @Nullable Double lowest,
        @Nullable Double highest,
        @Nullable String text,
        @Nullable Instant from,
        @Nullable Instant until) {

    public static final ResponseQuery ALL = new ResponseQuery(null, null, null, null, null, null, null, null);
}
