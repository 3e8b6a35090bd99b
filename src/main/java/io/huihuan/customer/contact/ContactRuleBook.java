package io.huihuan.customer.contact;

import io.huihuan.customer.Purpose;
import io.huihuan.customer.contact.Reservation.Delayed;
import io.huihuan.customer.contact.Reservation.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** All rules on contacting customers of our own accord, in the order in which they are named as the reason. */
@Component
class ContactRuleBook {

    /** Hours and periods push each other on at most a few times. */
    private static final int ROUNDS = 100;

    private final List<ContactRule> rules;
    private final OncePerPeriod period;
    private final OfficeHours hours;

    ContactRuleBook(ContactTerms terms, ZoneId zone) {
        hours = new OfficeHours(terms, zone);
        period = new OncePerPeriod(terms, zone);
        rules = List.of(new NoOptOut(), period, new NotRightAfterAnAttempt(terms), hours);
    }

    /** Empty where nothing stands against the wish. */
    Optional<Reservation> objection(ContactWish wish, Past past) {
        Instant at = wish.at();
        Obstacle reason = null;
        for (int round = 0; round < ROUNDS; round++) {
            Instant before = at;
            for (ContactRule rule : rules) {
                if (wish.override() != null && rule.yields()) {
                    continue;
                }
                Instant allowed = rule.firstAllowed(at, wish.purpose(), past);
                if (allowed.equals(Instant.MAX)) {
                    return Optional.of(new Refused(rule.obstacle()));
                }
                if (allowed.isAfter(at)) {
                    at = allowed;
                    // the hours of the day only round off what another rule has said
                    reason = reason == null ? rule.obstacle() : reason;
                }
            }
            if (at.equals(before)) {
                break;
            }
        }
        return reason == null ? Optional.empty() : Optional.of(new Delayed(at, reason));
    }

    /** The first instant from this one on that no other contact forbids. */
    Instant free(Instant at, Past past) {
        return period.outsideOf(at, past);
    }

    /** The first instant from this one on at which people may be contacted at all. */
    Instant withinHours(Instant at) {
        return hours.from(at);
    }

    /** Whoever does not want to be asked is not asked. */
    private record NoOptOut() implements ContactRule {
        @Override
        public Obstacle obstacle() {
            return Obstacle.OPTED_OUT;
        }

        @Override
        public Instant firstAllowed(Instant at, Purpose purpose, Past past) {
            return past.refused().contains(purpose) ? Instant.MAX : at;
        }
    }

    /** One connected contact in the period, counting those planned: the whole period lies free around a new one. */
    private record OncePerPeriod(ContactTerms terms, ZoneId zone) implements ContactRule {
        @Override
        public Obstacle obstacle() {
            return Obstacle.CONTACTED_RECENTLY;
        }

        @Override
        public boolean yields() {
            return true;
        }

        @Override
        public Instant firstAllowed(Instant at, Purpose purpose, Past past) {
            return outsideOf(at, past);
        }

        Instant outsideOf(Instant at, Past past) {
            Instant free = at;
            for (Instant taken : past.taken()) {
                free = terms.calendarMonth() ? outsideTheMonth(free, taken) : outsideThePeriod(free, taken);
            }
            return free;
        }

        private Instant outsideThePeriod(Instant at, Instant taken) {
            boolean near = at.isAfter(taken.minus(terms.period())) && at.isBefore(taken.plus(terms.period()));
            return near ? taken.plus(terms.period()) : at;
        }

        private Instant outsideTheMonth(Instant at, Instant taken) {
            var month = taken.atZone(zone).toLocalDate().withDayOfMonth(1);
            boolean same = at.atZone(zone).toLocalDate().withDayOfMonth(1).equals(month);
            return same ? month.plusMonths(1).atStartOfDay(zone).toInstant() : at;
        }
    }

    /** Attempts lie apart, whoever makes them. */
    private record NotRightAfterAnAttempt(ContactTerms terms) implements ContactRule {
        @Override
        public Obstacle obstacle() {
            return Obstacle.TRIED_RECENTLY;
        }

        @Override
        public boolean yields() {
            return true;
        }

        @Override
        public Instant firstAllowed(Instant at, Purpose purpose, Past past) {
            Instant last = past.lastTry();
            Instant free = last == null ? at : last.plus(terms.attemptSpacing());
            return free.isAfter(at) ? free : at;
        }
    }

    /** Nobody is rung, or has a phone buzzing, at night. */
    private record OfficeHours(ContactTerms terms, ZoneId zone) implements ContactRule {
        @Override
        public Obstacle obstacle() {
            return Obstacle.OUTSIDE_HOURS;
        }

        @Override
        public Instant firstAllowed(Instant at, Purpose purpose, Past past) {
            return from(at);
        }

        Instant from(Instant at) {
            var local = at.atZone(zone);
            LocalTime time = local.toLocalTime();
            if (time.isBefore(terms.from())) {
                return opening(local.toLocalDate());
            }
            return time.isBefore(terms.until())
                    ? at
                    : opening(local.toLocalDate().plus(1, ChronoUnit.DAYS));
        }

        private Instant opening(LocalDate day) {
            return day.atTime(terms.from()).atZone(zone).toInstant();
        }
    }
}
