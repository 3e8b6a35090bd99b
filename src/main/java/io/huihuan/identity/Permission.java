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
    /** Contact a customer again although somebody has lately; says why. */
    CONTACT_OVERRIDE,
    /** See questionnaires, answers and who was invited. */
    SURVEY_READ,
    /** Ask a customer: invitations by hand, answers told on the phone or on paper. */
    SURVEY_ASK,
    /** Write and publish questionnaires. */
    QUESTIONNAIRE_EDIT,
    /** Take an answer back in that a cleaning rule had left out. */
    RESPONSE_RESTORE,
    /** Look after a customer who gave a low score. */
    INTERVENE,
    /** When customers are asked, which score is low, how answers are cleaned. */
    SURVEY_ADMIN,
    /** See figures over many tickets. */
    INSIGHT_READ,
    /** Goals, and when a figure gives alarm. */
    INSIGHT_ADMIN,
    IMPORT,
    PEOPLE_ADMIN,
    TOKEN_ADMIN,
    CALENDAR_ADMIN,
    CATEGORY_ADMIN,
    SLA_ADMIN
}
