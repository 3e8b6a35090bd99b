package io.huihuan.intake;

import io.huihuan.intake.source.SourceRow;
import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The rows of a file in the order an import takes them, the same order every time. */
interface RowStream extends Closeable {

    @Nullable
    SourceRow next() throws IOException;

    /** Whether what came so far may be written without what comes next. */
    boolean isAtBoundary() throws IOException;
}
