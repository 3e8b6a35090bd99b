/** The one clock, and the organisation's zone. */
@org.jspecify.annotations.NullMarked
package io.huihuan.shared.time;
