package io.huihuan.calendar.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import io.huihuan.calendar.CalendarId;
import io.huihuan.calendar.CalendarState;
import io.huihuan.calendar.CalendarVersionId;
import io.huihuan.calendar.Calendars;
import io.huihuan.shared.refusal.Missing;
import io.huihuan.ui.frame.Page;
import io.huihuan.ui.part.StateBadge;
import io.huihuan.ui.part.Tone;
import io.huihuan.ui.words.Words;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * As an administrator I set the hours of the week and the holidays and make-up workdays of each year, import them once a
 * year from the State Council’s list, and see who changed what when.
 */
@Route("admin/calendars/:calendar")
@RolesAllowed("CALENDAR_ADMIN")
class CalendarPage extends Page implements BeforeEnterObserver {

    private final Calendars calendars;
    private final Clock clock;
    private final Div content = new Div();
    private @Nullable CalendarState calendar;
    private @Nullable DaysOfYear shownDays;
    private int year;

    CalendarPage(Calendars calendars, Clock clock) {
        super("calendar.list.title");
        this.calendars = calendars;
        this.clock = clock;
        content.addClassName("calendar-content");
        header().back(CalendarsPage.class);
        add(content);
    }

    static RouteParameters at(CalendarId calendar) {
        return new RouteParameters("calendar", calendar.value().toString());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        String id = entering.getRouteParameters().get("calendar").orElse("");
        try {
            var found = calendars.get(new CalendarId(UUID.fromString(id)));
            year = today(found).getYear();
            show(found);
        } catch (IllegalArgumentException noId) {
            throw new Missing("CALENDAR", id);
        }
    }

    private void show(CalendarState now) {
        calendar = now;
        header().title(now.name());
        header().beside(beside(now));
        header().actions(actions(now));
        content.removeAll();
        content.add(
                section("calendar.week", week(now)),
                section("calendar.days", days(now)),
                section("calendar.history", new HistoryList(calendars, now.id())));
    }

    private Component[] beside(CalendarState now) {
        var version =
                new Span(Words.text("calendar.version.number", now.version().number()));
        version.addClassName("secondary");
        return now.isDefault()
                ? new Component[] {new StateBadge(Tone.INFO, VaadinIcon.STAR, Words.text("calendar.default")), version}
                : new Component[] {version};
    }

    private Component[] actions(CalendarState now) {
        var makeDefault = new Button(Words.text("calendar.default.make"), pressed -> {
            calendars.makeDefault(now.id());
            show(calendars.get(now.id()));
        });
        makeDefault.setVisible(!now.isDefault());
        var hours = new Button(
                Words.text("calendar.hours.change"),
                pressed -> WeekFields.dialog(
                                now.hours(),
                                (zone, week) -> change(seen -> calendars.changeHours(now.id(), seen, zone, week)))
                        .open());
        var days = new Button(
                Words.text("calendar.import"),
                pressed -> new ImportDialog(
                                file -> calendars.previewDays(seen(), file),
                                file -> change(seen -> calendars.importDays(now.id(), seen, file)))
                        .open());
        days.addThemeVariants(ButtonVariant.PRIMARY);
        return new Component[] {makeDefault, hours, days};
    }

    private static DescriptionList week(CalendarState now) {
        var list = new DescriptionList();
        list.addClassName("calendar-week");
        for (DayOfWeek weekday : DayOfWeek.values()) {
            list.add(
                    new DescriptionList.Term(Weekdays.name(weekday)),
                    new DescriptionList.Description(
                            Weekdays.hours(now.hours().week().on(weekday))));
        }
        list.add(
                new DescriptionList.Term(Words.text("calendar.zone")),
                new DescriptionList.Description(now.hours().zone().getId()));
        return list;
    }

    private DaysOfYear days(CalendarState now) {
        shownDays = new DaysOfYear(
                now.hours(),
                today(now),
                year,
                turned -> year = turned,
                day -> {
                    change(seen -> calendars.setDay(now.id(), seen, day));
                    Objects.requireNonNull(shownDays).focus(day.date());
                },
                gone -> {
                    change(seen -> calendars.removeDays(now.id(), seen, gone));
                    Objects.requireNonNull(shownDays).focus(gone.iterator().next());
                });
        return shownDays;
    }

    /** Does it to the version on the screen; of two at once, the later is told who was first, and then sees it. */
    private void change(Consumer<CalendarVersionId> act) {
        act.accept(seen());
        show(calendars.get(Objects.requireNonNull(calendar).id()));
        Notification.show(Words.text("calendar.saved"), 3_000, Notification.Position.BOTTOM_CENTER);
    }

    private CalendarVersionId seen() {
        return Objects.requireNonNull(calendar).version().id();
    }

    private LocalDate today(CalendarState now) {
        return clock.instant().atZone(now.hours().zone()).toLocalDate();
    }

    private static Section section(String titleKey, Component... parts) {
        var section = new Section(new H2(Words.text(titleKey)));
        section.add(parts);
        section.addClassName("detail-section");
        return section;
    }
}
