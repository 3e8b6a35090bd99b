package io.huihuan.calendar;

import io.huihuan.shared.refusal.Invalid;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Where a file of days keeps what, by the names people give the columns.
 *
 * @param name −1 where there is none
 * @param says what a plain yes in the working column means
 */
record DayColumns(int date, int name, int working, boolean says) {

    private static final Set<String> DATE = Set.of("date", "day", "日期", "公历日期", "公历");
    private static final Set<String> NAME =
            Set.of("name", "holiday", "reason", "note", "名称", "节日", "节日名称", "节假日", "假期", "说明", "备注");
    private static final Set<String> WORKING = Set.of(
            "working", "isworking", "workday", "isworkday", "type", "status", "上班", "是否上班", "工作日", "是否工作日", "类型", "状态");
    private static final Set<String> OFF =
            Set.of("off", "isoffday", "offday", "dayoff", "isholiday", "放假", "是否放假", "休息", "是否休息", "休息日");

    private static final Set<String> YES = Set.of("true", "1", "yes", "y", "是", "t");
    private static final Set<String> NO = Set.of("false", "0", "no", "n", "否", "f");
    private static final Set<String> WORKS =
            Set.of("work", "working", "workday", "上班", "班", "补班", "调休上班", "调休补班", "工作日");
    private static final Set<String> RESTS =
            Set.of("off", "holiday", "rest", "closed", "放假", "休", "休息", "假", "节假日", "休息日");

    /** @throws Invalid {@code calendar.file.no-column} without a date or a working column */
    static DayColumns of(List<String> header) {
        var names = header.stream()
                .map(each -> plain(each).replaceAll("[\\s_\\-?？]", ""))
                .toList();
        int date = column(names, DATE);
        int works = column(names, WORKING);
        int off = column(names, OFF);
        if (date < 0 || works < 0 && off < 0) {
            throw new Invalid("file", "calendar.file.no-column");
        }
        return new DayColumns(date, column(names, NAME), works < 0 ? off : works, works >= 0);
    }

    String date(List<String> cells) {
        return cell(cells, date);
    }

    String name(List<String> cells) {
        return cell(cells, name);
    }

    boolean working(List<String> cells) {
        String said = plain(cell(cells, working));
        if (YES.contains(said) || NO.contains(said)) {
            return YES.contains(said) == says;
        }
        if (WORKS.contains(said) || RESTS.contains(said)) {
            return WORKS.contains(said);
        }
        throw new Invalid("working", "calendar.day.working-unreadable", DayText.shown(said));
    }

    private static String cell(List<String> cells, int column) {
        if (column >= cells.size()) {
            throw new Invalid("file", "calendar.file.unreadable-line");
        }
        return column < 0 ? "" : cells.get(column);
    }

    private static int column(List<String> names, Set<String> known) {
        for (int i = 0; i < names.size(); i++) {
            if (known.contains(names.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
