package io.huihuan.ticket;

import java.text.Normalizer;
import java.util.Locale;

/** Names of files as strangers give them. */
final class FileNames {

    private static final int LONGEST = 200;
    /** Joins several characters to one picture; the only invisible mark that stays. */
    private static final int JOINER = 0x200D;

    private FileNames() {}

    /** The name without path, control and direction marks, and not longer than a table shows. */
    static String clean(String given) {
        int path = Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\'));
        var name = new StringBuilder();
        Normalizer.normalize(given.substring(path + 1), Normalizer.Form.NFC)
                .codePoints()
                .filter(FileNames::isVisible)
                .forEach(name::appendCodePoint);
        String whole = name.toString().strip().replaceAll("^[. ]+|[. ]+$", "");
        int length = whole.codePointCount(0, whole.length());
        if (length <= LONGEST) {
            return whole;
        }
        String ending = ending(whole);
        int kept = Math.max(1, LONGEST - 1 - ending.codePointCount(0, ending.length()));
        String start = whole.substring(0, whole.offsetByCodePoints(0, kept));
        return ending.isEmpty() || kept == 1 ? start : start + "." + ending;
    }

    /** What stands behind the last dot, in small letters; empty where there is none. */
    static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.FORMAT -> character == JOINER;
            default -> true;
        };
    }
}
