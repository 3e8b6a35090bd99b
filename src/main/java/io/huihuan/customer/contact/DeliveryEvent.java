package io.huihuan.customer.contact;

import io.huihuan.shared.feed.BusinessEvent;
import io.huihuan.shared.feed.Subject;
import java.time.Instant;
import java.util.UUID;

/** What people do with messages of the outbox. */
public sealed interface DeliveryEvent extends BusinessEvent {

    UUID delivery();

    @Override
    default Subject subject() {
        return new Subject("DELIVERY", delivery());
    }

    /** Somebody had a message sent again that had failed. */
    record SentAgain(UUID delivery, Instant at, String actor) implements DeliveryEvent {}
}
