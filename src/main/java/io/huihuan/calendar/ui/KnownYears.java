package io.huihuan.calendar.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.huihuan.calendar.WorkingCalendar;
import io.huihuan.ui.part.StateBadge;
import io.huihuan.ui.part.Tone;
import io.huihuan.ui.words.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The years whose exception days a calendar has been told, and the one it should know by now and does not: this year, or
 * from December on the next.
 */
record KnownYears(SortedSet<Integer> years, @Nullable Integer missing) {

    static KnownYears of(WorkingCalendar calendar, Instant now) {
        SortedSet<Integer> years = calendar.days().keySet().stream()
                .map(LocalDate::getYear)
                .collect(Collectors.toCollection(TreeSet::new));
        LocalDate today = now.atZone(calendar.zone()).toLocalDate();
        int needed = today.getMonthValue() == 12 ? today.getYear() + 1 : today.getYear();
        return new KnownYears(years, years.contains(needed) ? null : needed);
    }

    /** 2023–2026, or a warning about the year that is missing. */
    Span shown() {
        if (missing != null) {
            return warning(missing);
        }
        return new Span(years.size() == 1 ? years.first().toString() : years.first() + "–" + years.last());
    }

    static StateBadge warning(int year) {
        return new StateBadge(
                Tone.WARNING, VaadinIcon.WARNING, Words.text("calendar.days.missing", String.valueOf(year)));
    }
}
