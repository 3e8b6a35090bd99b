package io.huihuan.calendar;

import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The ordinary week: the hours of each weekday. */
public record WorkingWeek(Map<DayOfWeek, DayHours> hours) {

    /** Open always. */
    public static final WorkingWeek ROUND_THE_CLOCK = everyDay(DayHours.ALL_DAY);

    /** Weekdays not named are closed. */
    public WorkingWeek {
        var whole = new EnumMap<DayOfWeek, DayHours>(DayOfWeek.class);
        for (DayOfWeek weekday : DayOfWeek.values()) {
            whole.put(weekday, hours.getOrDefault(weekday, DayHours.CLOSED));
        }
        hours = Map.copyOf(whole);
    }

    public static WorkingWeek mondayToFriday(DayHours hours) {
        var week = new EnumMap<DayOfWeek, DayHours>(DayOfWeek.class);
        Stream.of(DayOfWeek.values())
                .filter(weekday -> weekday.getValue() <= 5)
                .forEach(weekday -> week.put(weekday, hours));
        return new WorkingWeek(week);
    }

    public static WorkingWeek everyDay(DayHours hours) {
        var week = new EnumMap<DayOfWeek, DayHours>(DayOfWeek.class);
        Stream.of(DayOfWeek.values()).forEach(weekday -> week.put(weekday, hours));
        return new WorkingWeek(week);
    }

    public DayHours on(DayOfWeek weekday) {
        return java.util.Objects.requireNonNull(hours.get(weekday));
    }

    /** The first weekday with hours: what a make-up workday follows unless somebody says otherwise. */
    public Optional<DayOfWeek> firstWorkday() {
        return Stream.of(DayOfWeek.values())
                .filter(weekday -> !on(weekday).closed())
                .findFirst();
    }

    /** As the history keeps it, without a language: {@code MONDAY 09:00–18:00; …}. */
    String text() {
        return Stream.of(DayOfWeek.values())
                .filter(weekday -> !on(weekday).closed())
                .map(weekday -> weekday + " " + on(weekday))
                .collect(java.util.stream.Collectors.joining("; "));
    }
}
