package io.huihuan.survey;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invitation that a rule wants sent later.
 *
 * @param cycle which resolution of the ticket is asked about: how often it had been reopened
 * @param handler the assignee when it was resolved
 * @param sendAt when it is due
 * @param onceKey whoever comes second with the same key plans nothing
 */
public record PlannedInvitation(
        String questionnaire,
        @Nullable UUID customer,
        @Nullable UUID ticket,
        @Nullable String ticketNumber,
        int cycle,
        UUID team,
        @Nullable UUID handler,
        SurveyChannel channel,
        Instant sendAt,
        String onceKey) {}
