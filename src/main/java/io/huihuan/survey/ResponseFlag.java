package io.huihuan.survey;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the cleaning ledger: why a response is left out of figures, and who took it back in.
 *
 * @param detail the values that made the rule object
 * @param ruleVersion which version of the rules it was
 * @param flaggedBy {@code system} for the rules themselves
 */
public record ResponseFlag(
        CleaningRule rule,
        @Nullable String detail,
        int ruleVersion,
        Instant flaggedAt,
        String flaggedBy,
        @Nullable Instant restoredAt,
        @Nullable String restoredBy,
        @Nullable String restoredReason) {

    public boolean isRestored() {
        return restoredAt != null;
    }
}
