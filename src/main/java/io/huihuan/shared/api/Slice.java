package io.huihuan.shared.api;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list and where the next begins.
 *
 * @param next what to send as {@code cursor} for the next part; {@code null} at the end
 */
public record Slice<T>(List<T> items, @Nullable String next) {

    /**
     * Of one row more than asked for: the further one only says that there is more.
     *
     * @param rows up to {@code page.limit() + 1} rows in the order of the list
     * @param place where a row stands in that order
     */
    public static <T> Slice<T> of(List<T> rows, Page page, Function<T, Cursor> place) {
        if (rows.size() <= page.limit()) {
            return new Slice<>(List.copyOf(rows), null);
        }
        var items = List.copyOf(rows.subList(0, page.limit()));
        return new Slice<>(items, place.apply(items.getLast()).toString());
    }

    public <R> Slice<R> map(Function<T, R> shape) {
        return new Slice<>(items.stream().map(shape).toList(), next);
    }
}
