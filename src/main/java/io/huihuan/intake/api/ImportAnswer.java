package io.huihuan.intake.api;

import io.huihuan.intake.ImportReport;
import io.huihuan.intake.ImportState;
import java.util.List;
import java.util.UUID;

/**
 * How far an import is.
 *
 * @param rows data rows read; {@code accepted + updated + rejected = rows}
 * @param unusedColumns headers of columns that nothing is taken from
 * @param elapsedMs time spent running, in milliseconds
 */
record ImportAnswer(
        UUID id,
        String kind,
        ImportState state,
        long rows,
        long accepted,
        long updated,
        long rejected,
        List<String> unusedColumns,
        long elapsedMs) {

    static ImportAnswer of(ImportReport report) {
        return new ImportAnswer(
                report.id().value(),
                report.kind(),
                report.state(),
                report.rows(),
                report.accepted(),
                report.updated(),
                report.rejected(),
                report.unused(),
                report.elapsedMs());
    }

    /** An order that was taken; it runs on its own. */
    record Taken(UUID id, ImportState state) {}
}
