package io.huihuan.intake;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One thing a row can say.
 *
 * @param name as mappings and the API spell it
 * @param type how its text is understood
 * @param required whether a row without it is rejected
 * @param most longest text in characters (code points); greatest number
 * @param choices the enumeration its words stand for; {@code null} for free text
 * @param label what people call it, where it has been named by people; {@code null} where its name is in the texts
 */
public record Field(
        String name,
        Type type,
        boolean required,
        int most,
        @Nullable Class<? extends Enum<?>> choices,
        @Nullable String label) {

    /** How a cell's text is understood. */
    public enum Type {
        TEXT,
        TIME,
        NUMBER,
        CHOICE
    }

    public static Field text(String name, int longest) {
        return new Field(name, Type.TEXT, false, longest, null, null);
    }

    /** A field that people have named themselves, such as a question. */
    public static Field named(String name, int longest, String label) {
        return new Field(name, Type.TEXT, false, longest, null, label);
    }

    public static Field time(String name) {
        return new Field(name, Type.TIME, false, 40, null, null);
    }

    public static Field number(String name, int greatest) {
        return new Field(name, Type.NUMBER, false, greatest, null, null);
    }

    public static Field choice(String name, Class<? extends Enum<?>> choices) {
        return new Field(name, Type.CHOICE, false, 40, choices, null);
    }

    /** The same field, without which a row is rejected. */
    public Field needed() {
        return new Field(name, type, true, most, choices, label);
    }

    /** The values an enumerated field may take; none for other fields. */
    public List<? extends Enum<?>> options() {
        return choices == null
                ? List.of()
                : Stream.of(choices.getEnumConstants()).toList();
    }

    /** The key of its name in the texts; there is none where it has a {@link #label}. */
    public String key() {
        return KEYS + name;
    }

    static final String KEYS = "intake.field.";
}
