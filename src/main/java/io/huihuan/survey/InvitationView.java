package io.huihuan.survey;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invitation as it stands.
 *
 * @param version the published version it gives out
 * @param cycle which resolution of the ticket it asks about
 * @param reason why it was skipped or withdrawn
 * @param nextAt when there is something to do about it
 */
public record InvitationView(
        UUID id,
        UUID version,
        @Nullable UUID customer,
        @Nullable UUID ticket,
        @Nullable String ticketNumber,
        int cycle,
        @Nullable UUID team,
        @Nullable UUID handler,
        SurveyChannel channel,
        InvitationState state,
        Instant createdAt,
        String createdBy,
        @Nullable Instant sendAt,
        @Nullable Instant sentAt,
        @Nullable Instant expiresAt,
        @Nullable Instant remindedAt,
        @Nullable Instant answeredAt,
        @Nullable String reason,
        @Nullable Instant nextAt) {

    /** Whether it can be answered at this moment. */
    public boolean isOpen(Instant now) {
        return (state == InvitationState.SENT || state == InvitationState.WAITING)
                && (expiresAt == null || expiresAt.isAfter(now));
    }
}
