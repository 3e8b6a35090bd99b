package io.huihuan.intake.mapping;

import io.huihuan.intake.Field;
import io.huihuan.intake.ImportKind;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Proposes a mapping from a file's headers and values; whatever it does not know stays unmapped. */
public final class Suggestion {

    private Suggestion() {}

    public static Mapping of(ImportKind kind, Sample sample) {
        return kind.readyMapping(sample.headers())
                .map(Mapping::parse)
                .orElseGet(() -> withValues(
                        kind, Mapping.of(kind.name(), columns(kind.fields(sample), sample.headers())), sample));
    }

    /** The column that holds a field, as far as its header is known. */
    public static Optional<String> column(Field field, Sample sample) {
        return Optional.ofNullable(columns(List.of(field), sample.headers()).get(field.name()));
    }

    /** The same mapping with a proposal for every known word of the mapped columns that it does not translate yet. */
    public static Mapping withValues(ImportKind kind, Mapping mapping, Sample sample) {
        var values = new LinkedHashMap<String, Map<String, String>>();
        for (Field field : kind.fields()) {
            var known = new LinkedHashMap<String, String>();
            var said = mapping.values().getOrDefault(field.name(), Map.of());
            String header = mapping.columns().get(field.name());
            if (header != null) {
                sample.valuesOf(header).forEach(word -> proposal(field, word).ifPresent(term -> known.put(word, term)));
            }
            known.putAll(said);
            if (!known.isEmpty()) {
                values.put(field.name(), known);
            }
        }
        return mapping.withValues(values);
    }

    private static Optional<String> proposal(Field field, String word) {
        if (word.isEmpty()) {
            return Optional.empty();
        }
        if (Vocabulary.shipped().isUnknown(word)) {
            return Optional.of("");
        }
        if (field.type() != Field.Type.CHOICE || isTerm(field, word)) {
            return Optional.empty();
        }
        return Vocabulary.shipped().term(field.name(), word).filter(term -> isTerm(field, term));
    }

    private static boolean isTerm(Field field, String word) {
        return field.options().stream().anyMatch(option -> option.name().equals(word));
    }

    private static Map<String, String> columns(List<Field> fields, List<String> headers) {
        record Fit(Field field, String header, int rank) {}
        var fits = fields.stream()
                .flatMap(field -> headers.stream()
                        .flatMap(header -> fit(field, header).map(rank -> new Fit(field, header, rank)).stream()))
                .sorted(Comparator.comparingInt(Fit::rank))
                .toList();
        var columns = new LinkedHashMap<String, String>();
        var taken = new HashSet<String>();
        for (Fit fit : fits) {
            if (!columns.containsKey(fit.field().name()) && taken.add(fit.header())) {
                columns.put(fit.field().name(), fit.header());
            }
        }
        return columns;
    }

    /** A field that people have named is known by that name too. */
    private static Optional<Integer> fit(Field field, String header) {
        String label = field.label();
        return label != null && Vocabulary.plain(label).equals(Vocabulary.plain(header))
                ? Optional.of(0)
                : Vocabulary.shipped().fit(field.name(), header);
    }
}
