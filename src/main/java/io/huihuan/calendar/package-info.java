/**
 * Working calendars 工作日历: windows per weekday, holidays 法定节假日 and make-up workdays 调休补班, and the arithmetic of
 * working time. Other modules fix a calendar version and ask it for deadlines.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "identity", "ui"})
package io.huihuan.calendar;
