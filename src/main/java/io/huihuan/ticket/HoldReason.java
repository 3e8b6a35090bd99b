package io.huihuan.ticket;

/** What a held ticket waits for. */
public enum HoldReason {
    CUSTOMER,
    THIRD_PARTY,
    PARTS
}
