package io.huihuan.customer.contact;

import io.huihuan.customer.Channel;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a message to a customer is addressed, in full: for the message alone, never to be shown or kept.
 *
 * @param mail the address to write to; {@code null} for none
 * @param mobile the first number that can receive short messages, in E.164; {@code null} for none
 */
public record Addressee(
        String name,
        @Nullable String mail,
        @Nullable String mobile,
        @Nullable Channel preferred) {

    /** By what to write: what the customer prefers, else mail before SMS; empty where nothing is known. */
    public Optional<ContactChannel> channel() {
        if (preferred == Channel.PHONE && mobile != null) {
            return Optional.of(ContactChannel.SMS);
        }
        return mail != null
                ? Optional.of(ContactChannel.MAIL)
                : mobile != null ? Optional.of(ContactChannel.SMS) : Optional.empty();
    }
}
