package io.huihuan.survey.api;

import io.huihuan.survey.CleaningRule;
import io.huihuan.survey.ResponseFlag;
import io.huihuan.survey.ResponseView;
import io.huihuan.survey.SurveyChannel;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A response.
 *
 * @param customer who answered, the name masked
 * @param ticket the number of the ticket it is about
 * @param csat the overall rating, 1–5
 * @param nps 0–10
 * @param ces 1–7
 * @param csi weighted mean of the answered dimensions on the question scale
 * @param score 1–5: the overall rating, else the index
 * @param excludedBy the cleaning rules that leave it out of figures; empty where it counts
 */
record ResponseJson(
        UUID id,
        String questionnaire,
        int version,
        @Nullable CustomerJson customer,
        @Nullable String ticket,
        SurveyChannel channel,
        Instant submittedAt,
        @Nullable Integer durationSeconds,
        Map<String, Object> answers,
        @Nullable Integer csat,
        @Nullable Integer nps,
        @Nullable Integer ces,
        @Nullable Double csi,
        @Nullable Double score,
        List<String> excludedBy) {

    record CustomerJson(UUID id, @Nullable String name) {}

    static ResponseJson of(ResponseView response) {
        var measures = response.measures();
        return new ResponseJson(
                response.id(),
                response.questionnaire(),
                response.version(),
                response.customerId() == null ? null : new CustomerJson(response.customerId(), response.customer()),
                response.ticket(),
                response.channel(),
                response.submittedAt(),
                response.durationSeconds(),
                response.answers().values(),
                measures.csat(),
                measures.nps(),
                measures.ces(),
                measures.csi(),
                measures.score(),
                response.flags().stream()
                        .filter(flag -> !flag.isRestored())
                        .map(ResponseFlag::rule)
                        .map(CleaningRule::code)
                        .toList());
    }
}
