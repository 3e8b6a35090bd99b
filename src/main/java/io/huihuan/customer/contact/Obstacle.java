package io.huihuan.customer.contact;

/** What stands against a contact at the wished moment. */
public enum Obstacle {
    /** The customer does not want to be contacted for this purpose. */
    OPTED_OUT,
    /** Another contact holds the slot of the period. */
    CONTACTED_RECENTLY,
    /** We called in vain a short while ago. */
    TRIED_RECENTLY,
    /** Too early or too late in the day. */
    OUTSIDE_HOURS
}
