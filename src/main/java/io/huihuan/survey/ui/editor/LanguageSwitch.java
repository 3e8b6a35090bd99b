package io.huihuan.survey.ui.editor;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import io.huihuan.shared.text.Texts;
import io.huihuan.ui.words.Words;
import java.util.Locale;
import java.util.function.Consumer;

/** Which language of a questionnaire is being written, and how much of it nobody has translated yet. */
class LanguageSwitch extends Div {

    private final RadioButtonGroup<Locale> language = new RadioButtonGroup<>();
    private final Span missing = new Span();

    LanguageSwitch(Consumer<Locale> chosen) {
        addClassName("language-switch");
        language.setAriaLabel(Words.text("survey.language"));
        language.setItems(Texts.CHINESE, Texts.ENGLISH);
        language.setItemLabelGenerator(each -> Words.text("survey.language." + each.getLanguage()));
        language.setValue(Texts.CHINESE);
        language.addValueChangeListener(change -> chosen.accept(change.getValue()));
        missing.addClassName("secondary");
        missing.getElement().setAttribute("role", "status");
        add(language, missing);
    }

    void choose(Locale wish) {
        language.setValue(wish);
    }

    /** @param texts how many have no English yet; customers who read English see the first language there */
    void misses(int texts) {
        missing.setText(Words.text(texts == 0 ? "survey.language.whole" : "survey.language.missing", texts));
    }
}
