package io.huihuan.intake.ui;

import io.huihuan.intake.mapping.TimePattern;
import io.huihuan.ui.words.Words;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** Shows people a way to write times by an example instead of its pattern. */
final class TimeExample {

    /** An afternoon, on a day that can be no month. */
    private static final LocalDateTime AFTERNOON = LocalDateTime.of(2026, 11, 23, 14, 5);

    private TimeExample() {}

    /** The afternoon in this writing; what cannot be read as a pattern stays as it was typed. */
    static String of(String format) {
        if (format.equals(TimePattern.EXCEL)) {
            return Words.text("intake.format.excel");
        }
        try {
            return DateTimeFormatter.ofPattern(format.replace("[.SSS]", "").replace("T", "'T'"), Words.locale())
                    .format(AFTERNOON);
        } catch (IllegalArgumentException | DateTimeException noPattern) {
            return format;
        }
    }
}
