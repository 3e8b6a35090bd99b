package io.huihuan.shared.api;

import static org.springframework.http.HttpStatus.BAD_REQUEST;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.zip.CRC32;

/**
 * A place in an ordered list: the values by which its last row was ordered. Outside it is one opaque word; a word that was
 * changed on the way is refused. It grants nothing: the list is filtered by what the caller may see, wherever it begins.
 *
 * @param list the list it belongs to; the cursor of another is refused
 * @param values what the list is ordered by, as texts
 */
public record Cursor(String list, List<String> values) {

    private static final String BETWEEN = "\u001f";

    public static Cursor of(String list, Object... values) {
        return new Cursor(list, List.of(values).stream().map(Object::toString).toList());
    }

    /** The cursor behind the word somebody sent. */
    static Cursor read(String word) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(word), StandardCharsets.UTF_8);
            int end = text.lastIndexOf(BETWEEN);
            if (end > 0 && text.substring(end + 1).equals(check(text.substring(0, end)))) {
                var parts = List.of(text.substring(0, end).split(BETWEEN, -1));
                return new Cursor(parts.getFirst(), parts.subList(1, parts.size()));
            }
        } catch (IllegalArgumentException notOurs) {
            // refused below
        }
        throw refused();
    }

    /** This cursor, if it belongs to that list and orders it by so many values. */
    public Cursor in(String expected, int size) {
        if (!list.equals(expected) || values.size() != size) {
            throw refused();
        }
        return this;
    }

    public String text(int index) {
        return values.get(index);
    }

    public long number(int index) {
        try {
            return Long.parseLong(values.get(index));
        } catch (NumberFormatException forged) {
            throw refused();
        }
    }

    public Instant instant(int index) {
        try {
            return Instant.parse(values.get(index));
        } catch (DateTimeParseException forged) {
            throw refused();
        }
    }

    public UUID id(int index) {
        try {
            return UUID.fromString(values.get(index));
        } catch (IllegalArgumentException forged) {
            throw refused();
        }
    }

    /** The opaque word. */
    @Override
    public String toString() {
        String text = list + BETWEEN + String.join(BETWEEN, values);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((text + BETWEEN + check(text)).getBytes(StandardCharsets.UTF_8));
    }

    private static String check(String text) {
        var sum = new CRC32();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }

    private static ApiRefused refused() {
        return new ApiRefused(Problem.of(BAD_REQUEST, "cursor.malformed").with("field", "cursor"));
    }
}
