package io.huihuan.intake;

import io.huihuan.intake.source.SourceRow;
import io.huihuan.intake.source.SourceTable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Rows as they stand in the file, each on its own. */
final class FileOrder implements RowStream {

    private final SourceTable table;

    FileOrder(SourceTable table) {
        this.table = table;
    }

    @Override
    public @Nullable SourceRow next() throws IOException {
        return table.next();
    }

    @Override
    public boolean isAtBoundary() {
        return true;
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
