package io.huihuan.ticket;

/** How a department's share of a ticket stands. */
public enum TaskState {
    OPEN,
    DONE,
    CANCELLED
}
