/**
 * Statistics of figures: what a number of observations says about the many it was drawn from. Pure values without data
 * access. Every interval is a 95 % interval; what too few observations cannot say is {@code null}, never NaN.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface
package io.huihuan.insight.statistics;
