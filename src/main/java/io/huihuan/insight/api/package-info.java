/** Figures for programs: {@code /api/v1/insight}. */
@org.jspecify.annotations.NullMarked
package io.huihuan.insight.api;
