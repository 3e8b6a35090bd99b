package io.huihuan.insight.figure;

/** By what tickets are put together. */
public enum Grouping {
    CATEGORY,
    TYPE,
    URGENCY,
    TEAM,
    CHANNEL
}
