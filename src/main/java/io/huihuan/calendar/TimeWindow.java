package io.huihuan.calendar;

import java.util.Locale;

/**
 * A stretch of one day during which people work, as the clock on the wall shows it.
 *
 * @param from the minute of the day at which it opens, 0 to 1439
 * @param to the minute of the day at which it closes, after {@code from}, at most 1440 = 24:00
 */
public record TimeWindow(int from, int to) {

    /** 24:00, the end of a day. */
    public static final int END_OF_DAY = 24 * 60;

    public TimeWindow {
        if (from < 0 || from >= to || to > END_OF_DAY) {
            throw new IllegalArgumentException(from + "–" + to);
        }
    }

    /** {@code 09:00–12:00}. */
    @Override
    public String toString() {
        return clock(from) + "–" + clock(to);
    }

    private static String clock(int minute) {
        return String.format(Locale.ROOT, "%02d:%02d", minute / 60, minute % 60);
    }
}
