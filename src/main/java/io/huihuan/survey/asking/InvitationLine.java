package io.huihuan.survey.asking;

import io.huihuan.customer.CustomerCard;
import io.huihuan.shared.outbox.Delivery;
import io.huihuan.survey.InvitationReason;
import io.huihuan.survey.InvitationState;
import io.huihuan.survey.QuestionnaireName;
import io.huihuan.survey.SurveyChannel;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invitation in a list.
 *
 * @param customer masked; {@code null} for nobody known
 * @param reason why it was skipped or taken back: the name of an {@link InvitationReason}, or a person’s words
 * @param sendAt when it was to be sent
 * @param nextAt when there is something to do about it: for one that waits, when it may be sent
 * @param unsent the message about it that has not left the house; {@code null} for none
 */
public record InvitationLine(
        UUID id,
        QuestionnaireName questionnaire,
        @Nullable CustomerCard customer,
        @Nullable String ticket,
        SurveyChannel channel,
        InvitationState state,
        @Nullable String reason,
        Instant createdAt,
        String createdBy,
        @Nullable Instant sendAt,
        @Nullable Instant sentAt,
        @Nullable Instant remindedAt,
        @Nullable Instant expiresAt,
        @Nullable Instant nextAt,
        @Nullable Delivery unsent) {

    /** Whether it can still be taken back. */
    public boolean isOpen() {
        return state == InvitationState.WAITING || state == InvitationState.SENT;
    }

    /** Whether another contact or the hours of the day have put it off. */
    public boolean isPutOff() {
        return state == InvitationState.WAITING
                && unsent == null
                && sendAt != null
                && nextAt != null
                && nextAt.isAfter(sendAt);
    }
}
