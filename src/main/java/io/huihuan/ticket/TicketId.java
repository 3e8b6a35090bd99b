package io.huihuan.ticket;

import io.huihuan.shared.feed.Subject;
import java.util.UUID;

/** Identifies a ticket inside; people and programs outside use its number. */
public record TicketId(UUID value) {

    static final String KIND = "TICKET";

    public Subject subject() {
        return new Subject(KIND, value);
    }
}
