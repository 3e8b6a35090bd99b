/** What gave alarm, and why, before the people who can do something about it. */
@org.jspecify.annotations.NullMarked
package io.huihuan.insight.ui.alert;
