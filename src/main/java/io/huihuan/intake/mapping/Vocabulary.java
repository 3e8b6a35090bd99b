package io.huihuan.intake.mapping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The words other systems use, Chinese and English: which header means which field, which value which term. Case, spaces
 * and punctuation do not matter. The words are data ({@code intake/words.json}).
 */
public final class Vocabulary {

    private static final Vocabulary SHIPPED = load();

    private final Map<String, Map<String, Integer>> headers;
    private final Map<String, Map<String, String>> values;

    private Vocabulary(Map<String, Map<String, Integer>> headers, Map<String, Map<String, String>> values) {
        this.headers = headers;
        this.values = values;
    }

    public static Vocabulary shipped() {
        return SHIPPED;
    }

    /** How well a header fits a field: 0 for its own name, higher for words further down its list; empty: not at all. */
    Optional<Integer> fit(String field, String header) {
        if (plain(field).equals(plain(header))) {
            return Optional.of(0);
        }
        return Optional.ofNullable(headers.getOrDefault(field, Map.of()).get(plain(header)));
    }

    /** The term a word stands for in an enumerated field. */
    Optional<String> term(String field, String word) {
        return Optional.ofNullable(values.getOrDefault(field, Map.of()).get(plain(word)));
    }

    /** Whether a word only says that nothing is known. */
    boolean isUnknown(String word) {
        return values.getOrDefault("", Map.of()).containsKey(word.strip().toLowerCase(Locale.ROOT));
    }

    static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{P}\\p{S}\\p{Cf}]+", "");
    }

    private record Words(
            Map<String, List<String>> headers, Map<String, Map<String, List<String>>> values, List<String> unknown) {}

    private static Vocabulary load() {
        try (var in = Vocabulary.class.getResourceAsStream("/intake/words.json")) {
            Words words = JsonMapper.builder().build().readValue(in, Words.class);
            var headers = new HashMap<String, Map<String, Integer>>();
            words.headers().forEach((field, names) -> {
                var ranks = new HashMap<String, Integer>();
                names.forEach(name -> ranks.putIfAbsent(plain(name), ranks.size() + 1));
                headers.put(field, ranks);
            });
            var values = new HashMap<String, Map<String, String>>();
            words.values().forEach((field, terms) -> {
                var known = new HashMap<String, String>();
                terms.forEach((term, each) -> {
                    known.put(plain(term), term);
                    each.forEach(word -> known.put(plain(word), term));
                });
                values.put(field, known);
            });
            var unknown = new HashMap<String, String>();
            words.unknown().forEach(word -> unknown.put(word, ""));
            values.put("", unknown);
            return new Vocabulary(headers, values);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
