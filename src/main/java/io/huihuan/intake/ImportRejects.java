package io.huihuan.intake;

import io.huihuan.shared.data.Ids;
import io.huihuan.shared.data.Rows;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows an import refused, as they were, with the reasons. */
@Repository
class ImportRejects {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcTemplate jdbc;
    private final JdbcClient sql;

    ImportRejects(JdbcTemplate jdbc, JdbcClient sql) {
        this.jdbc = jdbc;
        this.sql = sql;
    }

    void add(UUID job, List<RejectedRow> rows) {
        Rows.<RejectedRow>insert(
                jdbc,
                "INSERT INTO import_reject (job_id, line, problems, cells) VALUES (?, ?, ?, ?)",
                rows,
                (cells, row) -> cells.id(job)
                        .number(row.line())
                        .text(JSON.writeValueAsString(row.problems()))
                        .text(JSON.writeValueAsString(row.cells())));
    }

    /** Rejected rows behind a line, in their order in the file. */
    List<RejectedRow> after(UUID job, long line, int limit) {
        return sql.sql(
                        "SELECT line, problems, cells FROM import_reject WHERE job_id = ? AND line > ? ORDER BY line LIMIT ?")
                .params(Ids.bytes(job), line, limit)
                .query((row, number) -> new RejectedRow(
                        row.getLong("line"),
                        JSON.readValue(row.getString("cells"), new TypeReference<List<String>>() {}),
                        JSON.readValue(row.getString("problems"), new TypeReference<List<Problem>>() {})))
                .list();
    }
}
