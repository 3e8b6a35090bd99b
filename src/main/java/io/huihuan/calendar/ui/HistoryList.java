package io.huihuan.calendar.ui;

import com.vaadin.flow.component.grid.Grid;
import io.huihuan.calendar.CalendarId;
import io.huihuan.calendar.CalendarVersion;
import io.huihuan.calendar.Calendars;
import io.huihuan.ui.words.Moment;
import io.huihuan.ui.words.Words;

/** The versions of a calendar, newest first, a page at a time. */
class HistoryList extends Grid<CalendarVersion> {

    HistoryList(Calendars calendars, CalendarId calendar) {
        setItems(page -> calendars.history(calendar, page.getOffset(), page.getLimit()).stream());
        setSelectionMode(SelectionMode.NONE);
        addClassName("calendar-history");
        addColumn(CalendarVersion::number)
                .setHeader(Words.text("calendar.version"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        addColumn(version -> Words.text(version.change())).setHeader(Words.text("calendar.change"));
        addColumn(CalendarVersion::by).setHeader(Words.text("calendar.by"));
        addComponentColumn(version -> new Moment(version.at())).setHeader(Words.text("calendar.changed"));
    }
}
