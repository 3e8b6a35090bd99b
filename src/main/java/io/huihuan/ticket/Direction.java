package io.huihuan.ticket;

/** Who reached out. */
public enum Direction {
    INBOUND,
    OUTBOUND
}
