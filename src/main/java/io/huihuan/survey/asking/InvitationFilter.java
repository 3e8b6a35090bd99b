package io.huihuan.survey.asking;

import io.huihuan.survey.InvitationState;
import io.huihuan.survey.SurveyChannel;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which invitations a list shows.
 *
 * @param states empty for any
 * @param channels empty for any
 * @param questionnaires their codes; empty for any
 * @param text a ticket’s number, or whatever finds the customer; {@code null} for no wish
 */
public record InvitationFilter(
        Set<InvitationState> states,
        Set<SurveyChannel> channels,
        Set<String> questionnaires,
        @Nullable String text) {

    public static final InvitationFilter ALL = new InvitationFilter(Set.of(), Set.of(), Set.of(), null);
}
