package io.huihuan.survey;

import io.huihuan.identity.TeamId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A response that was collected elsewhere.
 *
 * @param version which version of the questionnaire was answered, the first being 1; {@code null} for the one published now
 * @param externalId its id there; the next import of the same id updates it
 * @param customerExternalId who answered; {@code null} for whoever the ticket is of, or for nobody known
 * @param ticketExternalId what it is about; {@code null} for no ticket
 * @param team whose it is where there is no ticket; {@code null} for the team that saw to the customer last, if any did
 * @param answers question to value, as text
 */
public record ArchivedResponse(
        String questionnaire,
        @Nullable Integer version,
        String externalId,
        @Nullable String customerExternalId,
        @Nullable String ticketExternalId,
        @Nullable TeamId team,
        Instant submittedAt,
        @Nullable Integer durationSeconds,
        Map<String, String> answers) {

    /** An answer to the version that is published now. */
    public ArchivedResponse(
            String questionnaire,
            String externalId,
            @Nullable String customerExternalId,
            @Nullable String ticketExternalId,
            @Nullable TeamId team,
            Instant submittedAt,
            @Nullable Integer durationSeconds,
            Map<String, String> answers) {
        this(
                questionnaire,
                null,
                externalId,
                customerExternalId,
                ticketExternalId,
                team,
                submittedAt,
                durationSeconds,
                answers);
    }
}
