package io.huihuan.ticket;

/** How soon it must be dealt with, most pressing first. */
public enum Urgency {
    URGENT,
    HIGH,
    MEDIUM,
    LOW
}
