/** The parts pages are made of: header, empty state, filter bar, section, timeline, dialogs, upload, badge. */
@org.jspecify.annotations.NullMarked
package io.huihuan.ui.part;
