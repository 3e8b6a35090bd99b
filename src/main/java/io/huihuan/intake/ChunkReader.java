package io.huihuan.intake;

import io.huihuan.intake.mapping.RowReader;
import io.huihuan.intake.source.SourceRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts rows into chunks: of about one size, never between rows that belong together, never one identity twice. */
final class ChunkReader {

    private final RowStream rows;
    private final RowReader reader;
    private final boolean grouped;
    private final int size;
    private @Nullable SourceRow left;

    ChunkReader(RowStream rows, RowReader reader, boolean grouped, int size) {
        this.rows = rows;
        this.reader = reader;
        this.grouped = grouped;
        this.size = size;
    }

    void skip(long taken) throws IOException {
        for (long i = 0; i < taken && rows.next() != null; i++) {
            continue;
        }
    }

    /** The next chunk; {@code null} at the end. */
    @Nullable
    Chunk next() throws IOException {
        var entries = new ArrayList<Chunk.Entry>(size);
        var identities = new HashSet<String>();
        for (SourceRow row; (row = take()) != null; ) {
            if (!grouped) {
                String identity = reader.identity(row);
                if (!identity.isEmpty() && !identities.add(identity)) {
                    left = row;
                    break;
                }
            }
            entries.add(entry(row));
            if (entries.size() >= size && rows.isAtBoundary()) {
                break;
            }
        }
        return entries.isEmpty() ? null : new Chunk(entries);
    }

    private @Nullable SourceRow take() throws IOException {
        SourceRow row = left == null ? rows.next() : left;
        left = null;
        return row;
    }

    private Chunk.Entry entry(SourceRow row) throws IOException {
        var problems = new ArrayList<Problem>();
        ImportedRow read = reader.read(row, problems);
        return read == null
                ? new Chunk.Entry(
                        null, new RejectedRow(row.line(), row.cells(), List.copyOf(problems)), rows.isAtBoundary())
                : new Chunk.Entry(read, null, rows.isAtBoundary());
    }
}
