package io.huihuan.shared.outbox;

import io.huihuan.shared.feed.Subject;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message to be sent.
 *
 * @param key names the effect, such as {@code invitation:<id>:reminder}; of one key there is one message
 * @param origin what it is about; the kind says which {@link Correspondent} writes it
 * @param template which of the correspondent’s letters
 * @param customer whom it goes to, for people to see
 * @param notBefore when it is sent at the earliest
 */
public record Posting(
        String key,
        Medium medium,
        Subject origin,
        String template,
        @Nullable UUID customer,
        Instant notBefore) {}
