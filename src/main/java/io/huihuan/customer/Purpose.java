package io.huihuan.customer;

/** Why we would contact a customer of our own accord; a customer may opt out of each. */
public enum Purpose {
    /** Regular satisfaction call. */
    SATISFACTION,
    /** After a complaint was closed. */
    COMPLAINT,
    /** What they think of something new; commercial. */
    NEW_PRODUCT,
    /** Signs that they are leaving. */
    CHURN,
    /** Did an improvement reach them. */
    VERIFICATION,
    /** Keeping in touch after a recovery. */
    CARE
}
