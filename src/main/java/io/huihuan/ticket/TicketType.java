package io.huihuan.ticket;

/** What kind of request it is. */
public enum TicketType {
    INQUIRY,
    COMPLAINT,
    SUGGESTION,
    TECHNICAL,
    SERVICE
}
