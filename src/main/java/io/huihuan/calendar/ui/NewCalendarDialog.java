package io.huihuan.calendar.ui;

import com.vaadin.flow.component.textfield.TextField;
import io.huihuan.calendar.CalendarId;
import io.huihuan.calendar.Calendars;
import io.huihuan.calendar.DayHours;
import io.huihuan.calendar.WorkingWeek;
import io.huihuan.ui.part.FormDialog;
import io.huihuan.ui.words.Words;
import java.time.ZoneId;
import java.util.function.Consumer;

/** Makes a calendar: a name, the windows of the week, a zone; its days come after. */
class NewCalendarDialog extends FormDialog {

    private static final WorkingWeek PROPOSAL = WorkingWeek.mondayToFriday(DayHours.parse("09:00-12:00, 13:00-18:00"));

    NewCalendarDialog(ZoneId zone, Calendars calendars, Consumer<CalendarId> made) {
        super("calendar.new", "calendar.new.save");
        var name = new TextField(Words.text("calendar.name"));
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(60);
        name.setAutofocus(true);
        wide("name", name);
        var week = new WeekFields(zone, PROPOSAL);
        week.addTo(this);
        onSave(() -> made.accept(calendars.create(name.getValue(), week.zone(), week.week())));
    }
}
