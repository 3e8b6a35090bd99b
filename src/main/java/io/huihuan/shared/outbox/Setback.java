package io.huihuan.shared.outbox;

/** Why a message has not been sent so far. */
public enum Setback {
    /** No mail server or gateway is set up. */
    NOT_CONFIGURED,
    /** The server or gateway does not answer, or does not let us in. */
    UNREACHABLE,
    /** It answered, and refused. */
    REFUSED,
    /** Nobody can be reached there. */
    BAD_ADDRESS,
    /** The message could not be written. */
    UNWRITABLE
}
