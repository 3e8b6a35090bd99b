package io.huihuan.calendar.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import io.huihuan.calendar.DayHours;
import io.huihuan.calendar.WorkingCalendar;
import io.huihuan.calendar.WorkingWeek;
import io.huihuan.shared.refusal.Invalid;
import io.huihuan.ui.part.FormDialog;
import io.huihuan.ui.words.Words;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** The fields of a week in a form: one per weekday, each checked while one types, and the zone. */
class WeekFields {

    private final ComboBox<String> zone = new ComboBox<>(Words.text("calendar.zone"));
    private final Map<DayOfWeek, TextField> hours = new EnumMap<>(DayOfWeek.class);

    WeekFields(ZoneId now, WorkingWeek week) {
        zone.setItems(ZoneId.getAvailableZoneIds().stream().sorted().toList());
        zone.setValue(now.getId());
        zone.setRequiredIndicatorVisible(true);
        for (DayOfWeek weekday : DayOfWeek.values()) {
            var field = new TextField(Weekdays.name(weekday), week.on(weekday).toString(), "");
            field.setPlaceholder(Words.text("calendar.closed"));
            field.setClearButtonVisible(true);
            field.setMaxLength(200);
            checkWhileTyping(field);
            hours.put(weekday, field);
        }
    }

    void addTo(FormDialog form) {
        hours.forEach((weekday, field) -> form.wide(weekday.name(), field));
        hours(DayOfWeek.MONDAY).setHelperText(Words.text("calendar.hours.example"));
        var same = new Button(Words.text("calendar.hours.same"), pressed -> likeMonday());
        same.addThemeVariants(ButtonVariant.TERTIARY);
        form.note(same).wide("zone", zone);
    }

    TextField hours(DayOfWeek weekday) {
        return Objects.requireNonNull(hours.get(weekday));
    }

    ZoneId zone() {
        return ZoneId.of(zone.getValue());
    }

    WorkingWeek week() {
        var week = new EnumMap<DayOfWeek, DayHours>(DayOfWeek.class);
        hours.forEach((weekday, field) -> week.put(weekday, read(weekday.name(), field)));
        return new WorkingWeek(week);
    }

    /** What a field of windows says; a refusal names the field. */
    static DayHours read(String name, TextField field) {
        try {
            return DayHours.parse(field.getValue());
        } catch (Invalid unreadable) {
            var rest = unreadable.arguments();
            throw new Invalid(
                    name, unreadable.code(), rest.subList(1, rest.size()).toArray());
        }
    }

    static void checkWhileTyping(TextField field) {
        field.addValueChangeListener(changed -> {
            try {
                DayHours.parse(field.getValue());
                field.setInvalid(false);
            } catch (Invalid unreadable) {
                field.setErrorMessage(Words.text(unreadable));
                field.setInvalid(true);
            }
        });
    }

    private void likeMonday() {
        hours.forEach((weekday, field) -> {
            if (weekday.getValue() <= 5) {
                field.setValue(hours(DayOfWeek.MONDAY).getValue());
            }
        });
    }

    /** A form that changes the week and zone of a calendar. */
    static FormDialog dialog(WorkingCalendar now, java.util.function.BiConsumer<ZoneId, WorkingWeek> change) {
        var week = new WeekFields(now.zone(), now.week());
        var form = new FormDialog("calendar.hours.change", "ui.save");
        week.addTo(form);
        return form.onSave(() -> change.accept(week.zone(), week.week()));
    }
}
