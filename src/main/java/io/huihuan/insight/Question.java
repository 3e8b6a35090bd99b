package io.huihuan.insight;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A question to the store: a constant text with places in braces, each filled by a {@link Clause} or a value. A value
 * travels beside the text, never in it.
 */
final class Question {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    private final String template;
    private final Map<String, Clause> places = new HashMap<>();

    private Question(String template) {
        this.template = template;
    }

    static Question of(String template) {
        return new Question(template);
    }

    Question with(String place, Clause clause) {
        places.put(place, clause);
        return this;
    }

    Question with(String place, Instant value) {
        return with(place, Clause.of("?::TIMESTAMP", LocalDateTime.ofInstant(value, ZoneOffset.UTC)));
    }

    Question with(String place, Object value) {
        return with(place, Clause.of("?", value));
    }

    /** How a row becomes something. */
    @FunctionalInterface
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    <T> List<T> list(Connection connection, Row<T> shape) throws SQLException {
        var values = new ArrayList<Object>();
        String text = PLACE.matcher(template).replaceAll(place -> fill(place, values));
        try (var statement = connection.prepareStatement(text)) {
            for (int index = 0; index < values.size(); index++) {
                statement.setObject(index + 1, values.get(index));
            }
            try (var rows = statement.executeQuery()) {
                var found = new ArrayList<T>();
                while (rows.next()) {
                    found.add(shape.of(rows));
                }
                return found;
            }
        }
    }

    <T> T one(Connection connection, Row<T> shape) throws SQLException {
        return list(connection, shape).getFirst();
    }

    private String fill(MatchResult place, List<Object> values) {
        Clause clause = Objects.requireNonNull(places.get(place.group(1)), place.group());
        values.addAll(clause.values());
        return java.util.regex.Matcher.quoteReplacement(clause.text());
    }

    /** A number of a row; {@code null} for none, and for what is no number at all. */
    static @Nullable Double number(ResultSet row, int column) throws SQLException {
        double number = row.getDouble(column);
        return row.wasNull() || !Double.isFinite(number) ? null : number;
    }

    static double[] numbers(ResultSet row, int column) throws SQLException {
        var array = row.getArray(column);
        if (array == null) {
            return new double[0];
        }
        Object[] items = (Object[]) array.getArray();
        double[] numbers = new double[items.length];
        for (int i = 0; i < items.length; i++) {
            numbers[i] = ((Number) items[i]).doubleValue();
        }
        return numbers;
    }

    static @Nullable Double share(long part, long whole) {
        return whole == 0 ? null : (double) part / whole;
    }
}
