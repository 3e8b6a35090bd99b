package io.huihuan.insight.ui;

import io.huihuan.insight.figure.Grouping;
import io.huihuan.insight.figure.ProcessMap;
import io.huihuan.insight.figure.Step;
import io.huihuan.ui.words.Words;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import org.jspecify.annotations.Nullable;

/** What people call the things figures are grouped by. */
final class Names {

    private static final int YEAR_AND_MONTH = 7;
    private static final int MONTH_FROM = 5;

    private Names() {}

    static String category(@Nullable String path) {
        return path == null ? Words.text("insight.category.none") : path;
    }

    /** The key of a group: a path, a name, or the name of an enumeration's value. */
    static String group(Grouping by, @Nullable String key) {
        return switch (by) {
            case CATEGORY -> category(key);
            case TEAM -> key == null ? Words.text("insight.group.none") : key;
            case TYPE -> word("ticket.ticketType.", key);
            case URGENCY -> word("ticket.urgency.", key);
            case CHANNEL -> word("customer.channel.", key);
        };
    }

    private static String word(String prefix, @Nullable String key) {
        return key == null
                ? Words.text("insight.group.none")
                : Words.has(prefix + key) ? Words.text(prefix + key) : key;
    }

    /** 11-16 for a week or day, 2026-11 for a month. */
    static String step(Step step, LocalDate first) {
        String day = first.toString();
        return step == Step.MONTH ? day.substring(0, YEAR_AND_MONTH) : day.substring(MONTH_FROM);
    }

    static String weekday(int day) {
        return DayOfWeek.of(day).getDisplayName(TextStyle.SHORT_STANDALONE, Words.locale());
    }

    static String hour(int hour) {
        return Words.text("insight.hour", hour);
    }

    /** {@code null} for longer than any. */
    static String upTo(@Nullable Integer minutes, int from) {
        return minutes == null
                ? Words.text("insight.bin.over", length(from))
                : Words.text("insight.bin.up-to", length(minutes));
    }

    /** Also from where on, unless that is from the beginning. */
    static String between(@Nullable Integer minutes, int from) {
        return minutes == null || from == 0
                ? upTo(minutes, from)
                : Words.text("insight.bin.between", length(from), length(minutes));
    }

    private static String length(int minutes) {
        return io.huihuan.ui.chart.Measure.MINUTES.text(minutes);
    }

    static String node(ProcessMap.Node node) {
        return switch (node.kind()) {
            case STAGE -> word("ticket.stage.", node.name());
            case HOLD -> Words.text("insight.node.hold", word("ticket.holdReason.", node.name()));
            case TASK -> Words.text("insight.node.task", node.name());
            case TEAM -> Words.text("insight.node.team", node.name());
        };
    }
}
