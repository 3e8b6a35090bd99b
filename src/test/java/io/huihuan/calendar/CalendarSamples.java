package io.huihuan.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Calendars the tests share; the days are read here by hand, so that the product’s reader is not its own witness. */
final class CalendarSamples {

    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    static final List<ZoneId> ZONES = List.of(
            SHANGHAI,
            ZoneId.of("America/New_York"),
            ZoneId.of("Europe/Berlin"),
            ZoneId.of("Australia/Lord_Howe"),
            ZoneId.of("Pacific/Apia"));

    static final DayHours OFFICE = DayHours.parse("09:00-12:00, 13:00-18:00");

    private CalendarSamples() {}

    static WorkingCalendar office(ZoneId zone) {
        return WorkingCalendar.of(zone, WorkingWeek.mondayToFriday(OFFICE), shippedDays());
    }

    static List<ExceptionDay> shippedDays() {
        try (InputStream file = CalendarSamples.class.getResourceAsStream("/calendar/cn-workdays.csv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .map(cells -> new ExceptionDay(
                            LocalDate.parse(cells[0]),
                            cells[1],
                            cells[2].equals("true") ? new DayRule.LikeWeekday(DayOfWeek.MONDAY) : new DayRule.Closed()))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
