package io.huihuan.insight.figure;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many solutions took how long.
 *
 * @param n solved tickets
 */
public record Distribution(Instant asOf, long n, TimeBase clock, List<Bin> bins) {

    /**
     * @param from minutes, exclusive but for 0
     * @param upTo minutes, inclusive; {@code null} for longer than any
     */
    public record Bin(int from, @Nullable Integer upTo, long count) {}
}
