package io.huihuan.shell;

import io.huihuan.shared.text.Texts;
import java.util.List;
import java.util.Locale;

/** The languages of the interface; each names itself in its own. */
final class Languages {

    static final List<Locale> ALL = List.of(Texts.CHINESE, Texts.ENGLISH);

    private Languages() {}

    static String nameKey(Locale language) {
        return "shell.language." + language.getLanguage();
    }
}
