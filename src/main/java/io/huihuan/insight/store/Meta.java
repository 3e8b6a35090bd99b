package io.huihuan.insight.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * What a store says of itself.
 *
 * @param source the database it was filled from
 * @param calendar the calendar version its business minutes are counted by
 * @param mark up to which position of the feed it holds everything
 */
record Meta(int version, String source, String calendar, long mark) {

    static Optional<Meta> of(Connection connection) {
        try (var sql = connection.createStatement();
                var row = sql.executeQuery("SELECT version, source, calendar, mark FROM meta")) {
            return row.next()
                    ? Optional.of(new Meta(row.getInt(1), row.getString(2), row.getString(3), row.getLong(4)))
                    : Optional.empty();
        } catch (SQLException notOurs) {
            return Optional.empty();
        }
    }

    void write(Connection connection) throws SQLException {
        try (var sql = connection.createStatement()) {
            sql.execute("DELETE FROM meta");
        }
        try (var sql = connection.prepareStatement("INSERT INTO meta VALUES (?, ?, ?, ?)")) {
            sql.setInt(1, version);
            sql.setString(2, source);
            sql.setString(3, calendar);
            sql.setLong(4, mark);
            sql.execute();
        }
    }
}
