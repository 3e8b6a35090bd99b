package io.huihuan.survey;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers that reached us some other way than by our page.
 *
 * @param customer id or external id; {@code null} for whoever the ticket is of, or for nobody known
 * @param ticket number, external id or id; {@code null} for none
 * @param submittedAt when the customer answered; now where it is not said
 * @param durationSeconds how long it took; on the phone how long was talked
 * @param answers question to value
 */
public record NewResponse(
        String questionnaire,
        @Nullable String customer,
        @Nullable String ticket,
        SurveyChannel channel,
        @Nullable Instant submittedAt,
        @Nullable Integer durationSeconds,
        Map<String, Object> answers) {}
