package io.huihuan.survey.ui.editor;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.huihuan.survey.Dimension;
import io.huihuan.ui.words.Words;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** One dimension: its name, its code, and its weight in percent. */
class DimensionLine extends Div {

    private static final int LONGEST_NAME = 200;

    private final BothLanguages<TextField> name = BothLanguages.line(LONGEST_NAME);
    private final TextField code = new TextField(Words.text("survey.code"));
    private final BigDecimalField weight = new BigDecimalField(Words.text("survey.dimension.weight"));

    DimensionLine(Dimension dimension, Runnable changed, Consumer<DimensionLine> remove) {
        addClassName("dimension-line");
        name.call(Words.text("survey.dimension.name"));
        name.fill(dimension.name(), dimension.nameEn());
        name.first().setRequiredIndicatorVisible(true);
        name.onTyped(changed);
        code.setValue(dimension.code());
        code.setRequiredIndicatorVisible(true);
        weight.setValue(percent(dimension.weight()));
        weight.setLocale(Words.locale());
        weight.setSuffixComponent(new Div("%"));
        weight.setRequiredIndicatorVisible(true);
        code.setValueChangeMode(ValueChangeMode.LAZY);
        code.addValueChangeListener(typed -> changed.run());
        weight.setValueChangeMode(ValueChangeMode.LAZY);
        weight.addValueChangeListener(typed -> changed.run());
        var bin = new IconVerb(VaadinIcon.TRASH, () -> remove.accept(this));
        bin.says(Words.text("survey.dimension.remove", dimension.name()));
        name.first().addValueChangeListener(typed -> bin.says(Words.text("survey.dimension.remove", typed.getValue())));
        var names = new Div(name.first(), name.english());
        names.addClassName("both-languages");
        add(names, weight, code, bin);
    }

    Dimension dimension() {
        return new Dimension(code.getValue().strip(), name.text(), weight(), name.textEn());
    }

    void write(Locale language) {
        name.write(language);
    }

    /** 0–1. */
    BigDecimal weight() {
        return plain(
                Objects.requireNonNullElse(weight.getValue(), BigDecimal.ZERO).movePointLeft(2));
    }

    void focus() {
        name.shown().focus();
    }

    void nameFields(String place, Map<String, HasValidationProperties> fields) {
        name.nameFields(place + ".name", fields);
        fields.put(place + ".code", code);
        fields.put(place + ".weight", weight);
        fields.put(place, weight);
    }

    private static BigDecimal percent(BigDecimal weight) {
        return plain(weight.movePointRight(2));
    }

    private static BigDecimal plain(BigDecimal number) {
        var plain = number.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
