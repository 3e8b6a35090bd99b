package io.huihuan.intake.source;

import io.huihuan.shared.refusal.RuleBroken;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Makes every column nameable. */
final class Headers {

    private static final int MOST_COLUMNS = 2_000;

    private Headers() {}

    static List<String> distinct(List<String> raw) {
        if (raw.size() > MOST_COLUMNS) {
            throw new RuleBroken("import.file.columns", MOST_COLUMNS);
        }
        var seen = new HashSet<String>();
        var headers = new ArrayList<String>(raw.size());
        for (int i = 0; i < raw.size(); i++) {
            String name = raw.get(i).strip();
            String unique = name.isEmpty() ? "#" + (i + 1) : name;
            for (int copy = 2; !seen.add(unique); copy++) {
                unique = name + " (" + copy + ")";
            }
            headers.add(unique);
        }
        return List.copyOf(headers);
    }

    /** Brings a row to the width of the header, where that loses nothing. */
    static List<String> fit(List<String> cells, int width) {
        if (cells.size() == width) {
            return cells;
        }
        if (cells.size() > width) {
            return cells.subList(width, cells.size()).stream().allMatch(String::isBlank)
                    ? cells.subList(0, width)
                    : cells;
        }
        return cells;
    }
}
