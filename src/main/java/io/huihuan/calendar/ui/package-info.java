/** Pages on which administrators set working calendars. */
@org.jspecify.annotations.NullMarked
package io.huihuan.calendar.ui;
