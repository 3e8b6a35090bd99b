package io.huihuan.customer;

/** How much a customer means to the business. */
public enum Level {
    NORMAL,
    VIP,
    /** Strategic cooperation 战略合作. */
    STRATEGIC
}
