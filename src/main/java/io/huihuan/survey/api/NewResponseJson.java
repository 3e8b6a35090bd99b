package io.huihuan.survey.api;

import io.huihuan.survey.NewResponse;
import io.huihuan.survey.SurveyChannel;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers collected elsewhere.
 *
 * @param questionnaire its code; answers are checked against the version published now
 * @param customer id or external id; whoever the ticket is of where it is left out
 * @param ticket number, external id or id
 * @param submittedAt when they were given; now where it is left out
 * @param durationSeconds how long it took
 * @param answers question to value: a number for a rating, a code for a choice, a list of codes for several, else text
 */
record NewResponseJson(
        @Size(max = 40) String questionnaire,
        @Size(max = 100) @Nullable String customer,
        @Size(max = 100) @Nullable String ticket,
        @Nullable Instant submittedAt,
        @Nullable Integer durationSeconds,
        Map<String, Object> answers) {

    NewResponse response() {
        return new NewResponse(
                questionnaire, customer, ticket, SurveyChannel.API, submittedAt, durationSeconds, answers);
    }
}
