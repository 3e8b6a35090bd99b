package io.huihuan.ticket;

/** What the customer said when asked whether the solution holds. */
public enum VerificationOutcome {
    CONFIRMED,
    REJECTED,
    /** No answer for the agreed number of days. */
    NO_ANSWER
}
