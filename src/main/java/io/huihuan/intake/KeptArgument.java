package io.huihuan.intake;

import io.huihuan.shared.refusal.Word;
import io.huihuan.shared.text.Texts;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What fills a place of a sentence, kept as text until somebody reads the sentence in their own language: words, times and lists of
 * the refusals of other modules stay what they are. Marked by control characters that no cell of a table holds.
 */
final class KeptArgument {

    private static final String WORD = "\u001F";
    private static final String MOMENT = "\u001D";
    private static final String BETWEEN = "\u001E";

    private KeptArgument() {}

    static String of(Object argument) {
        return switch (argument) {
            case Word word -> WORD + word.key();
            case Enum<?> value -> WORD + Texts.key(value);
            case Instant instant -> MOMENT + instant;
            case Collection<?> several ->
                several.stream().map(each -> of(each) + BETWEEN).collect(Collectors.joining());
            default -> String.valueOf(argument);
        };
    }

    /** What the texts understand. */
    static Object read(String kept) {
        if (kept.contains(BETWEEN)) {
            return Arrays.stream(kept.split(BETWEEN)).map(KeptArgument::read).toList();
        }
        if (kept.startsWith(MOMENT)) {
            return Instant.parse(kept.substring(1));
        }
        int dot = kept.indexOf('.');
        return kept.startsWith(WORD) && dot > 0 ? new Word(kept.substring(1, dot), kept.substring(dot + 1)) : kept;
    }

    static Object[] read(List<String> kept) {
        return kept.stream().map(KeptArgument::read).toArray();
    }
}
