package io.huihuan.ticket.sla;

/** How a promise stands. */
public enum SlaState {
    RUNNING,
    /** At least the warning share of the target (80 %) is used. */
    WARNING,
    /** Past its due instant, also when it was fulfilled later. */
    BREACHED,
    /** Fulfilled in time. */
    MET,
    PAUSED
}
