package io.huihuan.shared.data;

import java.util.Locale;

/** Patterns for {@code LIKE … ESCAPE '!'} out of what people type: no letter of theirs is a wildcard. */
public final class Likeness {

    private Likeness() {}

    /** In lower case, for a column in lower case. */
    public static String containing(String text) {
        return "%" + literal(text.strip().toLowerCase(Locale.ROOT)) + "%";
    }

    public static String beginning(String text) {
        return literal(text) + "%";
    }

    private static String literal(String text) {
        return text.replaceAll("([!%_])", "!$1");
    }
}
