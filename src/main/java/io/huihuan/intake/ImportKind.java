package io.huihuan.intake;

import io.huihuan.intake.mapping.Mapping;
import io.huihuan.intake.mapping.Sample;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What can be imported: the fields of a row, what must hold within it, and how rows are written. A bean of this type is
 * offered on the page, by the API and on the command line.
 */
public interface ImportKind {

    /** The stable name in mappings, API and command line, such as {@code tickets}. */
    String name();

    List<Field> fields();

    /**
     * The field whose equal values mean one thing. Within one chunk it occurs once, unless {@link #isGrouped()}.
     */
    String identity();

    /** Whether all rows of one identity, wherever they stand in the file, come together in one chunk. */
    default boolean isGrouped() {
        return false;
    }

    /** Reports what does not fit together within a row whose single fields are all legal. */
    default void check(ImportedRow row, Consumer<Problem> problems) {}

    /** The fields that a file beginning like this can be about, for a proposal; all of them unless the kind knows better. */
    default List<Field> fields(Sample sample) {
        return fields();
    }

    /**
     * Looks at a mapping whose single parts are all legal.
     *
     * @throws io.huihuan.shared.refusal.Invalid where it leaves out what a file of this kind is brought for
     */
    default void check(Mapping mapping) {}

    /** The ready mapping for files with these headers, where a well-known system writes them. */
    default Optional<String> readyMapping(List<String> headers) {
        return Optional.empty();
    }

    /**
     * Writes rows in the transaction that also records how far the import is: either both happen or neither. Called
     * again with the same rows after a crash.
     *
     * @return one outcome for each row, in their order
     */
    List<Outcome> write(List<ImportedRow> rows, ImportRun run);
}
