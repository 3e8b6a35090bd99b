package io.huihuan.intake;

import io.huihuan.intake.mapping.TimeFormats;
import java.util.List;
import java.util.Map;

/**
 * What an import would make of the beginning of a file. Unknown categories, teams and people show only when it runs.
 *
 * @param rows the first rows
 * @param checked rows looked at
 * @param rejected of these, how many would be rejected
 * @param rejects the first of those
 * @param unused headers of columns that nothing is taken from
 * @param formats field → how its times are read
 * @param ambiguous fields whose times could be read otherwise as well
 */
public record Preview(
        List<Row> rows,
        int checked,
        int rejected,
        List<Row> rejects,
        List<String> unused,
        Map<String, String> formats,
        Map<String, TimeFormats.Found> ambiguous) {

    /**
     * One row.
     *
     * @param line where it stands in the file
     * @param row in our terms; {@code null} where it would be rejected
     * @param source as it is
     * @param problems why it would be rejected
     */
    public record Row(
            long line,
            @org.jspecify.annotations.Nullable ImportedRow row,
            List<String> source,
            List<Problem> problems) {}
}
