package io.huihuan.intake.mapping;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.huihuan.shared.refusal.Invalid;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a file's columns and words become fields and terms; the same JSON document for page, API and command line.
 *
 * @param kind what is imported
 * @param columns field → header of the column that holds it
 * @param values field → the file's word → the product's term; an empty term means unknown
 * @param constants field → its value on every row
 * @param dateFormat how times are written; {@code null}: recognised
 * @param zone the zone of times without offset; {@code null}: the organisation's
 * @param strict whether unknown categories, teams and people are refused instead of created
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"kind", "columns", "values", "constants", "dateFormat", "zone", "strict"})
public record Mapping(
        String kind,
        Map<String, String> columns,
        Map<String, Map<String, String>> values,
        Map<String, String> constants,
        @Nullable String dateFormat,
        @Nullable String zone,
        @Nullable Boolean strict) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final int LONGEST = 1_000_000;

    @SuppressWarnings("NullAway") // what the document leaves out arrives as null
    public Mapping {
        kind = kind == null ? "" : kind;
        columns = columns == null ? Map.of() : known(columns);
        values = values == null
                ? Map.of()
                : values.entrySet().stream()
                        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, each -> known(each.getValue())));
        constants = constants == null ? Map.of() : known(constants);
    }

    public static Mapping of(String kind, Map<String, String> columns) {
        return new Mapping(kind, columns, Map.of(), Map.of(), null, null, null);
    }

    /** @throws Invalid where the document is no mapping; the field says which part of it */
    public static Mapping parse(String json) {
        if (json.length() > LONGEST) {
            throw new Invalid("mapping", "import.mapping.json", LONGEST);
        }
        try {
            return JSON.readValue(json, Mapping.class);
        } catch (UnrecognizedPropertyException unknown) {
            throw new Invalid("mapping." + unknown.getPropertyName(), "import.mapping.unknown-key");
        } catch (DatabindException wrong) {
            throw new Invalid(
                    wrong.getPath().stream()
                            .map(each -> "." + each.getPropertyName())
                            .collect(Collectors.joining("", "mapping", "")),
                    "import.mapping.json",
                    0);
        } catch (JacksonException broken) {
            throw new Invalid(
                    "mapping",
                    "import.mapping.json",
                    broken.getLocation() == null ? 0 : broken.getLocation().getLineNr());
        }
    }

    public String json() {
        return JSON.writeValueAsString(this);
    }

    /** Whether categories, teams and people that are not known are refused. */
    public boolean refusesUnknown() {
        return Boolean.TRUE.equals(strict);
    }

    /** @throws Invalid where there is no such zone */
    public ZoneId zone(ZoneId otherwise) {
        try {
            return zone == null || zone.isBlank() ? otherwise : ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            throw new Invalid("mapping.zone", "import.mapping.zone", zone);
        }
    }

    /** The same for this kind; a document may leave its kind open. */
    public Mapping of(String kind) {
        return new Mapping(kind, columns, values, constants, dateFormat, zone, strict);
    }

    public Mapping withDateFormat(@Nullable String format) {
        return new Mapping(kind, columns, values, constants, format, zone, strict);
    }

    public Mapping withColumns(Map<String, String> changed) {
        return new Mapping(kind, changed, values, constants, dateFormat, zone, strict);
    }

    public Mapping withValues(Map<String, Map<String, String>> changed) {
        return new Mapping(kind, columns, changed, constants, dateFormat, zone, strict);
    }

    /** Those of a file's columns that nothing is taken from. */
    public List<String> unused(List<String> headers) {
        return headers.stream().filter(header -> !columns.containsValue(header)).toList();
    }

    @SuppressWarnings("NullAway") // a JSON null is no text
    private static Map<String, String> known(Map<String, String> map) {
        return map.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, each -> each.getValue() == null ? "" : each.getValue()));
    }
}
