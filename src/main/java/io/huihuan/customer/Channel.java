package io.huihuan.customer;

/** The way a customer and we reach each other. */
public enum Channel {
    PHONE,
    ONLINE_CHAT,
    EMAIL,
    SOCIAL,
    STORE,
    WEB_FORM,
    API
}
