package io.huihuan.insight;

import java.util.List;

/**
 * A piece of a question to the store with the values its question marks stand for. The text is made of constants only.
 */
record Clause(String text, List<Object> values) {

    static Clause of(String text, Object... values) {
        return new Clause(text, List.of(values));
    }
}
