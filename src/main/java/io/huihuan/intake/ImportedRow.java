package io.huihuan.intake;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One row in the product's own terms. A field that is not mapped, and one that is empty, is {@code null}. */
public final class ImportedRow {

    private final long line;
    private final List<String> source;
    private final Map<String, Integer> places;
    private final @Nullable Object[] values;
    private @Nullable Object prepared;

    /**
     * @param line the line of the file
     * @param source its cells as they were
     * @param places where each field's value stands in {@code values}; shared by all rows
     * @param values the values of the mapped fields
     */
    public ImportedRow(long line, List<String> source, Map<String, Integer> places, @Nullable Object[] values) {
        this.line = line;
        this.source = source;
        this.places = places;
        this.values = values;
    }

    public long line() {
        return line;
    }

    /** The row as it was in the file. */
    public List<String> source() {
        return source;
    }

    public @Nullable String text(String field) {
        return (String) value(field);
    }

    /** The text of a field, which is there because the field is required. */
    public String required(String field) {
        return java.util.Objects.requireNonNull(text(field), field);
    }

    public @Nullable Instant time(String field) {
        return (Instant) value(field);
    }

    public @Nullable BigDecimal number(String field) {
        return (BigDecimal) value(field);
    }

    public <E extends Enum<E>> @Nullable E choice(String field, Class<E> type) {
        return type.cast(value(field));
    }

    /** The value of a field, of whatever type. */
    public @Nullable Object value(String field) {
        Integer place = places.get(field);
        return place == null ? null : values[place];
    }

    /** Keeps what a check has worked out, so that writing need not do it again. */
    public void prepare(Object result) {
        prepared = result;
    }

    /** What the check of this row has kept. */
    public <T> T prepared(Class<T> type) {
        return type.cast(java.util.Objects.requireNonNull(prepared));
    }
}
