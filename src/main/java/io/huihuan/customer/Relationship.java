package io.huihuan.customer;

/** Where the relationship with a customer stands; recovery cases move it. */
public enum Relationship {
    NORMAL,
    /** Let down, and nobody has made it good yet. */
    DAMAGED,
    RECOVERING,
    RECOVERED,
    /** Won back, and watched with special care. */
    KEY_CARE,
    LOST
}
