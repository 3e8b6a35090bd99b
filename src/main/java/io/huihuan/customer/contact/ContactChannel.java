package io.huihuan.customer.contact;

/** The way we reach out. */
public enum ContactChannel {
    PHONE,
    MAIL,
    SMS,
    CHAT,
    /** Face to face: in a store, at the customer’s place. */
    IN_PERSON
}
