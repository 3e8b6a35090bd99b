package io.huihuan.ui.frame;

/** The headings of the side navigation. */
public enum NavigationGroup {
    /** What people work on all day. */
    WORK,
    /** What figures say. */
    INSIGHT,
    /** Bringing data in and out. */
    DATA,
    /** What administrators set. */
    SETTINGS
}
