package io.huihuan.survey;

import io.huihuan.identity.TeamId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a customer was invited elsewhere, long ago.
 *
 * @param customerExternalId who was asked
 * @param ticketExternalId what about; {@code null} for no ticket
 * @param team whose it is where there is no ticket; {@code null} for no team
 * @param responseExternalId the response it brought, which is stored already; {@code null} for none
 */
public record ArchivedInvitation(
        String questionnaire,
        String customerExternalId,
        @Nullable String ticketExternalId,
        @Nullable TeamId team,
        SurveyChannel channel,
        Instant sentAt,
        @Nullable String responseExternalId) {}
