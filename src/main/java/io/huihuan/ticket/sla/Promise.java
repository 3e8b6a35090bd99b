package io.huihuan.ticket.sla;

/** What an SLA policy promises a target for. */
public enum Promise {
    FIRST_RESPONSE,
    RESOLUTION
}
