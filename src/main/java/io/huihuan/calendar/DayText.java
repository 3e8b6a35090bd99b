package io.huihuan.calendar;

import io.huihuan.shared.refusal.Invalid;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the texts of a day as they come out of files and fields. */
final class DayText {

    /** Code points of a name. */
    static final int LONGEST_NAME = 60;

    private static final Pattern PARTS =
            Pattern.compile("(\\d{4})(?:([-/.])(\\d{1,2})\\2(\\d{1,2})|(\\d{2})(\\d{2})|年(\\d{1,2})月(\\d{1,2})日?)");
    /** Marks that turn the writing direction: a name could pretend to be another. */
    private static final Pattern HIDDEN = Pattern.compile("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069\\p{Cs}]");

    private DayText() {}

    /** {@code 2026-10-01}, {@code 2026/10/1}, {@code 20261001}, {@code 2026年10月1日}; only dates that exist. */
    static LocalDate date(String text) {
        Matcher parts = PARTS.matcher(text.strip());
        if (!parts.matches()) {
            throw unreadable(text);
        }
        try {
            return WorkingCalendar.known(
                    LocalDate.of(Integer.parseInt(parts.group(1)), part(parts, 3, 5, 7), part(parts, 4, 6, 8)));
        } catch (DateTimeException noSuchDate) {
            throw unreadable(text);
        }
    }

    /** A name without control characters and not too long; may be empty. */
    static String name(String text) {
        String name = text.strip();
        if (HIDDEN.matcher(name).find()) {
            throw new Invalid("name", "calendar.name.hidden-characters");
        }
        if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
            throw new Invalid("name", "calendar.name.too-long", LONGEST_NAME);
        }
        return name;
    }

    /** What was typed, short and harmless enough to be repeated in a refusal. */
    static String shown(String text) {
        String harmless = HIDDEN.matcher(text.strip()).replaceAll("�");
        return harmless.codePointCount(0, harmless.length()) <= 40
                ? harmless
                : harmless.substring(0, harmless.offsetByCodePoints(0, 40)) + "…";
    }

    /** By its byte order mark, else UTF-8, else GB18030, each strictly: never a character made up. */
    static String decode(byte[] file) {
        if (starts(file, 0xEF, 0xBB, 0xBF)) {
            return strictly(file, 3, List.of(StandardCharsets.UTF_8));
        }
        if (starts(file, 0xFF, 0xFE)) {
            return strictly(file, 2, List.of(StandardCharsets.UTF_16LE));
        }
        if (starts(file, 0xFE, 0xFF)) {
            return strictly(file, 2, List.of(StandardCharsets.UTF_16BE));
        }
        return strictly(file, 0, List.of(StandardCharsets.UTF_8, Charset.forName("GB18030")));
    }

    private static String strictly(byte[] file, int from, List<Charset> candidates) {
        for (Charset charset : candidates) {
            try {
                return charset.newDecoder()
                        .decode(ByteBuffer.wrap(file, from, file.length - from))
                        .toString();
            } catch (CharacterCodingException next) {
                continue;
            }
        }
        throw new Invalid("file", "calendar.file.unknown-encoding");
    }

    private static boolean starts(byte[] file, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= file.length || Byte.toUnsignedInt(file[i]) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static int part(Matcher parts, int... groups) {
        for (int group : groups) {
            if (parts.group(group) != null) {
                return Integer.parseInt(parts.group(group));
            }
        }
        throw new IllegalStateException(parts.group());
    }

    private static Invalid unreadable(String text) {
        return new Invalid("date", "calendar.date.unreadable", shown(text));
    }
}
