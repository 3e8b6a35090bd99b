/**
 * When figures give alarm, and why: Alert 预警. Looked for every few minutes on the store behind the figures, kept as rows,
 * each explained by what became more or less (mix) and what became better or worse (rate).
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("alert")
package io.huihuan.insight.alert;
