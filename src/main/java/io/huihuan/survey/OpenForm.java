package io.huihuan.survey;

import org.jspecify.annotations.Nullable;

/** What stands behind a link at this moment. */
public sealed interface OpenForm {

    /** Nothing: no such link, or one nobody could have been given. */
    record Unknown() implements OpenForm {}

    /** An invitation that takes no answer any more. */
    record Over(InvitationState state) implements OpenForm {}

    /**
     * Questions to answer.
     *
     * @param customer how the customer is called, masked; {@code null} for nobody known
     * @param ticket the number of the ticket it is about
     */
    record Ready(
            QuestionnaireContent content,
            @Nullable String customer,
            @Nullable String ticket) implements OpenForm {}
}
