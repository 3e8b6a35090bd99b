package io.huihuan.customer;

/** What of a customer is personal: masked until revealed. */
public enum PersonalField {
    NAME,
    PHONE,
    MAIL
}
