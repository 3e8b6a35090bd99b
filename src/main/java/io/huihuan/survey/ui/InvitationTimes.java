package io.huihuan.survey.ui;

import io.huihuan.survey.InvitationState;
import io.huihuan.ui.words.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Until when an invitation can be answered, and when the customer is or was reminded of it, each as a line. */
public final class InvitationTimes {

    private InvitationTimes() {}

    /** @param nextAt when there is something to do about it: before its end that is to remind */
    public static List<String> of(
            InvitationState state,
            @Nullable Instant expiresAt,
            @Nullable Instant remindedAt,
            @Nullable Instant nextAt) {
        var lines = new ArrayList<String>();
        boolean open = state == InvitationState.SENT;
        if (remindedAt != null) {
            lines.add(Words.text("survey.invitations.reminded", Words.exact(remindedAt)));
        } else if (open && expiresAt != null && nextAt != null && nextAt.isBefore(expiresAt)) {
            lines.add(Words.text("survey.invitations.reminds", Words.exact(nextAt)));
        }
        if (expiresAt != null && (open || state == InvitationState.EXPIRED)) {
            lines.add(Words.text("survey.invitations.valid-until", Words.exact(expiresAt)));
        }
        return lines;
    }
}
