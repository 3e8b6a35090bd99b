/** Pages on which goals are set, and when a figure gives alarm. */
@org.jspecify.annotations.NullMarked
package io.huihuan.insight.ui.settings;
