package io.huihuan.customer.contact;

/** What became of a contact. */
public enum ContactState {
    /** Planned or tried, and holding the customer’s slot. */
    RESERVED,
    /** The customer was reached: spoke with us, or the message was taken by the server or gateway. */
    CONNECTED,
    /** Tried as often as allowed, in vain; the slot is free. */
    NOT_CONNECTED,
    /** Given up before anybody was reached; the slot is free. */
    RELEASED
}
