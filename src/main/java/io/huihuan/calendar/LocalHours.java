package io.huihuan.calendar;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;

/**
 * How much working time the clock on the wall has passed, counted on an even local time line without zones. Weeks are a
 * product and exception days a prefix sum, so any stretch of years costs the same.
 *
 * <p>All figures are nanoseconds; the count may begin below zero, only differences mean anything.
 */
final class LocalHours {

    static final long DAY = 86_400_000_000_000L;
    /** 1 January 1970 was a Thursday: so many days after a Monday. */
    private static final int EPOCH_WEEKDAY = 3;

    private final DayHours[] week = new DayHours[7];
    /** Open time of the week before each weekday, and of the whole. */
    private final long[] weekBefore = new long[8];

    private final long[] exceptionDays;
    private final DayHours[] exceptionHours;
    /** What the exception days before each one add to the ordinary weeks. */
    private final long[] exceptionsBefore;

    LocalHours(WorkingWeek ordinary, Collection<ExceptionDay> exceptions) {
        for (int i = 0; i < 7; i++) {
            week[i] = ordinary.on(java.time.DayOfWeek.of(i + 1));
            weekBefore[i + 1] = weekBefore[i] + week[i].total();
        }
        var days = exceptions.stream()
                .sorted(Comparator.comparing(ExceptionDay::date))
                .toList();
        exceptionDays = new long[days.size()];
        exceptionHours = new DayHours[days.size()];
        exceptionsBefore = new long[days.size() + 1];
        for (int i = 0; i < days.size(); i++) {
            long day = days.get(i).date().toEpochDay();
            exceptionDays[i] = day;
            exceptionHours[i] = days.get(i).rule().in(ordinary);
            exceptionsBefore[i + 1] = exceptionsBefore[i] + exceptionHours[i].total() - week[weekday(day)].total();
        }
    }

    /** Open time before a local moment. */
    long before(long local) {
        long day = Math.floorDiv(local, DAY);
        return beforeDay(day) + on(day).openUntil(local - day * DAY);
    }

    /**
     * The first local moment before which so much was open.
     *
     * @param near a day at whose beginning less was open
     */
    long when(long open, long near) {
        long low = near;
        long step = 1;
        while (beforeDay(low + step) < open) {
            low += step;
            step *= 2;
        }
        // the day begins with less than asked for and ends with enough
        for (long high = low + step; high - low > 1; ) {
            long middle = (low + high) >> 1;
            if (beforeDay(middle) < open) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low * DAY + on(low).whenOpen(open - beforeDay(low));
    }

    boolean openAt(long local) {
        long day = Math.floorDiv(local, DAY);
        return on(day).openAt(local - day * DAY);
    }

    private DayHours on(long day) {
        int exception = Arrays.binarySearch(exceptionDays, day);
        return exception >= 0 ? exceptionHours[exception] : week[weekday(day)];
    }

    private long beforeDay(long day) {
        int exception = Arrays.binarySearch(exceptionDays, day);
        long weeks = Math.floorDiv(day + EPOCH_WEEKDAY, 7L) * weekBefore[7] + weekBefore[weekday(day)];
        return weeks + exceptionsBefore[exception >= 0 ? exception : -exception - 1];
    }

    private static int weekday(long day) {
        return Math.floorMod(day + EPOCH_WEEKDAY, 7);
    }
}
