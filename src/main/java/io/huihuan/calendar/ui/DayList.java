package io.huihuan.calendar.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import io.huihuan.calendar.ExceptionDay;
import io.huihuan.calendar.WorkingCalendar;
import io.huihuan.ui.part.Confirmation;
import io.huihuan.ui.words.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The exception days of a year as a list; several can be chosen and removed at once. */
class DayList extends Div {

    private final Grid<ExceptionDay> list = new Grid<>();
    private final Button remove;

    DayList(WorkingCalendar calendar, List<ExceptionDay> days, Consumer<Set<LocalDate>> removeDays) {
        addClassName("calendar-day-list");
        remove = new Button(Words.text("calendar.day.remove"), pressed -> ask(removeDays));
        remove.setEnabled(false);
        list.setItems(days);
        list.setSelectionMode(Grid.SelectionMode.MULTI);
        list.setAllRowsVisible(true);
        list.addColumn(day -> Words.date(day.date())).setHeader(Words.text("calendar.day.date"));
        list.addColumn(day -> Weekdays.name(day.date().getDayOfWeek())).setHeader(Words.text("calendar.day.weekday"));
        list.addColumn(day -> Words.text(DayKind.of(day.rule()))).setHeader(Words.text("calendar.day.kind"));
        list.addColumn(ExceptionDay::name).setHeader(Words.text("calendar.day.name"));
        list.addColumn(day -> Weekdays.hours(calendar.hoursOn(day.date()))).setHeader(Words.text("calendar.hours"));
        list.addSelectionListener(
                chosen -> remove.setEnabled(!chosen.getAllSelectedItems().isEmpty()));
        add(list, remove);
    }

    private void ask(Consumer<Set<LocalDate>> removeDays) {
        var dates = list.getSelectedItems().stream().map(ExceptionDay::date).collect(Collectors.toSet());
        Confirmation.ask(
                "calendar.day.remove",
                Words.text("calendar.day.remove.advice", dates.size()),
                "calendar.day.remove.do",
                () -> removeDays.accept(dates));
    }
}
