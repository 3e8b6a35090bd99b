package io.huihuan.calendar.ui;

import io.huihuan.calendar.DayHours;
import io.huihuan.calendar.WorkingWeek;
import io.huihuan.ui.words.Words;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Names of weekdays and months in the person’s language, and a week in one line. */
final class Weekdays {

    private Weekdays() {}

    static String name(DayOfWeek weekday) {
        return weekday.getDisplayName(TextStyle.FULL_STANDALONE, Words.locale());
    }

    /** One or two characters, for a column of a month. */
    static String narrow(DayOfWeek weekday) {
        return weekday.getDisplayName(TextStyle.NARROW_STANDALONE, Words.locale());
    }

    static String brief(DayOfWeek weekday) {
        return weekday.getDisplayName(TextStyle.SHORT_STANDALONE, Words.locale());
    }

    static String name(Month month) {
        return month.getDisplayName(TextStyle.FULL_STANDALONE, Words.locale());
    }

    static String hours(DayHours hours) {
        return hours.closed() ? Words.text("calendar.closed") : hours.toString();
    }

    /** 周一–周五 09:00–12:00, 13:00–18:00; neighbours with the same hours stand together, closed days are left out. */
    static String summary(WorkingWeek week) {
        var runs = new LinkedHashMap<List<DayOfWeek>, DayHours>();
        var run = new ArrayList<DayOfWeek>();
        for (DayOfWeek weekday : DayOfWeek.values()) {
            run.add(weekday);
            boolean last =
                    weekday == DayOfWeek.SUNDAY || !week.on(weekday.plus(1)).equals(week.on(weekday));
            if (last) {
                runs.put(List.copyOf(run), week.on(weekday));
                run.clear();
            }
        }
        return runs.entrySet().stream()
                .filter(each -> !each.getValue().closed())
                .map(each -> span(each.getKey()) + " " + each.getValue())
                .collect(java.util.stream.Collectors.joining("; "));
    }

    private static String span(List<DayOfWeek> days) {
        String first = brief(days.getFirst());
        return days.size() == 1 ? first : first + "–" + brief(days.getLast());
    }
}
