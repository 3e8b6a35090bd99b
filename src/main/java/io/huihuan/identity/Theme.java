package io.huihuan.identity;

/** How bright a person likes the pages. */
public enum Theme {
    /** As the person's device is set. */
    SYSTEM,
    LIGHT,
    DARK
}
