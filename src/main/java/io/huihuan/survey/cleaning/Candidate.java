package io.huihuan.survey.cleaning;

import io.huihuan.survey.Answers;
import io.huihuan.survey.Measures;
import io.huihuan.survey.QuestionnaireContent;
import org.jspecify.annotations.Nullable;

/**
 * A response as the rules look at it.
 *
 * @param seconds how long it took; for answers told on the phone how long was talked; {@code null} where nobody knows
 * @param onOurPage whether it was given on our page, which measures the time: then nobody knowing it means nobody read it
 * @param duplicateOf what was there before it, in the words of the ledger; {@code null} for nothing
 * @param staff whether a colleague gave it
 */
public record Candidate(
        QuestionnaireContent content,
        Answers answers,
        Measures measures,
        @Nullable Integer seconds,
        boolean onOurPage,
        @Nullable String duplicateOf,
        boolean staff) {}
