/** How figures are written: 85 %, 4.5 小时, 32 分. */
@org.jspecify.annotations.NullMarked
package io.huihuan.insight.ui.words;
