package io.huihuan.insight.store;

import io.huihuan.calendar.CalendarVersionId;
import io.huihuan.calendar.Calendars;
import io.huihuan.calendar.WorkingCalendar;
import io.huihuan.identity.Access;
import io.huihuan.identity.Actor;
import io.huihuan.shared.feed.ChangeFeed;
import io.huihuan.survey.SurveyFacts;
import io.huihuan.ticket.Categories;
import io.huihuan.ticket.CategoryNode;
import io.huihuan.ticket.TicketFacts;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Where the facts come from. */
@Component
record Sources(
        TicketFacts tickets,
        SurveyFacts surveys,
        ChangeFeed feed,
        Calendars calendars,
        Categories tree,
        Access access,
        ZoneId zone) {

    /** Tells one database from another: the first thing that ever happened in it. Empty where nothing has yet. */
    String name() {
        return feed.after(0, 1).stream()
                .map(first -> first.position() + "@" + first.at() + ":"
                        + first.subject().id())
                .collect(Collectors.joining());
    }

    CalendarVersionId calendarVersion() {
        return calendars.currentDefault();
    }

    WorkingCalendar calendar(String version) {
        return calendars.version(new CalendarVersionId(java.util.UUID.fromString(version)));
    }

    List<CategoryNode> categories() {
        return access.as(Actor.SYSTEM, tree::all);
    }
}
