package io.huihuan.survey.ui.editor;

import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.huihuan.shared.text.Texts;
import io.huihuan.ui.words.Words;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One text as it is written: a field for the first language and one for English, of which the one being written shows. Beside
 * the English one stands what there is to translate.
 */
final class BothLanguages<F extends TextFieldBase<F, String>> {

    private final F first;
    private final F english;

    private BothLanguages(Supplier<F> field) {
        first = field.get();
        english = field.get();
        english.setVisible(false);
        first.setValueChangeMode(ValueChangeMode.LAZY);
        english.setValueChangeMode(ValueChangeMode.LAZY);
        first.addValueChangeListener(typed -> english.setHelperText(typed.getValue()));
    }

    static BothLanguages<TextField> line(int longest) {
        return new BothLanguages<>(() -> {
            var line = new TextField();
            line.setMaxLength(longest);
            return line;
        });
    }

    /** As many lines as there is text. */
    static BothLanguages<TextArea> lines(int longest) {
        return new BothLanguages<>(() -> {
            var area = new TextArea();
            area.setMaxLength(longest);
            area.setMinRows(1);
            return area;
        });
    }

    void fill(@Nullable String text, @Nullable String textEn) {
        first.setValue(Objects.requireNonNullElse(text, ""));
        english.setValue(Objects.requireNonNullElse(textEn, ""));
        english.setHelperText(first.getValue());
    }

    void onTyped(Runnable changed) {
        first.addValueChangeListener(typed -> changed.run());
        english.addValueChangeListener(typed -> changed.run());
    }

    /** Shows the field of this language. */
    void write(Locale language) {
        boolean second = language.equals(Texts.ENGLISH);
        first.setVisible(!second);
        english.setVisible(second);
    }

    F first() {
        return first;
    }

    F english() {
        return english;
    }

    /** The one that shows. */
    F shown() {
        return english.isVisible() ? english : first;
    }

    String text() {
        return first.getValue().strip();
    }

    @Nullable
    String textEn() {
        String typed = english.getValue().strip();
        return typed.isEmpty() ? null : typed;
    }

    void call(String label) {
        first.setLabel(label);
        english.setLabel(Words.text("survey.english", label));
    }

    /** @param place where the server says that something is wrong, such as {@code questions[0].text} */
    void nameFields(String place, Map<String, HasValidationProperties> fields) {
        fields.put(place, first);
        fields.put(place + "En", english);
    }
}
