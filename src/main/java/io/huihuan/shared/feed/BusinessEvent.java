package io.huihuan.shared.feed;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact of the business: what became true, about what, when, by whom, from what to what and why. Each module lists its
 * own in one sealed interface of records.
 */
public interface BusinessEvent {

    Subject subject();

    /** When it happened; for imported history long before it was recorded. */
    Instant at();

    /** The account of who did it; {@code system} for timers. */
    String actor();

    /** The stable name in history and API, such as {@code MOVED}; by default from the record's name. */
    default String name() {
        return getClass().getSimpleName().replaceAll("([a-z])([A-Z])", "$1_$2").toUpperCase(java.util.Locale.ROOT);
    }

    default @Nullable String from() {
        return null;
    }

    default @Nullable String to() {
        return null;
    }

    default @Nullable String note() {
        return null;
    }

    /** The team whose members may hear of it; {@code null} where everybody with the permission may. */
    default @Nullable UUID team() {
        return null;
    }

    /** The customer on whose timeline it stands. */
    default @Nullable UUID customer() {
        return null;
    }

    /** A key under which this effect may exist only once, whoever and however many try; {@code null} for none. */
    default @Nullable String onceKey() {
        return null;
    }
}
