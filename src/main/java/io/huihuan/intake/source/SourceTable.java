package io.huihuan.intake.source;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An open file, read forwards row by row; never holds more than a few rows. */
public interface SourceTable extends Closeable {

    /** The names over the columns, each different: a repeated one carries its count, an empty one its position. */
    List<String> headers();

    /** The next row, {@code null} at the end. Blank lines are no rows. */
    @Nullable
    SourceRow next() throws IOException;
}
