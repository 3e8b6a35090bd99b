package io.huihuan.customer;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which customers, in which order.
 *
 * @param text a part of the name or company, a whole number or its last digits, a mail address, or the beginning of an
 *     external id; {@code null} for everybody
 * @param levels none for every level
 */
public record CustomerQuery(@Nullable String text, Set<Level> levels, Sort sort, boolean descending) {

    /** What lists can be ordered by. */
    public enum Sort {
        NAME("c.name"),
        COMPANY("c.company"),
        LEVEL("CASE c.level WHEN 'NORMAL' THEN 0 WHEN 'VIP' THEN 1 ELSE 2 END"),
        REGISTERED("c.registered_at");

        final String column;

        Sort(String column) {
            this.column = column;
        }
    }

    /** The newest records first. */
    public static CustomerQuery of(@Nullable String text) {
        return new CustomerQuery(text == null || text.isBlank() ? null : text.strip(), Set.of(), Sort.REGISTERED, true);
    }
}
