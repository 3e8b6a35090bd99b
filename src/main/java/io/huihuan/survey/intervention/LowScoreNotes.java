package io.huihuan.survey.intervention;

import io.huihuan.shared.data.Columns;
import io.huihuan.shared.data.Ids;
import io.huihuan.shared.data.Instants;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Answers that may become interventions, in the database, until the time for slips is over. */
@Repository
class LowScoreNotes {

    private final JdbcClient sql;

    LowScoreNotes(JdbcClient sql) {
        this.sql = sql;
    }

    /** An answer to be judged. */
    record Watched(UUID response, Instant arrived, Instant lookAt) {}

    /** Notes an answer; one noted already stays as it is. */
    void watch(UUID response, Instant arrived, Instant lookAt) {
        sql.sql("INSERT IGNORE INTO survey_low_watch (response_id, arrived_at, look_at) VALUES (?, ?, ?)")
                .params(List.of(Ids.bytes(response), Instants.column(arrived), Instants.column(lookAt)))
                .update();
    }

    /** Those whose time is over. */
    List<Watched> watched(Instant now, int limit) {
        return sql.sql("""
                        SELECT response_id, arrived_at, look_at FROM survey_low_watch WHERE look_at <= ?
                        ORDER BY look_at LIMIT ?""")
                .params(List.of(Instants.column(now), limit))
                .query((row, index) -> new Watched(
                        Ids.of(row.getBytes(1)), Columns.instant(row, "arrived_at"), Columns.instant(row, "look_at")))
                .list();
    }

    /** Takes the note away; of several who try at once one succeeds. */
    boolean claim(UUID response) {
        return sql.sql("DELETE FROM survey_low_watch WHERE response_id = ?")
                        .param(Ids.bytes(response))
                        .update()
                == 1;
    }
}
