package io.huihuan.calendar.ui;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.DomEvent;
import io.huihuan.calendar.ExceptionDay;
import io.huihuan.calendar.WorkingCalendar;
import io.huihuan.ui.words.Words;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Twelve months with a mark on each day that stands out. One stop of the tab key; arrows go from day to day and week to
 * week, Enter chooses.
 */
@Tag("div")
class YearView extends Div {

    private static final String DATE = "event.target.dataset.date";
    static final String ON_A_DAY = "!!event.target.dataset.date";
    static final String ARROW = ON_A_DAY + " && event.key.startsWith('Arrow')";

    private final WorkingCalendar calendar;
    private final Map<LocalDate, NativeButton> days = new HashMap<>();
    private final Consumer<LocalDate> choose;
    private LocalDate focused;

    YearView(WorkingCalendar calendar, int year, LocalDate today, Consumer<LocalDate> choose) {
        this.calendar = calendar;
        this.choose = choose;
        addClassName("calendar-year");
        focused = today.getYear() == year ? today : LocalDate.of(year, 1, 1);
        for (Month month : Month.values()) {
            add(month(YearMonth.of(year, month), today));
        }
        day(focused).setTabIndex(0);
        getElement()
                .addEventListener("keydown", this::move)
                .setFilter(ARROW)
                .preventDefault()
                .addEventData(DATE)
                .addEventData("event.key");
        getElement()
                .addEventListener("click", pressed -> chosen(pressed))
                .setFilter(ON_A_DAY)
                .addEventData(DATE);
    }

    NativeButton day(LocalDate date) {
        return java.util.Objects.requireNonNull(days.get(date));
    }

    private Div month(YearMonth month, LocalDate today) {
        var heading = new H3(Weekdays.name(month.getMonth()));
        var grid = new Div();
        grid.addClassName("calendar-days");
        for (DayOfWeek weekday : DayOfWeek.values()) {
            var name = new Span(Weekdays.narrow(weekday));
            name.getElement().setAttribute("aria-hidden", "true");
            grid.add(name);
        }
        for (int day = 1; day <= month.lengthOfMonth(); day++) {
            LocalDate date = month.atDay(day);
            NativeButton button = button(date, date.equals(today));
            if (day == 1) {
                button.addClassName("from-" + date.getDayOfWeek().getValue());
            }
            days.put(date, button);
            grid.add(button);
        }
        var whole = new Div(heading, grid);
        whole.addClassName("calendar-month");
        whole.getElement().setAttribute("role", "group");
        whole.getElement().setAttribute("aria-label", heading.getText());
        return whole;
    }

    private NativeButton button(LocalDate date, boolean today) {
        ExceptionDay exception = calendar.days().get(date);
        DayKind kind = DayKind.of(exception == null ? null : exception.rule());
        var button = new NativeButton(String.valueOf(date.getDayOfMonth()));
        button.getElement().setAttribute("data-date", date.toString());
        button.setTabIndex(-1);
        if (calendar.hoursOn(date).closed()) {
            button.addClassName("closed");
        }
        if (today) {
            button.getElement().setAttribute("aria-current", "date");
        }
        if (kind != DayKind.ORDINARY) {
            button.addClassName(kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
            button.getElement().setAttribute("data-mark", Words.text("calendar.mark." + kind));
        }
        button.setAriaLabel(spoken(date, exception, kind));
        button.setTitle(spoken(date, exception, kind));
        return button;
    }

    private String spoken(LocalDate date, @Nullable ExceptionDay exception, DayKind kind) {
        String ordinary = Words.date(date) + " " + Weekdays.name(date.getDayOfWeek()) + " "
                + Weekdays.hours(calendar.hoursOn(date));
        return exception == null ? ordinary : ordinary + " " + Words.text(kind) + " " + exception.name();
    }

    private void move(DomEvent pressed) {
        LocalDate from = LocalDate.parse(pressed.getEventData().get(DATE).asString());
        int days = switch (pressed.getEventData().get("event.key").asString()) {
            case "ArrowLeft" -> -1;
            case "ArrowRight" -> 1;
            case "ArrowUp" -> -7;
            default -> 7;
        };
        if (this.days.containsKey(from.plusDays(days))) {
            focus(from.plusDays(days));
        }
    }

    /** Puts the keyboard on a day of this year. */
    void focus(LocalDate date) {
        day(focused).setTabIndex(-1);
        focused = date;
        day(date).setTabIndex(0);
        day(date).focus();
    }

    private void chosen(DomEvent pressed) {
        LocalDate date = LocalDate.parse(pressed.getEventData().get(DATE).asString());
        if (days.containsKey(date)) {
            choose.accept(date);
        }
    }
}
