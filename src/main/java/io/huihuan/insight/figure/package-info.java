/**
 * What figures say: the one set of records behind pages, files and programs. Shares are 0–1, durations minutes, instants
 * UTC; a value that nothing supports (n = 0, or an interval of one observation) is {@code null}, never NaN.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface
package io.huihuan.insight.figure;
