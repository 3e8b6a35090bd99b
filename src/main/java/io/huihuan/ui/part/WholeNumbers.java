package io.huihuan.ui.part;

import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.binder.ValueContext;
import io.huihuan.ui.words.Words;

/** What is wrong with what was typed into a field for whole numbers, said in the field’s own words and unit. */
final class WholeNumbers {

    private WholeNumbers() {}

    /** Gives the field its sentences; its bounds are set before. */
    static void explain(IntegerField field) {
        String whole = Words.text("ui.whole-number");
        String bounds = Words.text("ui.whole-number.between", field.getLabel(), field.getMin(), field.getMax());
        field.setI18n(new IntegerField.IntegerFieldI18n()
                .setBadInputErrorMessage(whole)
                .setStepErrorMessage(whole)
                .setMinErrorMessage(bounds)
                .setMaxErrorMessage(bounds));
    }

    /** Whether it holds what cannot be read or lies out of bounds; then it says so. */
    static boolean isWrong(IntegerField field) {
        if (!field.isVisible()) {
            return false;
        }
        var found = field.getDefaultValidator().apply(field.getValue(), new ValueContext(field));
        if (!found.isError() || found.getErrorMessage().isEmpty()) {
            return false;
        }
        field.setErrorMessage(found.getErrorMessage());
        field.setInvalid(true);
        return true;
    }
}
