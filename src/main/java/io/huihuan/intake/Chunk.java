package io.huihuan.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Consecutive rows that are written together.
 *
 * @param entries each row, readable or refused, in the order they are taken
 */
record Chunk(List<Entry> entries) {

    /**
     * One row: what it says, or why it says nothing.
     *
     * @param boundary whether what follows may be written apart
     */
    record Entry(@Nullable ImportedRow row, @Nullable RejectedRow rejected, boolean boundary) {}

    int size() {
        return entries.size();
    }

    /** After how many rows it is best cut in two; 0 where it is one piece. */
    int middle() {
        int best = 0;
        for (int cut = 1; cut < size(); cut++) {
            if (entries.get(cut - 1).boundary() && Math.abs(cut - size() / 2) < Math.abs(best - size() / 2)) {
                best = cut;
            }
        }
        return best;
    }

    Chunk part(int from, int to) {
        return new Chunk(entries.subList(from, to));
    }

    List<ImportedRow> rows() {
        return entries.stream()
                .map(Entry::row)
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    List<RejectedRow> rejected() {
        return entries.stream()
                .map(Entry::rejected)
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    /** The same rows, all refused for one reason: the database would not keep them. */
    Chunk refused(Problem problem) {
        return new Chunk(entries.stream()
                .map(each -> each.row() == null
                        ? each
                        : new Entry(
                                null,
                                new RejectedRow(each.row().line(), each.row().source(), List.of(problem)),
                                each.boundary()))
                .toList());
    }
}
