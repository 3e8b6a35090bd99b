package io.huihuan.shared.outbox;

import java.time.Instant;

/** What a correspondent makes of a posting at the moment it is to be sent. */
public sealed interface Letter {

    /** A mail, with the same text plain and as HTML; the HTML must be safe as it is. */
    record Mail(String address, String subject, String plain, String html) implements Letter {}

    /**
     * A short message.
     *
     * @param phone E.164
     */
    record Sms(String phone, String text) implements Letter {}

    /** Not yet: it is written again then. */
    record NotBefore(Instant at) implements Letter {}

    /** It is no longer wanted. */
    record NoLonger() implements Letter {}
}
