package io.huihuan.intake;

import io.huihuan.identity.Actor;
import io.huihuan.intake.mapping.Mapping;
import io.huihuan.shared.data.Columns;
import io.huihuan.shared.data.Ids;
import io.huihuan.shared.data.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The rows of imports: state, progress, owner. Every change names the state and attempt it expects. */
@Repository
class ImportJobs {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ACTIVE = "state IN ('QUEUED', 'RUNNING')";

    private final JdbcClient sql;
    private final Clock clock;

    ImportJobs(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void add(UUID id, String kind, String fileName, long size, List<String> headers, Mapping mapping, Actor owner) {
        sql.sql("""
                INSERT INTO import_job (id, kind, file_name, file_size, headers, mapping, state, attempt, owner_id,
                    owner_account, created_at, rows_read, rows_accepted, rows_updated, rows_rejected, elapsed_ms)
                VALUES (?, ?, ?, ?, ?, ?, 'QUEUED', 1, ?, ?, ?, 0, 0, 0, 0, 0)""")
                .params(
                        Ids.bytes(id),
                        kind,
                        fileName,
                        size,
                        JSON.writeValueAsString(headers),
                        mapping.json(),
                        Ids.bytes(owner.id().value()),
                        owner.account(),
                        now())
                .update();
    }

    Optional<ImportReport> find(UUID id, Actor reader) {
        return sql.sql("SELECT * FROM import_job WHERE id = ? AND owner_id = ?")
                .params(Ids.bytes(id), Ids.bytes(reader.id().value()))
                .query(ImportJobs::report)
                .optional();
    }

    List<ImportReport> of(Actor owner, int offset, int limit) {
        return sql.sql("SELECT * FROM import_job WHERE owner_id = ? ORDER BY created_at DESC, id DESC LIMIT ? OFFSET ?")
                .params(Ids.bytes(owner.id().value()), limit, offset)
                .query(ImportJobs::report)
                .list();
    }

    int countOf(Actor owner) {
        return sql.sql("SELECT COUNT(*) FROM import_job WHERE owner_id = ?")
                .params(List.of(Ids.bytes(owner.id().value())))
                .query(Integer.class)
                .single();
    }

    List<String> headers(UUID id) {
        return headers(sql.sql("SELECT headers FROM import_job WHERE id = ?")
                .params(List.of(Ids.bytes(id)))
                .query(String.class)
                .single());
    }

    private static List<String> headers(String json) {
        return List.of(JSON.readValue(json, String[].class));
    }

    long rowsRead(UUID id) {
        return sql.sql("SELECT rows_read FROM import_job WHERE id = ?")
                .params(List.of(Ids.bytes(id)))
                .query(Long.class)
                .single();
    }

    /** Takes up a run; empty where it was paused, cancelled or given to a later run. */
    Optional<ImportJob> take(UUID id, int attempt) {
        int taken = sql.sql("UPDATE import_job SET state = 'RUNNING' WHERE id = ? AND attempt = ? AND " + ACTIVE)
                .params(Ids.bytes(id), attempt)
                .update();
        return taken == 0
                ? Optional.empty()
                : sql.sql("SELECT * FROM import_job WHERE id = ?")
                        .params(List.of(Ids.bytes(id)))
                        .query(ImportJobs::job)
                        .optional();
    }

    void count(UUID id, long total) {
        sql.sql("UPDATE import_job SET total_rows = ? WHERE id = ?")
                .params(total, Ids.bytes(id))
                .update();
    }

    /**
     * Holds the import for the transaction of a chunk, so that only one run writes and a pause waits for the chunk.
     *
     * @return whether this run is still the current one and stands where it believes to stand
     */
    boolean hold(ImportJob job, long rows) {
        return sql.sql("UPDATE import_job SET state = 'RUNNING' WHERE id = ? AND attempt = ? AND rows_read = ? AND "
                                + ACTIVE)
                        .params(Ids.bytes(job.id()), job.attempt(), rows)
                        .update()
                == 1;
    }

    void advance(ImportJob job, long rows, long accepted, long updated, long rejected, long elapsedMs) {
        sql.sql("""
                UPDATE import_job SET rows_read = ?, rows_accepted = rows_accepted + ?, rows_updated = rows_updated + ?,
                    rows_rejected = rows_rejected + ?, elapsed_ms = ? WHERE id = ?""")
                .params(rows, accepted, updated, rejected, elapsedMs, Ids.bytes(job.id()))
                .update();
    }

    /** Ends a run by its own account; false where a person was quicker. */
    boolean end(ImportJob job, ImportState state, @Nullable Problem failure) {
        return sql.sql(
                                "UPDATE import_job SET state = ?, finished_at = ?, failure = ?, failure_argument = ? WHERE id = ? "
                                        + "AND attempt = ? AND " + ACTIVE)
                        .param(state.name())
                        .param(now())
                        .param(failure == null ? null : failure.reason())
                        .param(failure == null ? null : String.join("\n", failure.arguments()))
                        .param(Ids.bytes(job.id()))
                        .param(job.attempt())
                        .update()
                == 1;
    }

    /**
     * A person's change of state.
     *
     * @return the number of the run that may write from now on; empty where the state was not one of those expected
     */
    Optional<Integer> change(UUID id, ImportState to, ImportState... from) {
        String expected = String.join(
                ", ",
                java.util.Arrays.stream(from).map(each -> "'" + each + "'").toList());
        int changed = sql.sql("UPDATE import_job SET state = ?, attempt = attempt + 1, failure = NULL, "
                        + "failure_argument = NULL, finished_at = ? WHERE id = ? AND state IN (" + expected + ")")
                .param(to.name())
                .param(to.isOver() ? now() : null)
                .param(Ids.bytes(id))
                .update();
        return changed == 0
                ? Optional.empty()
                : sql.sql("SELECT attempt FROM import_job WHERE id = ?")
                        .params(List.of(Ids.bytes(id)))
                        .query(Integer.class)
                        .optional();
    }

    private static ImportJob job(ResultSet row, int number) throws SQLException {
        row.getLong("total_rows");
        boolean counted = !row.wasNull();
        return new ImportJob(
                Columns.id(row, "id"),
                row.getString("kind"),
                Mapping.parse(row.getString("mapping")),
                row.getInt("attempt"),
                row.getString("owner_account"),
                row.getLong("rows_read"),
                row.getLong("elapsed_ms"),
                counted);
    }

    private static ImportReport report(ResultSet row, int number) throws SQLException {
        long total = row.getLong("total_rows");
        boolean counted = !row.wasNull();
        String failure = row.getString("failure");
        String argument = row.getString("failure_argument");
        return new ImportReport(
                new ImportId(Columns.id(row, "id")),
                row.getString("kind"),
                row.getString("file_name"),
                ImportState.valueOf(row.getString("state")),
                row.getLong("rows_read"),
                counted ? total : null,
                row.getLong("rows_accepted"),
                row.getLong("rows_updated"),
                row.getLong("rows_rejected"),
                Mapping.parse(row.getString("mapping")).unused(headers(row.getString("headers"))),
                row.getLong("elapsed_ms"),
                row.getString("owner_account"),
                Columns.instant(row, "created_at"),
                Columns.instantOrNone(row, "finished_at"),
                failure == null
                        ? null
                        : new Problem("", failure, argument == null ? List.of() : List.of(argument.split("\n"))));
    }

    private LocalDateTime now() {
        return Instants.column(clock.instant());
    }
}
