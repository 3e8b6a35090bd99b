package io.huihuan.bench;

import io.huihuan.testing.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** What MySQL itself can do: writes a table's rows to a file and loads them into a copy with the same indexes. */
class BulkLoad {

    record Loaded(long rows, double seconds) {}

    private record Column(String name, boolean binary) {
        String read() {
            return binary ? "HEX(" + name + ")" : name;
        }

        String place() {
            return binary ? "@" + name : name;
        }
    }

    private final JdbcTemplate jdbc;

    BulkLoad(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Loaded load(String table) throws IOException, SQLException {
        return load(table, "1 = 1");
    }

    /** Those of the rows for which the condition holds. */
    Loaded load(String table, String condition) throws IOException, SQLException {
        String database = jdbc.queryForObject("SELECT DATABASE()", String.class);
        List<Column> columns = jdbc.query(
                "SELECT column_name, data_type FROM information_schema.columns"
                        + " WHERE table_schema = ? AND table_name = ? ORDER BY ordinal_position",
                (row, number) -> new Column(row.getString(1), row.getString(2).equals("binary")),
                database,
                table);
        Path file = Files.createTempFile("huihuan-bench", ".tsv");
        try (var connection = DriverManager.getConnection(
                        TestDatabase.server() + "/" + database
                                + "?allowPublicKeyRetrieval=true&sslMode=DISABLED&allowLoadLocalInfile=true",
                        TestDatabase.username(),
                        TestDatabase.password());
                var sql = connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
            sql.setFetchSize(Integer.MIN_VALUE);
            long rows = write(
                    sql.executeQuery("SELECT "
                            + columns.stream().map(Column::read).collect(Collectors.joining(", ")) + " FROM " + table
                            + " WHERE "
                            + condition),
                    columns.size(),
                    file);
            sql.execute("CREATE TABLE bulk_" + table + " LIKE " + table);
            String set = columns.stream()
                    .filter(Column::binary)
                    .map(column -> column.name() + " = UNHEX(@" + column.name() + ")")
                    .collect(Collectors.joining(", "));
            long begin = System.nanoTime();
            sql.execute("LOAD DATA LOCAL INFILE '" + file + "' INTO TABLE bulk_" + table
                    + " CHARACTER SET utf8mb4 ("
                    + columns.stream().map(Column::place).collect(Collectors.joining(", "))
                    + ") SET " + set);
            double seconds = (System.nanoTime() - begin) / 1e9;
            long stored = jdbc.queryForObject("SELECT COUNT(*) FROM bulk_" + table, Long.class);
            if (stored != rows) {
                throw new IllegalStateException(table + ": " + rows + " written, " + stored + " loaded");
            }
            return new Loaded(rows, seconds);
        } finally {
            Files.delete(file);
        }
    }

    private static long write(ResultSet rows, int columns, Path file) throws IOException, SQLException {
        long count = 0;
        try (rows;
                var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            for (; rows.next(); count++) {
                for (int column = 1; column <= columns; column++) {
                    String value = rows.getString(column);
                    out.write(
                            value == null
                                    ? "\\N"
                                    : value.replace("\\", "\\\\")
                                            .replace("\t", "\\t")
                                            .replace("\n", "\\n"));
                    out.write(column == columns ? '\n' : '\t');
                }
            }
        }
        return count;
    }
}
