package io.huihuan.survey.intervention;

import io.huihuan.customer.contact.ContactChannel;
import org.jspecify.annotations.Nullable;

/**
 * The proof that somebody saw to the customer; who and when is added where it is kept.
 *
 * @param contact by which way the customer was reached; {@code null} for not at all
 * @param note what was done
 */
public record Completion(
        InterventionOutcome outcome, @Nullable ContactChannel contact, String note) {}
