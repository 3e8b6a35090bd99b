package io.huihuan.intake.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row as it stands in the file.
 *
 * @param line the line (CSV) or row (.xlsx) it begins on, counted from 1 as a spreadsheet shows it
 * @param cells its cells, as many as there are headers unless it is faulty
 * @param fault what is wrong with its form; {@code null} for a well-formed row
 */
public record SourceRow(
        long line, List<String> cells, @Nullable Fault fault) {

    /**
     * A row that is no row of this table.
     *
     * @param reason the key of the sentence that says so
     */
    public record Fault(String reason, List<String> arguments) {}
}
