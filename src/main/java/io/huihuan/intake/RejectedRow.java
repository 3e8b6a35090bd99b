package io.huihuan.intake;

import java.util.List;

/**
 * A row that was not taken.
 *
 * @param line where it stands in the file
 * @param cells as they were
 * @param problems why, each field's own reason
 */
public record RejectedRow(long line, List<String> cells, List<Problem> problems) {}
