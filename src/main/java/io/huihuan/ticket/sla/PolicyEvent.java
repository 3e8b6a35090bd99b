package io.huihuan.ticket.sla;

import io.huihuan.shared.feed.BusinessEvent;
import io.huihuan.shared.feed.Subject;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to the list of SLA policies. */
public sealed interface PolicyEvent extends BusinessEvent {

    UUID policy();

    @Override
    default Subject subject() {
        return new Subject("SLA_POLICY", policy());
    }

    /** A policy was added. */
    record PolicyAdded(UUID policy, Instant at, String actor, String terms) implements PolicyEvent {
        @Override
        public String to() {
            return terms;
        }
    }

    /** A policy has other terms, or another place in the list, or was switched on or off. */
    record PolicyChanged(
            UUID policy,
            Instant at,
            String actor,
            @Nullable String from,
            @Nullable String to) implements PolicyEvent {}
}
