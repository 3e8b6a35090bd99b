package io.huihuan.survey.ui.editor;

import java.util.Set;
import java.util.stream.IntStream;

/** Proposes how something new is called by programs. */
final class FreshCode {

    private FreshCode() {}

    /** The letter with the first number that is free. */
    static String of(String letter, Set<String> known) {
        return IntStream.iterate(known.size() + 1, number -> number + 1)
                .mapToObj(number -> letter + number)
                .filter(code -> !known.contains(code))
                .findFirst()
                .orElseThrow();
    }
}
