package io.huihuan.intake.mapping;

import io.huihuan.intake.Field;
import io.huihuan.intake.Formulas;
import io.huihuan.intake.ImportKind;
import io.huihuan.intake.ImportedRow;
import io.huihuan.intake.Problem;
import io.huihuan.intake.source.SourceRow;
import io.huihuan.shared.refusal.Invalid;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A mapping made ready for one file: turns its rows into rows of the kind, or says what is wrong with each. */
public final class RowReader {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(\\.\\d{1,8})?");
    private static final int SHOWN = 60;
    private static final int MOST_WORDS = 1_000;

    private final ImportKind kind;
    private final List<Column> columns = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, TimeFormats.Found> formats = new HashMap<>();

    private RowReader(ImportKind kind) {
        this.kind = kind;
    }

    /** Where one field's text comes from and how it is understood. */
    private record Column(
            Field field,
            int index,
            String constant,
            Map<String, String> words,
            @Nullable TimePattern time,
            Map<String, Optional<Enum<?>>> choices) {

        /** The term a word means; remembered, since a file has few words and many rows. */
        @Nullable
        Enum<?> choice(String word) {
            Optional<Enum<?>> known = choices.get(word);
            if (known == null) {
                known = Optional.ofNullable(RowReader.choice(field, word));
                if (choices.size() < MOST_WORDS) {
                    choices.put(word, known);
                }
            }
            return known.orElse(null);
        }
    }

    /**
     * @param zone of times without offset, where the mapping names none
     * @throws Invalid where the mapping names fields or headers that are not there, or leaves out what is required
     */
    public static RowReader of(ImportKind kind, Mapping mapping, Sample sample, ZoneId zone) {
        checkNames(kind, mapping, sample.headers());
        ZoneId read = mapping.zone(zone);
        var reader = new RowReader(kind);
        for (Field field : kind.fields()) {
            String header = mapping.columns().get(field.name());
            String constant = mapping.constants().getOrDefault(field.name(), "");
            if (header == null && constant.isEmpty()) {
                if (field.required()) {
                    throw new Invalid("mapping.columns." + field.name(), "import.mapping.required");
                }
                continue;
            }
            var column = new Column(
                    field,
                    header == null ? -1 : sample.headers().indexOf(header),
                    constant,
                    words(field, mapping),
                    field.type() == Field.Type.TIME ? reader.time(field, header, mapping, sample, read) : null,
                    new HashMap<>());
            reader.places.put(field.name(), reader.columns.size());
            reader.columns.add(column);
            reader.checkTerms(column);
        }
        kind.check(mapping);
        return reader;
    }

    /** The way times are written that is possible beside the one chosen, by field; empty where all is clear. */
    public Map<String, TimeFormats.Found> ambiguous() {
        return formats.entrySet().stream()
                .filter(each -> each.getValue().isAmbiguous())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Field → the way its times are read. */
    public Map<String, String> timeFormats() {
        return columns.stream()
                .filter(each -> each.time() != null)
                .collect(Collectors.toMap(
                        each -> each.field().name(), each -> each.time().pattern()));
    }

    /** The value of the kind's identity in a row; empty where it has none. */
    public String identity(SourceRow row) {
        Integer place = places.get(kind.identity());
        return place == null || row.fault() != null ? "" : text(columns.get(place), row.cells());
    }

    /** The row in the kind's terms; {@code null} where problems were added. */
    public @Nullable ImportedRow read(SourceRow row, List<Problem> problems) {
        if (row.fault() != null) {
            problems.add(new Problem("", row.fault().reason(), row.fault().arguments()));
            return null;
        }
        @Nullable Object[] values = new @Nullable Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            Column column = columns.get(i);
            String text = text(column, row.cells());
            if (!text.isEmpty()) {
                values[i] = value(column, text, problems);
            } else if (column.field().required()) {
                problems.add(Problem.of(column.field().name(), "intake.reason.required"));
            }
        }
        var read = new ImportedRow(row.line(), row.cells(), places, values);
        if (problems.isEmpty()) {
            kind.check(read, problems::add);
        }
        return problems.isEmpty() ? read : null;
    }

    private static String text(Column column, List<String> cells) {
        String cell = column.index() < 0
                ? ""
                : Formulas.rearm(cells.get(column.index()).strip());
        String text = column.words().getOrDefault(cell, cell);
        return text.isEmpty() ? column.constant() : text;
    }

    private static @Nullable Object value(Column column, String text, List<Problem> problems) {
        Field field = column.field();
        if (text.indexOf('\0') >= 0) {
            problems.add(Problem.of(field.name(), "intake.reason.nul"));
            return null;
        }
        return switch (field.type()) {
            case TEXT -> {
                if (text.length() > field.most() && text.codePointCount(0, text.length()) > field.most()) {
                    problems.add(Problem.of(
                            field.name(),
                            "intake.reason.too-long",
                            text.codePointCount(0, text.length()),
                            field.most()));
                }
                yield text;
            }
            case TIME -> {
                TimePattern pattern = java.util.Objects.requireNonNull(column.time());
                Instant time = pattern.read(text);
                if (time == null) {
                    problems.add(Problem.of(field.name(), "intake.reason.time", shown(text), pattern.pattern()));
                }
                yield time;
            }
            case NUMBER -> {
                BigDecimal number = NUMBER.matcher(text).matches() ? new BigDecimal(text) : null;
                if (number == null || number.abs().compareTo(BigDecimal.valueOf(field.most())) > 0) {
                    problems.add(Problem.of(field.name(), "intake.reason.number", shown(text), field.most()));
                }
                yield number;
            }
            case CHOICE -> {
                Enum<?> choice = column.choice(text);
                if (choice == null) {
                    problems.add(Problem.of(field.name(), "intake.reason.choice", shown(text)));
                }
                yield choice;
            }
        };
    }

    private static @Nullable Enum<?> choice(Field field, String text) {
        for (Enum<?> option : field.options()) {
            if (option.name().equals(text)) {
                return option;
            }
        }
        String term = Vocabulary.shipped().term(field.name(), text).orElse("");
        return field.options().stream()
                .filter(option -> option.name().equals(term))
                .findFirst()
                .orElse(null);
    }

    /** A long or strange value, short enough for a sentence. */
    private static String shown(String text) {
        String plain = text.replaceAll("[\\p{Cntrl}\\p{Cf}]", "");
        return plain.codePointCount(0, plain.length()) <= SHOWN
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, SHOWN)) + "\u2026";
    }

    private TimePattern time(Field field, @Nullable String header, Mapping mapping, Sample sample, ZoneId zone) {
        if (mapping.dateFormat() != null && !mapping.dateFormat().isBlank()) {
            try {
                return TimePattern.of(mapping.dateFormat().strip(), zone);
            } catch (IllegalArgumentException wrong) {
                throw new Invalid("mapping.dateFormat", "import.mapping.date-format", mapping.dateFormat());
            }
        }
        var words = mapping.values().getOrDefault(field.name(), Map.of());
        var found = TimeFormats.recognise(
                header == null
                        ? List.of()
                        : sample.valuesOf(header).stream()
                                .map(each -> words.getOrDefault(each, each))
                                .toList());
        formats.put(field.name(), found);
        return TimePattern.of(found.format(), zone);
    }

    private static Map<String, String> words(Field field, Mapping mapping) {
        var words = new HashMap<String, String>();
        mapping.values()
                .getOrDefault(field.name(), Map.of())
                .forEach((from, to) -> words.put(from.strip(), to.strip()));
        return Map.copyOf(words);
    }

    private void checkTerms(Column column) {
        var problems = new ArrayList<Problem>();
        String name = column.field().name();
        if (!column.constant().isEmpty()) {
            value(column, column.constant(), problems);
            if (!problems.isEmpty()) {
                throw new Invalid("mapping.constants." + name, "import.mapping.term", column.constant());
            }
        }
        if (column.field().type() == Field.Type.CHOICE) {
            column.words().values().stream().filter(term -> !term.isEmpty()).forEach(term -> {
                value(column, term, problems);
                if (!problems.isEmpty()) {
                    throw new Invalid("mapping.values." + name, "import.mapping.term", term);
                }
            });
        }
    }

    private static void checkNames(ImportKind kind, Mapping mapping, List<String> headers) {
        if (!mapping.kind().isEmpty() && !mapping.kind().equals(kind.name())) {
            throw new Invalid("mapping.kind", "import.mapping.kind", mapping.kind(), kind.name());
        }
        var known = kind.fields().stream().map(Field::name).collect(Collectors.toSet());
        Map.of(
                        "columns",
                        mapping.columns().keySet(),
                        "values",
                        mapping.values().keySet(),
                        "constants",
                        mapping.constants().keySet())
                .forEach((part, names) -> names.stream()
                        .filter(name -> !known.contains(name))
                        .findFirst()
                        .ifPresent(name -> {
                            throw new Invalid("mapping." + part + "." + name, "import.mapping.field", kind.name());
                        }));
        mapping.columns().forEach((field, header) -> {
            if (!headers.contains(header)) {
                throw new Invalid("mapping.columns." + field, "import.mapping.header", header);
            }
        });
    }
}
