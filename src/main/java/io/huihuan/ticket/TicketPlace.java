package io.huihuan.ticket;

import io.huihuan.shared.refusal.Invalid;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/**
 * A place in an ordered list of tickets: the page behind it begins there, whatever was moved meanwhile.
 *
 * @param first what the order sorts by first
 * @param openedAt what it sorts by next
 * @param number what decides between equals
 */
public record TicketPlace(Instant first, Instant openedAt, String number) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,18})\\.(\\d{1,18})\\.(\\d{9,16})");
    /** Larger than any instant we keep, so that descending orders have ascending texts. */
    private static final long END = 999_999_999_999_999_999L;

    /** The place as the text that goes to a browser or a program and comes back. */
    @Override
    public String toString() {
        return micros(first) + "." + micros(openedAt) + "." + number;
    }

    /** @throws Invalid for a text that never was a place */
    public static TicketPlace parse(String text) {
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new Invalid("cursor", "cursor.malformed");
        }
        return new TicketPlace(instant(parts.group(1)), instant(parts.group(2)), parts.group(3));
    }

    /** A text that sorts as the order does; the number decides between equals. */
    public String sort(TicketOrder order) {
        long key = order.descending() ? END - micros(first) : micros(first);
        return "%018d%018d".formatted(key, order == TicketOrder.DUE ? micros(openedAt) : 0);
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    private static Instant instant(String micros) {
        return Instant.EPOCH.plus(Long.parseLong(micros), ChronoUnit.MICROS);
    }
}
