package io.huihuan.shared.data;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Fills the places of a statement from left to right, each kind of value as our columns hold it. */
public final class Cells {

    private final PreparedStatement statement;
    private int place;

    public Cells(PreparedStatement statement) {
        this.statement = statement;
    }

    public Cells id(@Nullable UUID id) throws SQLException {
        if (id == null) {
            statement.setNull(++place, Types.BINARY);
        } else {
            statement.setBytes(++place, Ids.bytes(id));
        }
        return this;
    }

    public Cells text(@Nullable String text) throws SQLException {
        statement.setString(++place, text);
        return this;
    }

    public Cells number(long number) throws SQLException {
        statement.setLong(++place, number);
        return this;
    }

    public Cells numberOrNone(@Nullable Integer number) throws SQLException {
        statement.setObject(++place, number, Types.INTEGER);
        return this;
    }

    public Cells decimal(@Nullable Double number) throws SQLException {
        statement.setObject(++place, number, Types.DOUBLE);
        return this;
    }

    public Cells bytes(byte @Nullable [] bytes) throws SQLException {
        statement.setBytes(++place, bytes);
        return this;
    }

    public Cells flag(boolean flag) throws SQLException {
        statement.setBoolean(++place, flag);
        return this;
    }

    public Cells instant(@Nullable Instant instant) throws SQLException {
        statement.setObject(++place, Instants.toColumn(instant), Types.TIMESTAMP);
        return this;
    }
}
