package io.huihuan.ui.part;

import com.vaadin.flow.component.datepicker.DatePicker;
import io.huihuan.ui.words.Words;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** A field for a day, in the person's language; weeks start on Monday, days are written 2026-11-23. */
public class DayField extends DatePicker {

    private static final int DAYS_OF_WEEK = 7;

    public DayField(String label) {
        super(label);
        Locale locale = Words.locale();
        setLocale(locale);
        setI18n(new DatePickerI18n()
                .setDateFormats("yyyy-MM-dd", "yyyy/M/d", "yyyyMMdd")
                .setFirstDayOfWeek(1)
                .setMonthNames(Arrays.stream(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList())
                .setWeekdays(weekdays(TextStyle.FULL_STANDALONE, locale))
                .setWeekdaysShort(weekdays(TextStyle.NARROW_STANDALONE, locale))
                .setToday(Words.text("ui.day.today"))
                .setCancel(Words.text("ui.cancel"))
                .setBadInputErrorMessage(Words.text("ui.day.unreadable")));
    }

    /** From Sunday, as the browser counts. */
    private static List<String> weekdays(TextStyle style, Locale locale) {
        return IntStream.range(0, DAYS_OF_WEEK)
                .mapToObj(day -> DayOfWeek.SUNDAY.plus(day).getDisplayName(style, locale))
                .toList();
    }
}
