package io.huihuan.calendar;

import io.huihuan.shared.data.Columns;
import io.huihuan.shared.data.Ids;
import io.huihuan.shared.data.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of the calendars. Rows of a version are written once and never touched again. */
@Repository
class CalendarStore {

    /** A calendar and its version in force. */
    record Named(CalendarId id, String name, boolean isDefault, CalendarVersion version) {}

    private static final String NAMED = """
            SELECT c.id, c.name, d.slot, v.id AS version_id, v.number, v.made_at, v.made_by, v.made_for
            FROM calendar c
            JOIN calendar_version v ON v.id = c.latest
            LEFT JOIN calendar_default d ON d.calendar_id = c.id
            """;

    private final JdbcClient sql;
    private final JdbcTemplate batches;

    CalendarStore(JdbcClient sql, JdbcTemplate batches) {
        this.sql = sql;
        this.batches = batches;
    }

    /** The default first, then by name. */
    List<Named> all() {
        return sql.sql(NAMED + "ORDER BY d.slot IS NULL, c.name")
                .query(CalendarStore::named)
                .list();
    }

    Optional<Named> find(CalendarId id) {
        return sql.sql(NAMED + "WHERE c.id = ?")
                .param(Ids.bytes(id.value()))
                .query(CalendarStore::named)
                .optional();
    }

    Optional<CalendarVersionId> defaultVersion() {
        return sql.sql("SELECT c.latest FROM calendar_default d JOIN calendar c ON c.id = d.calendar_id")
                .query((row, number) -> new CalendarVersionId(Ids.of(row.getBytes(1))))
                .optional();
    }

    /** Newest first. */
    List<CalendarVersion> versions(CalendarId calendar, int offset, int limit) {
        return sql.sql("""
                        SELECT id AS version_id, number, made_at, made_by, made_for FROM calendar_version
                        WHERE calendar_id = ? ORDER BY number DESC LIMIT ? OFFSET ?""")
                .params(List.of(Ids.bytes(calendar.value()), limit, offset))
                .query((row, number) -> version(row))
                .list();
    }

    Optional<WorkingCalendar> read(CalendarVersionId version) {
        byte[] id = Ids.bytes(version.value());
        return sql.sql("SELECT zone FROM calendar_version WHERE id = ?")
                .param(id)
                .query(String.class)
                .optional()
                .map(zone -> WorkingCalendar.of(ZoneId.of(zone), week(id), days(id)));
    }

    /** @return whether the name was free */
    boolean insert(CalendarId id, String name, CalendarVersionId first) {
        try {
            return sql.sql("INSERT INTO calendar (id, name, latest) VALUES (?, ?, ?)")
                            .params(List.of(Ids.bytes(id.value()), name, Ids.bytes(first.value())))
                            .update()
                    == 1;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    /** @return whether {@code seen} was still in force; only then {@code next} is */
    boolean advance(CalendarId id, CalendarVersionId seen, CalendarVersionId next) {
        return sql.sql("UPDATE calendar SET latest = ? WHERE id = ? AND latest = ?")
                        .params(List.of(Ids.bytes(next.value()), Ids.bytes(id.value()), Ids.bytes(seen.value())))
                        .update()
                == 1;
    }

    void write(CalendarId calendar, CalendarVersion version, WorkingCalendar content) {
        byte[] id = Ids.bytes(version.id().value());
        sql.sql("""
                        INSERT INTO calendar_version (id, calendar_id, number, zone, made_at, made_by, made_for)
                        VALUES (?, ?, ?, ?, ?, ?, ?)""")
                .params(List.of(
                        id,
                        Ids.bytes(calendar.value()),
                        version.number(),
                        content.zone().getId(),
                        Instants.column(version.at()),
                        version.by(),
                        version.change().name()))
                .update();
        batches.batchUpdate(
                "INSERT INTO calendar_weekday (version_id, weekday, windows) VALUES (?, ?, ?)",
                content.week().hours().entrySet().stream()
                        .filter(weekday -> !weekday.getValue().closed())
                        .map(weekday -> new Object[] {
                            id, weekday.getKey().name(), weekday.getValue().toString()
                        })
                        .toList());
        batches.batchUpdate(
                "INSERT INTO calendar_day (version_id, on_date, name, day_rule) VALUES (?, ?, ?, ?)",
                content.days().values().stream()
                        .map(day -> new Object[] {
                            id, day.date(), day.name(), day.rule().text()
                        })
                        .toList());
    }

    /** The first of two who make the very first default wins; the other is told by the duplicate key. */
    void makeDefault(CalendarId id) {
        byte[] calendar = Ids.bytes(id.value());
        int changed = sql.sql("UPDATE calendar_default SET calendar_id = ? WHERE slot = 1")
                .param(calendar)
                .update();
        if (changed == 0) {
            sql.sql("INSERT INTO calendar_default (slot, calendar_id) VALUES (1, ?)")
                    .param(calendar)
                    .update();
        }
    }

    private WorkingWeek week(byte[] version) {
        return new WorkingWeek(sql
                .sql("SELECT weekday, windows FROM calendar_weekday WHERE version_id = ?")
                .param(version)
                .query((row, number) -> Map.entry(
                        DayOfWeek.valueOf(row.getString("weekday")), DayHours.parse(row.getString("windows"))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private List<ExceptionDay> days(byte[] version) {
        return sql.sql("SELECT on_date, name, day_rule FROM calendar_day WHERE version_id = ?")
                .param(version)
                .query((row, number) -> new ExceptionDay(
                        row.getObject("on_date", LocalDate.class),
                        row.getString("name"),
                        DayRule.of(row.getString("day_rule"))))
                .list();
    }

    private static Named named(ResultSet row, int number) throws SQLException {
        UUID id = Columns.id(row, "id");
        return new Named(new CalendarId(id), row.getString("name"), row.getObject("slot") != null, version(row));
    }

    private static CalendarVersion version(ResultSet row) throws SQLException {
        return new CalendarVersion(
                new CalendarVersionId(Columns.id(row, "version_id")),
                row.getInt("number"),
                Columns.instant(row, "made_at"),
                row.getString("made_by"),
                CalendarChange.valueOf(row.getString("made_for")));
    }
}
