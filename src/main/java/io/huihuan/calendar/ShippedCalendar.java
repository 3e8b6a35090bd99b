package io.huihuan.calendar;

import io.huihuan.identity.Access;
import io.huihuan.identity.Actor;
import io.huihuan.shared.refusal.RuleBroken;
import io.huihuan.shared.text.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sees to it that there is a default calendar before anybody asks: Monday to Friday 09:00–12:00 and 13:00–18:00 with the
 * holidays and make-up workdays the State Council announced for the years known. Only on the very first start; of two
 * nodes that start at once, one makes it.
 */
@Component
class ShippedCalendar implements SmartInitializingSingleton {

    private static final WorkingWeek OFFICE = WorkingWeek.mondayToFriday(DayHours.parse("09:00-12:00, 13:00-18:00"));

    /** The other node may fail half way; then it is this one's turn again. */
    private static final int ATTEMPTS = 5;

    private final Calendars calendars;
    private final CalendarStore store;
    private final Access access;
    private final Texts texts;
    private final ZoneId zone;
    private final TransactionTemplate transaction;

    ShippedCalendar(
            Calendars calendars,
            CalendarStore store,
            Access access,
            Texts texts,
            ZoneId zone,
            TransactionTemplate transaction) {
        this.calendars = calendars;
        this.store = store;
        this.access = access;
        this.texts = texts;
        this.zone = zone;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (int attempt = 1; store.defaultVersion().isEmpty(); attempt++) {
            try {
                access.as(Actor.SYSTEM, () -> transaction.executeWithoutResult(ignored -> make()));
            } catch (RuleBroken | DuplicateKeyException | ConcurrencyFailureException otherNodeAtTheSame) {
                if (attempt == ATTEMPTS) {
                    throw otherNodeAtTheSame;
                }
            }
        }
    }

    private void make() {
        var id = calendars.create(texts.get(Texts.CHINESE, "calendar.shipped.name"), zone, OFFICE);
        calendars.importDays(id, calendars.current(id), days());
        calendars.makeDefault(id);
    }

    private static byte[] days() {
        try {
            return new ClassPathResource("calendar/cn-workdays.csv").getContentAsByteArray();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
