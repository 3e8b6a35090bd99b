package io.huihuan.intake.ui;

import io.huihuan.intake.Field;
import io.huihuan.ui.words.Words;
import java.util.Objects;

/** What people call a field: its own label, else its name in their language. */
final class FieldName {

    private FieldName() {}

    static String of(Field field) {
        return field.label() == null ? Words.text(field.key()) : Objects.requireNonNull(field.label());
    }
}
