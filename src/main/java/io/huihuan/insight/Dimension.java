package io.huihuan.insight;

/** By what a figure can be taken apart. */
public enum Dimension {
    /** The second level of the category tree. */
    CATEGORY,
    TEAM,
    PRODUCT
}
