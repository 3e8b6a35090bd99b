package io.huihuan.calendar.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import io.huihuan.calendar.CalendarState;
import io.huihuan.calendar.Calendars;
import io.huihuan.ui.frame.Page;
import io.huihuan.ui.part.StateBadge;
import io.huihuan.ui.part.Tone;
import io.huihuan.ui.words.Moment;
import io.huihuan.ui.words.Words;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.ZoneId;

/**
 * As an administrator I see every working calendar, which one holds by default, and whether one of them does not know the
 * holidays it needs yet.
 */
@Route("admin/calendars")
@RolesAllowed("CALENDAR_ADMIN")
class CalendarsPage extends Page {

    private final Clock clock;

    CalendarsPage(Calendars calendars, Clock clock, ZoneId zone) {
        super("calendar.list.title");
        this.clock = clock;
        var create = new Button(
                Words.text("calendar.new"),
                pressed -> new NewCalendarDialog(
                                zone,
                                calendars,
                                made -> UI.getCurrent().navigate(CalendarPage.class, CalendarPage.at(made)))
                        .open());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        header().actions(create);

        var list = new Grid<CalendarState>();
        list.setItems(calendars.list());
        list.setAllRowsVisible(true);
        list.setSelectionMode(Grid.SelectionMode.NONE);
        list.addComponentColumn(CalendarsPage::name)
                .setHeader(Words.text("calendar.name"))
                .setAutoWidth(true);
        list.addColumn(calendar -> Weekdays.summary(calendar.hours().week()))
                .setHeader(Words.text("calendar.hours"))
                .setFlexGrow(3);
        list.addComponentColumn(this::knownDays)
                .setHeader(Words.text("calendar.days"))
                .setAutoWidth(true);
        list.addColumn(calendar -> calendar.hours().zone().getId()).setHeader(Words.text("calendar.zone"));
        list.addColumn(calendar -> calendar.version().number()).setHeader(Words.text("calendar.version"));
        list.addComponentColumn(calendar -> new Moment(calendar.version().at()))
                .setHeader(Words.text("calendar.changed"));
        add(list);
    }

    private static Div name(CalendarState calendar) {
        var cell = new Div(new RouterLink(calendar.name(), CalendarPage.class, CalendarPage.at(calendar.id())));
        if (calendar.isDefault()) {
            cell.add(new StateBadge(Tone.INFO, VaadinIcon.STAR, Words.text("calendar.default")));
        }
        cell.addClassName("calendar-name");
        return cell;
    }

    private Span knownDays(CalendarState calendar) {
        return KnownYears.of(calendar.hours(), clock.instant()).shown();
    }
}
