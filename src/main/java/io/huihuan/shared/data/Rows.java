package io.huihuan.shared.data;

import java.util.Collection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ParameterizedPreparedStatementSetter;

/**
 * Writes rows by one statement each, many of them in one journey to the database. A single row goes as the plain statement
 * it is: the driver prepares a batch of its own for every batch, which costs more than the row.
 */
public final class Rows {

    private static final int BATCH = 1_000;

    private Rows() {}

    public static <T> void write(
            JdbcTemplate jdbc,
            String statement,
            Collection<? extends T> rows,
            ParameterizedPreparedStatementSetter<T> setter) {
        if (rows.size() == 1) {
            T row = rows.iterator().next();
            jdbc.update(statement, prepared -> setter.setValues(prepared, row));
        } else if (!rows.isEmpty()) {
            jdbc.<T>batchUpdate(statement, java.util.List.copyOf(rows), BATCH, setter);
        }
    }
}
