package io.huihuan.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Consecutive rows that are written together.
 *
 * @param entries each row, readable or refused, in the order they are taken
 */
record Chunk(List<Entry> entries) {

    /** One row: what it says, or why it says nothing. */
    record Entry(@Nullable ImportedRow row, @Nullable RejectedRow rejected) {}

    int size() {
        return entries.size();
    }

    Chunk firstHalf() {
        return new Chunk(entries.subList(0, size() / 2));
    }

    Chunk secondHalf() {
        return new Chunk(entries.subList(size() / 2, size()));
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
                                new RejectedRow(each.row().line(), each.row().source(), List.of(problem))))
                .toList());
    }
}
