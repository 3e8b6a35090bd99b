package io.huihuan.shared.outbox;

/** Where a message stands. */
public enum DeliveryState {
    /** To be sent, now or when it is tried again. */
    WAITING,
    /** Taken by the mail server or gateway. */
    SENT,
    /** Given up; somebody may send it again. */
    DEAD,
    /** No longer wanted by whoever posted it. */
    WITHDRAWN
}
