package io.huihuan.survey.api;

import io.huihuan.survey.NewInvitation;
import io.huihuan.survey.SurveyChannel;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to ask.
 *
 * @param questionnaire its code
 * @param customer id or external id; whoever the ticket is of where it is left out
 * @param ticket number, external id or id
 */
record NewInvitationJson(
        @Size(max = 40) String questionnaire,
        @Size(max = 100) @Nullable String customer,
        @Size(max = 100) @Nullable String ticket) {

    NewInvitation invitation() {
        return new NewInvitation(questionnaire, customer, ticket, SurveyChannel.LINK);
    }
}
