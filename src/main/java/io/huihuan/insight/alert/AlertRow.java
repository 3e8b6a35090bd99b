package io.huihuan.insight.alert;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An alert as people see it.
 *
 * @param departmentName {@code null} for the whole organisation
 * @param raisedAt when it was first seen
 * @param heldAt when it was last seen to be so
 * @param acknowledgedBy the account of who took note of it; {@code null} while nobody has
 * @param mayAcknowledge whether whoever asked may take note of it
 */
public record AlertRow(
        UUID id,
        Finding finding,
        @Nullable String departmentName,
        Instant raisedAt,
        Instant heldAt,
        @Nullable String acknowledgedBy,
        @Nullable Instant acknowledgedAt,
        @Nullable String note,
        boolean mayAcknowledge) {

    /** What is no chance before what may be; then by kind; of one kind, what grew or fell most. */
    public static final Comparator<AlertRow> GRAVEST_FIRST = Comparator.comparing(
                    (AlertRow row) -> !row.finding().significant())
            .thenComparing(AlertRow::kind)
            .thenComparing(row -> -Math.abs(row.finding().change()));

    public AlertKind kind() {
        return finding.kind();
    }
}
