package io.huihuan.shared.data;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what the columns of a row hold, each kind of value as {@link Cells} wrote it. */
public final class Columns {

    private Columns() {}

    public static UUID id(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(idOrNone(row, column), column);
    }

    public static @Nullable UUID idOrNone(ResultSet row, String column) throws SQLException {
        byte[] id = row.getBytes(column);
        return id == null ? null : Ids.of(id);
    }

    public static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(instantOrNone(row, column), column);
    }

    public static @Nullable Instant instantOrNone(ResultSet row, String column) throws SQLException {
        return Instants.ofColumn(row.getObject(column, LocalDateTime.class));
    }

    public static @Nullable Integer numberOrNone(ResultSet row, String column) throws SQLException {
        int number = row.getInt(column);
        return row.wasNull() ? null : number;
    }

    public static @Nullable Double decimalOrNone(ResultSet row, String column) throws SQLException {
        double number = row.getDouble(column);
        return row.wasNull() ? null : number;
    }
}
