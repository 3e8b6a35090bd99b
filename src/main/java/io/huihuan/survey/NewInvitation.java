package io.huihuan.survey;

import org.jspecify.annotations.Nullable;

/**
 * Whom to ask about what.
 *
 * @param questionnaire its code; the version published now is given out
 * @param customer id or external id; {@code null} for whoever the ticket is of, or for nobody known
 * @param ticket number, external id or id; {@code null} for none
 */
public record NewInvitation(
        String questionnaire,
        @Nullable String customer,
        @Nullable String ticket,
        SurveyChannel channel) {}
