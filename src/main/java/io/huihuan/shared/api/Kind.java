package io.huihuan.shared.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** What a JSON value should have been, in words of JSON; shown by its own text. */
enum Kind {
    TEXT,
    WHOLE_NUMBER,
    NUMBER,
    BOOLEAN,
    TIME,
    DATE,
    LIST,
    OBJECT;

    static Kind of(@Nullable Class<?> type) {
        if (type == null) {
            return OBJECT;
        }
        if (type == String.class || type == java.util.UUID.class) {
            return TEXT;
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return WHOLE_NUMBER;
        }
        if (Number.class.isAssignableFrom(type) || type == double.class) {
            return NUMBER;
        }
        if (type == boolean.class || type == Boolean.class) {
            return BOOLEAN;
        }
        if (type == Instant.class) {
            return TIME;
        }
        if (type == LocalDate.class) {
            return DATE;
        }
        return Collection.class.isAssignableFrom(type) || type.isArray() ? LIST : OBJECT;
    }
}
