/** Refusals are facts with a stable code: what was refused, why, what next. */
@org.jspecify.annotations.NullMarked
package io.huihuan.shared.refusal;
