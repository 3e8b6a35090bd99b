/** How a page says no: refused, stale, or broken. */
@org.jspecify.annotations.NullMarked
package io.huihuan.ui.refusal;
