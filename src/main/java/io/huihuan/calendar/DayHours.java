package io.huihuan.calendar;

import io.huihuan.shared.refusal.Invalid;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The open windows of one day, in order and apart from each other; none means closed. Written and read as
 * {@code 09:00–12:00, 13:30–18:00}.
 */
public record DayHours(List<TimeWindow> windows) {

    public static final DayHours CLOSED = new DayHours(List.of());
    public static final DayHours ALL_DAY = new DayHours(List.of(new TimeWindow(0, TimeWindow.END_OF_DAY)));

    /** More than anybody’s day has, and few enough for a column of text. */
    static final int MOST_WINDOWS = 12;

    private static final long MINUTE = 60_000_000_000L;
    private static final Pattern SEPARATOR = Pattern.compile("[\\s,;，；、]+");
    private static final Pattern DASH = Pattern.compile("\\s*[-–—~～至]\\s*");
    private static final Pattern WINDOW = Pattern.compile("(\\d{1,2})[:：](\\d{2})-(\\d{1,2})[:：](\\d{2})");

    /** Orders the windows and joins those that touch; windows that overlap are refused. */
    public DayHours {
        var joined = new ArrayList<TimeWindow>();
        for (TimeWindow next :
                windows.stream().sorted(Comparator.comparing(TimeWindow::from)).toList()) {
            TimeWindow last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && next.from() < last.to()) {
                throw new Invalid("hours", "calendar.hours.overlap", last.toString(), next.toString());
            }
            if (last != null && next.from() == last.to()) {
                joined.removeLast();
                next = new TimeWindow(last.from(), next.to());
            }
            joined.add(next);
        }
        if (joined.size() > MOST_WINDOWS) {
            throw new Invalid("hours", "calendar.hours.too-many", MOST_WINDOWS);
        }
        windows = List.copyOf(joined);
    }

    /** Reads what people type: any dash, comma or blank between; nothing typed means closed. */
    public static DayHours parse(String text) {
        String plain = DASH.matcher(text.strip()).replaceAll("-");
        if (plain.isEmpty()) {
            return CLOSED;
        }
        return new DayHours(SEPARATOR.splitAsStream(plain).map(DayHours::window).toList());
    }

    public boolean closed() {
        return windows.isEmpty();
    }

    /** {@code 09:00–12:00, 13:30–18:00}; empty when closed. */
    @Override
    public String toString() {
        return windows.stream().map(TimeWindow::toString).collect(Collectors.joining(", "));
    }

    /** Open nanoseconds of the whole day. */
    long total() {
        return openUntil(TimeWindow.END_OF_DAY * MINUTE);
    }

    /** Open nanoseconds before a nanosecond of the day. */
    long openUntil(long nanoOfDay) {
        long open = 0;
        for (TimeWindow window : windows) {
            long from = window.from() * MINUTE;
            if (nanoOfDay <= from) {
                break;
            }
            open += Math.min(nanoOfDay, window.to() * MINUTE) - from;
        }
        return open;
    }

    /** The first nanosecond of the day before which so much was open; at most {@link #total()}. */
    long whenOpen(long open) {
        long left = open;
        for (TimeWindow window : windows) {
            long from = window.from() * MINUTE;
            long length = window.to() * MINUTE - from;
            if (left <= length) {
                return from + left;
            }
            left -= length;
        }
        throw new IllegalArgumentException("a day is not so long");
    }

    boolean openAt(long nanoOfDay) {
        long minute = nanoOfDay / MINUTE;
        return windows.stream().anyMatch(window -> window.from() <= minute && minute < window.to());
    }

    private static TimeWindow window(String text) {
        Matcher typed = WINDOW.matcher(text);
        if (!typed.matches()) {
            throw new Invalid("hours", "calendar.hours.unreadable", text);
        }
        int from = minute(typed.group(1), typed.group(2), text);
        int to = minute(typed.group(3), typed.group(4), text);
        if (from >= to || to > TimeWindow.END_OF_DAY) {
            throw new Invalid("hours", "calendar.hours.unreadable", text);
        }
        return new TimeWindow(from, to);
    }

    private static int minute(String hour, String minute, String text) {
        if (Integer.parseInt(minute) > 59) {
            throw new Invalid("hours", "calendar.hours.unreadable", text);
        }
        return Integer.parseInt(hour) * 60 + Integer.parseInt(minute);
    }
}
