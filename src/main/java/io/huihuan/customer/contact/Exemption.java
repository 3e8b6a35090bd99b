package io.huihuan.customer.contact;

/** Why a contact is recorded only, and obeys no limit. */
public enum Exemption {
    /** It is about a request of the customer that is still open. */
    OPEN_TICKET,
    /** It is part of winning the customer back. */
    RECOVERY_CASE,
    /** Handed over while the customer was talking with us anyway. */
    IN_CONVERSATION
}
