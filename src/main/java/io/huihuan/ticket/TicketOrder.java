package io.huihuan.ticket;

/** In what order tickets are listed; the number decides between equals, so that pages never overlap. */
public enum TicketOrder {
    /** Due first, then oldest first. */
    DUE,
    /** Closed last comes first. */
    CLOSED,
    /** Opened last comes first. */
    NEWEST,
    OLDEST;

    boolean descending() {
        return this == CLOSED || this == NEWEST;
    }
}
