package io.huihuan.customer.contact;

import io.huihuan.customer.Channel;
import java.util.List;
import java.util.stream.Stream;
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

    /** By what to write: what the customer prefers first, else mail before SMS; empty where nothing is known. */
    public List<ContactChannel> channels() {
        var mails = mail == null ? Stream.<ContactChannel>empty() : Stream.of(ContactChannel.MAIL);
        var messages = mobile == null ? Stream.<ContactChannel>empty() : Stream.of(ContactChannel.SMS);
        return (preferred == Channel.PHONE ? Stream.concat(messages, mails) : Stream.concat(mails, messages)).toList();
    }
}
