package io.huihuan.survey;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A response as figures need it.
 *
 * @param handler the assignee of the ticket when it was resolved
 * @param csat the overall rating, 1–5
 * @param nps 0–10
 * @param ces 1–7
 * @param csi weighted mean of the answered dimensions on the question scale, weights renormalised over them
 * @param score 1–5: the overall rating if it was answered, else {@code csi}
 * @param dimensions the mean of each answered dimension by its code
 * @param excludedBy the cleaning rules that flagged it and were not restored; empty for a clean response
 */
public record ResponseFact(
        UUID id,
        String questionnaire,
        int version,
        @Nullable UUID customer,
        @Nullable UUID ticket,
        @Nullable UUID invitation,
        @Nullable UUID team,
        @Nullable UUID handler,
        SurveyChannel channel,
        Instant submittedAt,
        @Nullable Integer durationSeconds,
        @Nullable Integer csat,
        @Nullable Integer nps,
        @Nullable Integer ces,
        @Nullable Double csi,
        @Nullable Double score,
        Map<String, Double> dimensions,
        Set<CleaningRule> excludedBy,
        @Nullable String comment) {}
