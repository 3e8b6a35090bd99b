package io.huihuan.calendar.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.huihuan.calendar.ExceptionDay;
import io.huihuan.calendar.WorkingCalendar;
import io.huihuan.ui.words.Words;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** One year of a calendar as twelve months and as a list of the days that stand out, and the way to other years. */
class DaysOfYear extends Div {

    private final WorkingCalendar calendar;
    private final LocalDate today;
    private final IntConsumer turned;
    private final Consumer<ExceptionDay> set;
    private final Consumer<Set<LocalDate>> remove;

    private final Button before = turning(VaadinIcon.ANGLE_LEFT, "calendar.year.before", -1);
    private final Button after = turning(VaadinIcon.ANGLE_RIGHT, "calendar.year.after", 1);
    private final Span shown = new Span();
    private final Span warning = new Span();
    private final Div days = new Div();
    private @Nullable YearView view;
    private int year;

    DaysOfYear(
            WorkingCalendar calendar,
            LocalDate today,
            int year,
            IntConsumer turned,
            Consumer<ExceptionDay> set,
            Consumer<Set<LocalDate>> remove) {
        this.calendar = calendar;
        this.today = today;
        this.turned = turned;
        this.set = set;
        this.remove = remove;
        shown.getElement().setAttribute("aria-live", "polite");
        var bar = new Div(before, shown, after, warning);
        bar.addClassName("calendar-years");
        add(bar, days);
        show(year);
    }

    /** Puts the keyboard back on a day after the page was made anew. */
    void focus(LocalDate date) {
        if (view != null && date.getYear() == year) {
            view.focus(date);
        }
    }

    private Button turning(VaadinIcon icon, String textKey, int years) {
        var button = new Button(icon.create(), pressed -> {
            show(year + years);
            turned.accept(year);
        });
        button.setAriaLabel(Words.text(textKey));
        return button;
    }

    private void show(int next) {
        year = next;
        shown.setText(String.valueOf(year));
        before.setEnabled(year > 1970);
        after.setEnabled(year < 2199);
        boolean unknown =
                year >= today.getYear() && calendar.days().keySet().stream().noneMatch(date -> date.getYear() == year);
        warning.removeAll();
        if (unknown) {
            warning.add(KnownYears.warning(year));
        }
        days.removeAll();
        view = new YearView(calendar, year, today, this::open);
        days.add(view);
        var standingOut = calendar.days().values().stream()
                .filter(day -> day.date().getYear() == year)
                .toList();
        if (!standingOut.isEmpty()) {
            days.add(new DayList(calendar, standingOut, remove));
        }
    }

    private void open(LocalDate date) {
        new DayDialog(date, calendar, set, () -> remove.accept(Set.of(date))).open();
    }
}
