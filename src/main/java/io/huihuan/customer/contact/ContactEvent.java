package io.huihuan.customer.contact;

import io.huihuan.customer.Purpose;
import io.huihuan.shared.feed.Circumstances;
import io.huihuan.shared.feed.EventAbout;
import io.huihuan.shared.feed.Subject;
import java.time.Instant;
import java.util.UUID;

/** What happens to contacts of the ledger; the note names the channel. */
public sealed interface ContactEvent extends EventAbout {

    /** Which contact, with whom, when and by whom. */
    @Override
    About about();

    /** What all facts about a contact have in common. */
    record About(ContactId contact, UUID customer, Purpose purpose, ContactChannel channel, Instant at, String actor)
            implements Circumstances {
        @Override
        public Subject subject() {
            return new Subject("CONTACT", contact.value());
        }
    }

    @Override
    default String to() {
        return about().purpose().name();
    }

    @Override
    default String note() {
        return about().channel().name();
    }

    /** The customer’s slot is held for it. */
    record Reserved(About about) implements ContactEvent {}

    /** It was recorded though it holds no slot. */
    record Recorded(About about) implements ContactEvent {}

    /** A supervisor let it pass although the customer was contacted lately. */
    record Overridden(About about, String reason) implements ContactEvent {
        @Override
        public String note() {
            return reason;
        }
    }

    /** The customer was reached. */
    record Connected(About about) implements ContactEvent {}

    /** An attempt was in vain. */
    record NotConnected(About about) implements ContactEvent {}

    /** It was given up. */
    record Released(About about) implements ContactEvent {}
}
