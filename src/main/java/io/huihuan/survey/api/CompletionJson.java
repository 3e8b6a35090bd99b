package io.huihuan.survey.api;

import io.huihuan.customer.contact.ContactChannel;
import io.huihuan.survey.intervention.Completion;
import io.huihuan.survey.intervention.InterventionOutcome;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What was done for a customer who gave a low score.
 *
 * @param contact by which way the customer was reached; left out for not at all
 */
record CompletionJson(
        InterventionOutcome outcome,
        @Nullable ContactChannel contact,
        @Size(max = 2000) String note) {

    Completion completion() {
        return new Completion(outcome, contact, note);
    }
}
