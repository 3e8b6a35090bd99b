package io.huihuan.survey.web;

import io.huihuan.shared.text.Texts;
import java.util.Locale;

/** The words of one page, in one language. */
record Sentences(Texts texts, Locale locale) {

    private static final String PREFIX = "survey.web.";

    public String get(String key, Object... arguments) {
        return texts.get(locale, PREFIX + key, arguments);
    }

    public String language() {
        return locale.toLanguageTag();
    }

    /** The other language, for the link that switches. */
    public String other() {
        return locale.equals(Texts.ENGLISH) ? "zh" : "en";
    }
}
