package io.huihuan.shared.api;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for, from {@code ?cursor=&limit=}; as an argument of a controller method it is read by
 * itself.
 *
 * @param after the place behind which it begins; {@code null} for the beginning
 * @param limit how many at most, 1 to {@value #MOST}, by default {@value #USUAL}
 */
public record Page(@Nullable Cursor after, int limit) {

    public static final int MOST = 200;
    public static final int USUAL = 50;

    public static final Page FIRST = new Page(null, USUAL);
}
