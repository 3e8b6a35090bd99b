package io.huihuan.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Random;

/** When people of the sample company write and work: more on Mondays and in the middle of the day, little at night. */
final class SampleHours {

    private static final int FIRST = 8;
    private static final int[] WEIGHTS = {2, 8, 12, 10, 5, 6, 10, 11, 9, 7, 5, 6, 5, 3, 1};
    private static final int OFFICE_OPENS = 9;
    private static final int OFFICE_CLOSES = 19;
    private static final int HOUR = 3600;

    private final ZoneId zone;

    SampleHours(ZoneId zone) {
        this.zone = zone;
    }

    /** How busy a day of the week is against an average one. */
    static double weight(DayOfWeek day) {
        return switch (day) {
            case MONDAY -> 1.3;
            case TUESDAY -> 1.15;
            case WEDNESDAY, THURSDAY -> 1.05;
            case FRIDAY -> 1;
            case SATURDAY -> 0.8;
            case SUNDAY -> 0.65;
        };
    }

    /** Some moment of a day at which a customer writes. */
    Instant writing(LocalDate day, Random dice) {
        int all = 0;
        for (int weight : WEIGHTS) {
            all += weight;
        }
        int pick = dice.nextInt(all);
        int hour = 0;
        while (pick >= WEIGHTS[hour]) {
            pick -= WEIGHTS[hour++];
        }
        return day.atStartOfDay(zone)
                .toInstant()
                .plusSeconds((long) (FIRST + hour) * HOUR)
                .plusSeconds(dice.nextInt(HOUR));
    }

    /** The same moment where somebody works then, else soon after the office opens again. */
    Instant working(Instant moment, Random dice) {
        var local = moment.atZone(zone);
        if (local.getHour() >= OFFICE_OPENS && local.getHour() < OFFICE_CLOSES) {
            return moment;
        }
        var day = local.getHour() < OFFICE_OPENS
                ? local.toLocalDate()
                : local.toLocalDate().plusDays(1);
        return day.atTime(OFFICE_OPENS, 0).atZone(zone).toInstant().plusSeconds(dice.nextInt(HOUR));
    }
}
