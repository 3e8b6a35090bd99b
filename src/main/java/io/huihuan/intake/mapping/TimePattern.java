package io.huihuan.intake.mapping;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads times written one way, such as {@code dd-MM-yyyy HH:mm}. Day, month and clock may have one digit or two, what
 * stands in brackets may be missing, and a month has only the days it has. ISO 8601 with a {@code T} is always
 * understood beside it, since nobody can misread that.
 *
 * <p>Letters: {@code y M d H h m s S a}; {@link #EXCEL} for the day numbers of a spreadsheet.
 */
public final class TimePattern {

    /** Days since 1899-12-30, the time of day as a fraction: how a spreadsheet writes a time that lost its format. */
    public static final String EXCEL = "excel";

    private static final LocalDateTime EXCEL_ZERO = LocalDateTime.of(1899, 12, 30, 0, 0);
    private static final Pattern DAY_NUMBER = Pattern.compile("\\d{1,7}(\\.\\d{1,12})?");
    private static final BigDecimal MILLISECONDS = BigDecimal.valueOf(86_400_000L);

    private final String pattern;
    private final ZoneId zone;

    private TimePattern(String pattern, ZoneId zone) {
        this.pattern = pattern;
        this.zone = zone;
    }

    /**
     * @throws IllegalArgumentException where the pattern has other letters, lacks year, month or day, or leaves a
     *     bracket open
     */
    public static TimePattern of(String pattern, ZoneId zone) {
        if (!pattern.equals(EXCEL)) {
            String letters = pattern.replaceAll("[^A-Za-z]", "");
            int depth = 0;
            for (char each : pattern.toCharArray()) {
                depth += each == '[' ? 1 : each == ']' ? -1 : 0;
                if (depth < 0) {
                    throw new IllegalArgumentException(pattern);
                }
            }
            if (depth != 0
                    || !letters.matches("[yMdHhmsSaT]+")
                    || !letters.contains("yyyy")
                    || letters.indexOf('M') < 0
                    || letters.indexOf('d') < 0) {
                throw new IllegalArgumentException(pattern);
            }
        }
        return new TimePattern(pattern, zone);
    }

    public String pattern() {
        return pattern;
    }

    /** The instant; {@code null} where the text is none in this pattern. */
    public @Nullable Instant read(String text) {
        try {
            if (isIso(text)) {
                return iso(text);
            }
            if (pattern.equals(EXCEL)) {
                return DAY_NUMBER.matcher(text).matches() ? dayNumber(text) : null;
            }
            return new Reading(text).instant();
        } catch (DateTimeException | ArithmeticException impossible) {
            return null;
        }
    }

    static boolean isIso(String text) {
        return text.length() >= 16 && text.charAt(10) == 'T' && text.charAt(4) == '-';
    }

    private Instant iso(String text) {
        String clock = text.substring(11);
        boolean offset = clock.indexOf('+') >= 0 || clock.indexOf('-') >= 0 || clock.endsWith("Z");
        return within(
                offset
                        ? OffsetDateTime.parse(text).toInstant()
                        : LocalDateTime.parse(text).atZone(zone).toInstant());
    }

    private Instant dayNumber(String text) {
        long millis = new BigDecimal(text)
                .multiply(MILLISECONDS)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        // a fraction of a day is never exact to the second
        long seconds = Math.floorDiv(millis + 500, 1_000);
        return within(EXCEL_ZERO.plusSeconds(seconds).atZone(zone).toInstant());
    }

    /** Years that are no typing error. */
    private static Instant within(Instant instant) {
        if (instant.isBefore(Instant.parse("1970-01-02T00:00:00Z"))
                || instant.isAfter(Instant.parse("2200-01-01T00:00:00Z"))) {
            throw new DateTimeException("out of range");
        }
        return instant;
    }

    /** One walk along a text and the pattern together. */
    private final class Reading {

        private final String text;
        private int at;
        private int year = -1;
        private int month = 1;
        private int day = 1;
        private int hour;
        private int minute;
        private int second;
        private int nano;
        private boolean afternoon;
        private boolean half;

        Reading(String text) {
            this.text = text;
        }

        @Nullable
        Instant instant() {
            if (!walk(0, pattern.length()) || at != text.length()) {
                return null;
            }
            int clock = half ? hour % 12 + (afternoon ? 12 : 0) : hour;
            if (half && (hour < 1 || hour > 12)) {
                return null;
            }
            return within(LocalDateTime.of(year, month, day, clock, minute, second, nano)
                    .atZone(zone)
                    .toInstant());
        }

        private boolean walk(int from, int to) {
            for (int i = from; i < to; i++) {
                char letter = pattern.charAt(i);
                if (letter == '[') {
                    int close = closing(i);
                    int before = at;
                    if (!walk(i + 1, close)) {
                        at = before;
                    }
                    i = close;
                } else if (Character.isLetter(letter) && letter < 128 && letter != 'T') {
                    int end = i;
                    while (end < to && pattern.charAt(end) == letter) {
                        end++;
                    }
                    boolean tight =
                            end < to && isLetter(pattern.charAt(end)) || i > from && isLetter(pattern.charAt(i - 1));
                    if (!value(letter, end - i, tight)) {
                        return false;
                    }
                    i = end - 1;
                } else if (at < text.length() && text.charAt(at) == letter) {
                    at++;
                } else {
                    return false;
                }
            }
            return true;
        }

        private boolean value(char letter, int width, boolean tight) {
            if (letter == 'a') {
                return half();
            }
            int most = letter == 'y' ? 4 : letter == 'S' ? 9 : 2;
            int least = letter == 'y' ? 4 : tight ? width : 1;
            int begin = at;
            int number = 0;
            while (at < text.length() && at - begin < most && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
                number = number * 10 + text.charAt(at++) - '0';
            }
            int digits = at - begin;
            if (digits < least) {
                return false;
            }
            switch (letter) {
                case 'y' -> year = number;
                case 'M' -> month = number;
                case 'd' -> day = number;
                case 'H', 'h' -> hour = number;
                case 'm' -> minute = number;
                case 's' -> second = number;
                default -> nano = number * (int) Math.pow(10, 9 - digits);
            }
            return true;
        }

        private boolean half() {
            for (String word : new String[] {"AM", "PM", "am", "pm", "上午", "下午"}) {
                if (text.startsWith(word, at)) {
                    at += word.length();
                    half = true;
                    afternoon = word.equalsIgnoreCase("PM") || word.equals("下午");
                    return true;
                }
            }
            return false;
        }

        private int closing(int open) {
            int depth = 0;
            for (int i = open; ; i++) {
                depth += pattern.charAt(i) == '[' ? 1 : pattern.charAt(i) == ']' ? -1 : 0;
                if (depth == 0) {
                    return i;
                }
            }
        }

        private boolean isLetter(char each) {
            return each < 128 && Character.isLetter(each) && each != 'T';
        }
    }
}
