package io.huihuan.ticket.sla;

/** Whether a ticket's clocks count the time from some mark on. */
public enum ClockState {
    RUNNING,
    /** The ticket waits for somebody outside. */
    PAUSED,
    /** A solution is there; only a return or a reopening starts the clocks again. */
    STOPPED
}
