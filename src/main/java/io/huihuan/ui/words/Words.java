package io.huihuan.ui.words;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import io.huihuan.shared.refusal.Refusal;
import io.huihuan.shared.text.Texts;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * Every word, number and time on a page, in the language of the person before it and the organisation's zone. Only where
 * a page is at work: in a request, or within {@code ui.access}.
 */
public final class Words {

    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE;

    private Words() {}

    /** The language of the person before the page. */
    public static Locale locale() {
        var ui = UI.getCurrent();
        var session = VaadinSession.getCurrent();
        return Texts.supported(ui != null ? ui.getLocale() : session != null ? session.getLocale() : null);
    }

    /** The text behind a key. */
    public static String text(String key, Object... arguments) {
        return surroundings().texts().get(locale(), key, arguments);
    }

    /** How people call an enumerated value: {@code ticket.stage.OPEN}. */
    public static String text(Enum<?> value) {
        return surroundings().texts().of(locale(), value);
    }

    /** The sentence of a refusal: what was refused, why, what next. */
    public static String text(Refusal refusal) {
        return surroundings().texts().of(locale(), refusal);
    }

    /** How people call whoever is behind an account: 王芳, 系统. */
    public static String person(String account) {
        String machine = "happened.actor." + account;
        return has(machine)
                ? text(machine)
                : surroundings()
                        .people()
                        .getIfAvailable(() -> unknown -> unknown)
                        .nameOf(account);
    }

    /** Several values in one line: 客服主管、质量分析员. */
    public static String list(Collection<?> values) {
        return text("ui.list", List.copyOf(values));
    }

    /** Whether there is a text behind the key. */
    public static boolean has(String key) {
        return surroundings().texts().has(locale(), key);
    }

    /** 2小时前; with {@link #exact} on hover it is a {@link Moment}. Further than a week away: the date. */
    public static String ago(Instant instant) {
        var passed = Duration.between(instant, surroundings().clock().instant());
        var distance = passed.abs();
        if (distance.toDays() >= 7) {
            return date(instant);
        }
        String direction = passed.isNegative() ? "ui.time.in." : "ui.time.ago.";
        if (distance.toMinutes() < 1) {
            return text("ui.time.now");
        }
        return distance.toHours() < 1
                ? text(direction + "minutes", distance.toMinutes())
                : distance.toDays() < 1
                        ? text(direction + "hours", distance.toHours())
                        : text(direction + "days", distance.toDays());
    }

    /** 2026-11-23 10:00:00. */
    public static String exact(Instant instant) {
        return EXACT.format(instant.atZone(surroundings().zone()));
    }

    /** 2026-11-23, the day the organisation lives in at that instant. */
    public static String date(Instant instant) {
        return DAY.format(instant.atZone(surroundings().zone()));
    }

    /** 2026-11-23. */
    public static String date(LocalDate date) {
        return DAY.format(date);
    }

    /** A length of time in its two largest units: 1天3小时, 2小时5分, 4小时. */
    public static String duration(Duration duration) {
        var length = duration.abs();
        if (length.toDays() > 0 && length.toHoursPart() > 0) {
            return text("ui.duration.days", length.toDays(), length.toHoursPart());
        }
        return length.toDays() == 0 && length.toHours() > 0 && length.toMinutesPart() > 0
                ? text("ui.duration.hours", length.toHours(), length.toMinutesPart())
                : roughly(length);
    }

    /** A length of time in its largest unit, where it is enough to know about how long: 3天, 14小时. */
    public static String roughly(Duration duration) {
        var length = duration.abs();
        if (length.toDays() > 0) {
            return text("ui.duration.whole-days", length.toDays());
        }
        if (length.toHours() > 0) {
            return text("ui.duration.whole-hours", length.toHours());
        }
        return length.toMinutes() > 0
                ? text("ui.duration.minutes", length.toMinutes())
                : text("ui.duration.seconds", length.toSeconds());
    }

    /** ¥1,234.00 */
    public static String money(BigDecimal yuan) {
        return NumberFormat.getCurrencyInstance(Locale.CHINA).format(yuan);
    }

    /** 1,234 */
    public static String number(long number) {
        return NumberFormat.getIntegerInstance(locale()).format(number);
    }

    /** Now, by the application's clock. */
    public static Instant now() {
        return surroundings().clock().instant();
    }

    /** The organisation's zone, in which times are shown. */
    public static ZoneId zone() {
        return surroundings().zone();
    }

    private static Surroundings surroundings() {
        return VaadinService.getCurrent().getInstantiator().getOrCreate(Surroundings.class);
    }
}
