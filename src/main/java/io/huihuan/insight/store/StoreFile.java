package io.huihuan.insight.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.duckdb.DuckDBConnection;

/** An open DuckDB file with one connection that writes; readers get connections of their own and see what is committed. */
final class StoreFile implements AutoCloseable {

    final Path path;
    private final DuckDBConnection writer;

    private StoreFile(Path path, DuckDBConnection writer) {
        this.path = path;
        this.writer = writer;
    }

    /** @throws SQLException where the file is in use, or is none of ours */
    static StoreFile open(Path path, StoreSettings settings) throws SQLException {
        var wishes = new Properties();
        wishes.setProperty("memory_limit", settings.memory());
        wishes.setProperty("threads", Integer.toString(settings.threads()));
        wishes.setProperty("preserve_insertion_order", "false");
        var connection = DriverManager.getConnection("jdbc:duckdb:" + path.toAbsolutePath(), wishes);
        return new StoreFile(path, connection.unwrap(DuckDBConnection.class));
    }

    static boolean isTaken(SQLException refused) {
        String why = String.valueOf(refused.getMessage());
        return why.contains("lock") || why.contains("same database file");
    }

    static void delete(Path path) throws IOException {
        for (String file : new String[] {"", ".wal", ".tmp"}) {
            Path each = Path.of(path + file);
            if (Files.isDirectory(each)) {
                org.springframework.util.FileSystemUtils.deleteRecursively(each);
            } else {
                Files.deleteIfExists(each);
            }
        }
    }

    DuckDBConnection writer() {
        return writer;
    }

    Connection reader() throws SQLException {
        return writer.duplicate();
    }

    @Override
    public void close() throws SQLException {
        writer.close();
    }
}
