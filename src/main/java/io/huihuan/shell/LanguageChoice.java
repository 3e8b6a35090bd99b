package io.huihuan.shell;

import com.vaadin.flow.component.UI;
import io.huihuan.shared.text.Texts;
import java.util.List;
import java.util.Locale;

/** Switches between 简体中文 and English; each names itself in its own language. */
final class LanguageChoice {

    static final List<Locale> LANGUAGES = List.of(Texts.CHINESE, Texts.ENGLISH);

    private LanguageChoice() {}

    static String nameKey(Locale language) {
        return "shell.language." + language.getLanguage();
    }

    static void choose(Locale language) {
        var ui = UI.getCurrent();
        Appearance.keep(language);
        ui.getSession().setLocale(language);
        ui.getPage().reload();
    }
}
