package io.huihuan.intake.mapping;

import io.huihuan.intake.source.SourceFile;
import io.huihuan.intake.source.SourceRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the beginning of a file tells: its headers, its first rows, and the different short values of each column.
 *
 * @param headers names of the columns
 * @param first the first rows
 * @param values header → different values met, in order; long texts are left out
 */
public record Sample(List<String> headers, List<SourceRow> first, Map<String, Set<String>> values) {

    private static final int ROWS = 20_000;
    private static final int FIRST = 200;
    private static final int MOST_VALUES = 2_000;
    private static final int SHORT = 60;

    public static Sample of(SourceFile file) throws IOException {
        try (var table = file.open()) {
            List<String> headers = table.headers();
            var values = new ArrayList<Set<String>>();
            headers.forEach(header -> values.add(new LinkedHashSet<>()));
            var first = new ArrayList<SourceRow>();
            int read = 0;
            for (SourceRow row; read < ROWS && (row = table.next()) != null; read++) {
                if (first.size() < FIRST) {
                    first.add(row);
                }
                if (row.fault() == null) {
                    for (int i = 0; i < headers.size(); i++) {
                        String value = row.cells().get(i).strip();
                        if (value.length() <= SHORT && values.get(i).size() < MOST_VALUES) {
                            values.get(i).add(value);
                        }
                    }
                }
            }
            var named = new LinkedHashMap<String, Set<String>>();
            for (int i = 0; i < headers.size(); i++) {
                named.put(headers.get(i), values.get(i));
            }
            return new Sample(headers, List.copyOf(first), named);
        }
    }

    /** The different values under a header; none for a header that is not there. */
    public Set<String> valuesOf(String header) {
        return values.getOrDefault(header, Set.of());
    }
}
