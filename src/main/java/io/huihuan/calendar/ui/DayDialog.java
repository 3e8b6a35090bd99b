package io.huihuan.calendar.ui;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.huihuan.calendar.DayHours;
import io.huihuan.calendar.DayRule;
import io.huihuan.calendar.ExceptionDay;
import io.huihuan.calendar.WorkingCalendar;
import io.huihuan.shared.refusal.Invalid;
import io.huihuan.ui.part.FormDialog;
import io.huihuan.ui.words.Words;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.function.Consumer;

/** What holds on one date: the week, a holiday, a make-up workday, or hours of its own. */
class DayDialog extends FormDialog {

    private final RadioButtonGroup<DayKind> kind = new RadioButtonGroup<>(Words.text("calendar.day.kind"));
    private final Select<DayOfWeek> weekday = new Select<>();
    private final TextField hours = new TextField(Words.text("calendar.hours"));
    private final TextField name = new TextField(Words.text("calendar.day.name"));

    /**
     * @param set what to do with a day that stands out
     * @param remove what to do where the week shall hold again
     */
    DayDialog(LocalDate date, WorkingCalendar calendar, Consumer<ExceptionDay> set, Runnable remove) {
        super("calendar.day.set", "ui.save");
        setHeaderTitle(Words.date(date) + " " + Weekdays.name(date.getDayOfWeek()));
        kind.setItems(DayKind.values());
        kind.setItemLabelGenerator(Words::text);
        kind.addValueChangeListener(changed -> showWhatCounts());
        weekday.setLabel(Words.text("calendar.day.like"));
        weekday.setItems(DayOfWeek.values());
        weekday.setItemLabelGenerator(each ->
                Weekdays.name(each) + " " + Weekdays.hours(calendar.week().on(each)));
        hours.setHelperText(Words.text("calendar.hours.example"));
        hours.setMaxLength(200);
        WeekFields.checkWhileTyping(hours);
        name.setMaxLength(60);
        fill(date, calendar);
        wide("kind", kind).wide("weekday", weekday).wide("hours", hours).wide("name", name);
        onSave(() -> {
            if (kind.getValue() == DayKind.ORDINARY) {
                remove.run();
            } else {
                set.accept(new ExceptionDay(date, name.getValue(), rule()));
            }
        });
    }

    private void fill(LocalDate date, WorkingCalendar calendar) {
        ExceptionDay now = calendar.days().get(date);
        name.setValue(now == null ? "" : now.name());
        hours.setValue(calendar.hoursOn(date).toString());
        weekday.setValue(
                now != null && now.rule() instanceof DayRule.LikeWeekday(DayOfWeek like)
                        ? like
                        : calendar.week().firstWorkday().orElse(DayOfWeek.MONDAY));
        kind.setValue(DayKind.of(now == null ? null : now.rule()));
    }

    private void showWhatCounts() {
        weekday.setVisible(kind.getValue() == DayKind.MAKE_UP);
        hours.setVisible(kind.getValue() == DayKind.OWN_HOURS);
        name.setVisible(kind.getValue() != DayKind.ORDINARY);
    }

    private DayRule rule() {
        return switch (kind.getValue()) {
            case ORDINARY, HOLIDAY -> new DayRule.Closed();
            case MAKE_UP -> new DayRule.LikeWeekday(weekday.getValue());
            case OWN_HOURS -> {
                DayHours typed = WeekFields.read("hours", hours);
                if (typed.closed()) {
                    throw new Invalid("hours", "calendar.hours.missing");
                }
                yield new DayRule.OwnHours(typed);
            }
        };
    }
}
