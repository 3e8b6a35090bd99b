package io.huihuan.survey;

import io.huihuan.shared.text.Texts;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Texts for customers are written in the house’s first language and, where somebody did so, in English. */
final class Translated {

    private Translated() {}

    /** The text for whoever reads this language: the first one where there is no other. */
    static String in(Locale locale, String first, @Nullable String english) {
        return english != null && Texts.supported(locale).equals(Texts.ENGLISH) ? english : first;
    }

    /** An empty field is no translation. */
    static @Nullable String orNone(@Nullable String english) {
        return english == null || english.isBlank() ? null : english;
    }
}
