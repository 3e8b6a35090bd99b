package io.huihuan.survey;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A response as a person reads it.
 *
 * @param customer masked; {@code null} for nobody known
 * @param handler the assignee of the ticket when it was resolved
 * @param content the version it was given to
 * @param firstAnswers what was answered first, where the customer corrected it
 */
public record ResponseView(
        UUID id,
        String questionnaire,
        int version,
        QuestionnaireContent content,
        @Nullable UUID customerId,
        @Nullable String customer,
        @Nullable String ticket,
        @Nullable UUID team,
        @Nullable UUID handler,
        SurveyChannel channel,
        Instant submittedAt,
        String receivedBy,
        @Nullable Integer durationSeconds,
        Answers answers,
        @Nullable Answers firstAnswers,
        Measures measures,
        List<ResponseFlag> flags) {

    /** Whether no rule leaves it out of figures. */
    public boolean isClean() {
        return flags.stream().allMatch(ResponseFlag::isRestored);
    }
}
