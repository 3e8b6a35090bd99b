package io.huihuan.survey;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invitation as figures need it: who was asked, and what became of it.
 *
 * @param answered whether a response came of it
 * @param kept whether no cleaning rule left that response out
 */
public record InvitationFact(
        UUID id,
        String questionnaire,
        @Nullable UUID customer,
        @Nullable UUID ticket,
        @Nullable UUID team,
        SurveyChannel channel,
        InvitationState state,
        Instant createdAt,
        @Nullable Instant sentAt,
        boolean answered,
        boolean kept) {}
