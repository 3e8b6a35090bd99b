package io.huihuan.identity;

import io.huihuan.shared.refusal.Invalid;
import java.text.Normalizer;
import java.util.Locale;

/** How names of departments, teams and people are cleaned and compared: width, case and outer blanks do not count. */
final class NameKey {

    static final int LONGEST = 100;

    private NameKey() {}

    static String of(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }

    /**
     * The name as it is stored.
     *
     * @throws Invalid where it is empty, too long, or holds control or direction marks
     */
    static String checked(String field, String name) {
        String clean = name.strip();
        if (clean.isEmpty()) {
            throw new Invalid(field, "identity.name.empty");
        }
        if (clean.length() > LONGEST || of(clean).length() > LONGEST) {
            throw new Invalid(field, "identity.name.long", LONGEST);
        }
        if (clean.codePoints().anyMatch(NameKey::invisible)) {
            throw new Invalid(field, "identity.name.invisible");
        }
        return clean;
    }

    private static boolean invisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}
