package io.huihuan.identity;

/** A function one may or may not use; which rows it reaches is the {@link Scope}'s question. */
public enum Permission {
    TICKET_READ,
    TICKET_CREATE,
    /** Move, hold, resume, take for oneself, change fields, log touchpoints. */
    TICKET_WORK,
    /** Give a ticket to somebody else. */
    TICKET_ASSIGN,
    /** Open a closed ticket again. */
    TICKET_REOPEN,
    CUSTOMER_READ,
    CUSTOMER_EDIT,
    /** See a masked value in full; each look is recorded. */
    CUSTOMER_REVEAL,
    IMPORT,
    PEOPLE_ADMIN,
    TOKEN_ADMIN,
    CALENDAR_ADMIN,
    CATEGORY_ADMIN,
    SLA_ADMIN
}
