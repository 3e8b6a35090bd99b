package io.huihuan.insight;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure taken apart: each group’s observations and what they add up to, so that all sums over all numbers are the
 * figure. Of a share an observation is 1 or 0, of the Net Promoter Score 100, 0 or −100, of a number of things 1, of a
 * duration the minutes.
 */
public record Parts(Instant asOf, Figure figure, Dimension by, List<Part> parts) {

    /**
     * @param key a category’s path, a team’s id or a product’s name; {@code null} for none
     * @param squares the sum of the squares
     */
    public record Part(@Nullable String key, long n, double sum, double squares) {

        Part and(Part other) {
            return new Part(key, n + other.n, sum + other.sum, squares + other.squares);
        }
    }

    /** All groups together. */
    public Part total() {
        return parts.stream().reduce(new Part(null, 0, 0, 0), Part::and);
    }
}
