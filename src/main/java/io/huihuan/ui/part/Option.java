package io.huihuan.ui.part;

import io.huihuan.ui.words.Words;
import java.util.List;
import java.util.stream.Stream;

/**
 * Something to choose.
 *
 * @param value as it stands in the address
 * @param words what the person reads
 */
public record Option(String value, String words) {

    /** The values of an enumeration by their texts. */
    public static List<Option> of(Enum<?>... values) {
        return Stream.of(values)
                .map(each -> new Option(each.name(), Words.text(each)))
                .toList();
    }
}
