package io.huihuan.shared.data;

import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Inserts rows, many of them by one statement. The statement comes in a few fixed lengths, so that the server has read it
 * before: a driver that joins a whole batch makes a statement of its own each time, and both sides take longer to read it
 * than to do it.
 */
public final class Rows {

    private static final int[] LENGTHS = {64, 8, 1};

    private Rows() {}

    /** How one row fills its cells. */
    @FunctionalInterface
    public interface Row<T> {
        void fill(Cells cells, T row) throws SQLException;
    }

    /** @param insert {@code INSERT INTO … VALUES (?, …)} for one row */
    public static <T> void insert(JdbcTemplate jdbc, String insert, List<? extends T> rows, Row<T> shape) {
        String values = ", " + insert.substring(insert.lastIndexOf('('));
        int done = 0;
        for (int length : LENGTHS) {
            String statement = insert + values.repeat(length - 1);
            for (; rows.size() - done >= length; done += length) {
                List<? extends T> some = rows.subList(done, done + length);
                jdbc.update(statement, prepared -> {
                    var cells = new Cells(prepared);
                    for (T row : some) {
                        shape.fill(cells, row);
                    }
                });
            }
        }
    }
}
