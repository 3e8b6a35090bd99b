package io.huihuan.survey.intervention;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which interventions to list.
 *
 * @param mine only those the reader has
 * @param overdue only those not done although their time is over
 * @param states only those standing there; empty for everywhere
 * @param text found in the ticket’s number, the customer, what was answered, what was done
 */
public record InterventionFilter(
        boolean mine,
        boolean overdue,
        Set<InterventionState> states,
        @Nullable String text) {

    public static final InterventionFilter ALL = new InterventionFilter(false, false, Set.of(), null);

    public InterventionFilter {
        states = Set.copyOf(states);
    }
}
