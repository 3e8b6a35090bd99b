package io.huihuan.insight;

import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * A piece of a question to the store with the values its question marks stand for. The text is made of constants only.
 */
record Clause(String text, List<Object> values) {

    static Clause of(String text, Object... values) {
        return new Clause(text, List.of(values));
    }

    /** Several values, for a list in brackets. */
    static Clause listed(Collection<?> values) {
        return new Clause(String.join(", ", Collections.nCopies(values.size(), "?")), List.copyOf(values));
    }
}
