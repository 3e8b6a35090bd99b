package io.huihuan.customer;

import io.huihuan.shared.feed.BusinessEvent;
import io.huihuan.shared.feed.Subject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to customers. No event carries a personal value: the feed outlives it. */
public sealed interface CustomerEvent extends BusinessEvent {

    CustomerId id();

    @Override
    default Subject subject() {
        return new Subject("CUSTOMER", id().value());
    }

    @Override
    default UUID customer() {
        return id().value();
    }

    /** A record was begun. */
    record Registered(CustomerId id, Instant at, String actor) implements CustomerEvent {}

    /** Some fields were changed; the note names them as the API spells them, with commas between. */
    record Changed(CustomerId id, Instant at, String actor, List<String> fields) implements CustomerEvent {
        @Override
        public String note() {
            return String.join(",", fields);
        }
    }

    record LevelChanged(CustomerId id, Instant at, String actor, Level before, Level after) implements CustomerEvent {
        @Override
        public String from() {
            return before.name();
        }

        @Override
        public String to() {
            return after.name();
        }
    }

    /** Somebody looked at a personal value in full; who, when and which. */
    record Revealed(CustomerId id, Instant at, String actor, List<PersonalField> fields) implements CustomerEvent {
        @Override
        public String note() {
            return String.join(",", fields.stream().map(Enum::name).toList());
        }
    }

    record OptedOut(
            CustomerId id,
            Instant at,
            String actor,
            Purpose purpose,
            @Nullable String note) implements CustomerEvent {
        @Override
        public String to() {
            return purpose.name();
        }
    }

    record OptedIn(
            CustomerId id,
            Instant at,
            String actor,
            Purpose purpose,
            @Nullable String note) implements CustomerEvent {
        @Override
        public String to() {
            return purpose.name();
        }
    }

    /** The customer bought something; {@code at} is when, as far as it is known. */
    record Purchased(
            CustomerId id,
            Instant at,
            String actor,
            String product,
            @Nullable BigDecimal amount) implements CustomerEvent {
        @Override
        public @Nullable String to() {
            return amount == null ? null : amount.toPlainString();
        }

        @Override
        public String note() {
            return product;
        }
    }
}
