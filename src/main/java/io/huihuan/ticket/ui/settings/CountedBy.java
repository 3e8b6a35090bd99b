package io.huihuan.ticket.ui.settings;

import io.huihuan.calendar.CalendarState;
import io.huihuan.ticket.sla.PolicyDraft;
import io.huihuan.ui.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What counts the time of a policy: the clock on the wall, or a working calendar.
 *
 * @param businessHours whether a working calendar counts
 * @param calendar which one; {@code null} for the default
 */
record CountedBy(boolean businessHours, @Nullable UUID calendar) {

    private static final CountedBy ROUND_THE_CLOCK = new CountedBy(false, null);
    private static final CountedBy DEFAULT = new CountedBy(true, null);

    static CountedBy of(PolicyDraft policy) {
        return policy.businessHours() ? new CountedBy(true, policy.calendar()) : ROUND_THE_CLOCK;
    }

    static List<CountedBy> choices(List<CalendarState> calendars) {
        return Stream.concat(
                        Stream.of(ROUND_THE_CLOCK, DEFAULT),
                        calendars.stream()
                                .map(each -> new CountedBy(true, each.id().value())))
                .toList();
    }

    String words(List<CalendarState> calendars) {
        if (!businessHours) {
            return Words.text("ticket.clock.round-the-clock");
        }
        Optional<CalendarState> named = calendars.stream()
                .filter(each ->
                        calendar == null ? each.isDefault() : each.id().value().equals(calendar))
                .findFirst();
        String name = named.map(CalendarState::name).orElse("");
        return calendar == null ? Words.text("ticket.sla.calendar.default", name) : name;
    }
}
