package io.huihuan.survey;

import io.huihuan.identity.Actor;
import io.huihuan.shared.data.Cells;
import io.huihuan.shared.data.Columns;
import io.huihuan.shared.data.Ids;
import io.huihuan.shared.data.Instants;
import io.huihuan.shared.data.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Responses in the database, each with its answers, what they measure and whose they are. */
@Component
class ResponseStore {

    private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};
    private static final String INSERT = """
            INSERT INTO survey_response
                (id, questionnaire_id, version_id, invitation_id, external_id, customer_id, ticket_id, ticket_number, cycle,
                 team_id, handler_id, channel, submitted_at, received_at, received_by, duration_seconds, answers, csat, nps,
                 ces, solved, csi, score, dimensions, remark, content_hash, correction_hash, flags)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String UPDATE = """
            UPDATE survey_response
            SET first_answers = CASE WHEN content_hash = ? THEN first_answers ELSE COALESCE(first_answers, answers) END,
                version_id = ?, customer_id = ?, ticket_id = ?, ticket_number = ?, cycle = ?, team_id = ?, handler_id = ?,
                submitted_at = ?, duration_seconds = ?, answers = ?, csat = ?, nps = ?, ces = ?, solved = ?, csi = ?,
                score = ?, dimensions = ?, remark = ?, content_hash = ?
            WHERE id = ?""";

    /** The code is asked for each row: a join lets MySQL sort all responses where an index has them in order. */
    static final String ROW = """
            SELECT r.id, (SELECT q.code FROM questionnaire q WHERE q.id = r.questionnaire_id) AS code, r.version_id, r.invitation_id, r.customer_id, r.ticket_id, r.ticket_number, r.cycle,
                   r.team_id, r.handler_id, r.channel, r.submitted_at, r.received_at, r.received_by, r.duration_seconds,
                   r.answers, r.first_answers
            FROM survey_response r""";

    /** What {@link Row#isSeenBy} says, as a condition; {@link #seen} fills its places. */
    static final String SEEN = """
            (:every = 1 OR r.team_id IN (:teams)
             OR r.team_id IS NULL AND r.invitation_id IS NULL AND r.received_by = :reader)""";

    private final JdbcClient sql;
    private final JdbcTemplate jdbc;
    private final ResponseFlags flags;
    private final JsonMapper json;

    ResponseStore(JdbcClient sql, JdbcTemplate jdbc, ResponseFlags flags, JsonMapper json) {
        this.sql = sql;
        this.jdbc = jdbc;
        this.flags = flags;
        this.json = json;
    }

    /** A response as it was read; who may see it is asked elsewhere. */
    record Row(
            UUID id,
            String code,
            UUID version,
            @Nullable UUID invitation,
            Matter matter,
            SurveyChannel channel,
            Instant submittedAt,
            Instant receivedAt,
            String receivedBy,
            @Nullable Integer durationSeconds,
            Map<String, Object> answers,
            @Nullable Map<String, Object> firstAnswers) {

        /** Those of the own teams, and those of no team that one wrote down. */
        boolean isSeenBy(Actor by) {
            return by.scope().covers(matter.team())
                    || matter.team() == null && invitation == null && receivedBy.equals(by.account());
        }
    }

    void insert(List<StoredResponse> responses, int ruleVersion) {
        Rows.<StoredResponse>insert(jdbc, INSERT, responses, (cells, each) -> {
            cells.id(each.id())
                    .id(each.version().questionnaire())
                    .id(each.version().id())
                    .id(each.invitation())
                    .text(each.externalId())
                    .id(each.matter().customer())
                    .id(each.matter().ticket())
                    .text(each.matter().ticketNumber())
                    .number(each.matter().cycle())
                    .id(each.matter().team())
                    .id(each.matter().handler())
                    .text(each.channel().name())
                    .instant(each.submittedAt())
                    .instant(each.receivedAt())
                    .text(each.receivedBy());
            cells.numberOrNone(each.durationSeconds());
            measured(cells, each);
            cells.bytes(each.content())
                    .bytes(each.correction())
                    .number(each.flags().size());
        });
        flags.write(responses, ruleVersion);
    }

    /** Writes anew what an import brought again, keeps what was answered first; what somebody restored stays restored. */
    void update(List<StoredResponse> responses, Map<UUID, Set<CleaningRule>> restored, int ruleVersion) {
        if (responses.isEmpty()) {
            return;
        }
        jdbc.batchUpdate(UPDATE, responses, responses.size(), (statement, each) -> {
            var cells = new Cells(statement);
            cells.bytes(each.content())
                    .id(each.version().id())
                    .id(each.matter().customer())
                    .id(each.matter().ticket())
                    .text(each.matter().ticketNumber())
                    .number(each.matter().cycle())
                    .id(each.matter().team())
                    .id(each.matter().handler())
                    .instant(each.submittedAt());
            cells.numberOrNone(each.durationSeconds());
            measured(cells, each);
            cells.bytes(each.content()).id(each.id());
        });
        flags.writeAnew(responses, restored, ruleVersion);
    }

    /** Keeps what was answered first, before other answers take its place. */
    void keepFirst(UUID id, Instant now) {
        sql.sql("""
                        UPDATE survey_response SET first_answers = COALESCE(first_answers, answers), corrected_at = ?
                        WHERE id = ?""").params(List.of(Instants.column(now), Ids.bytes(id))).update();
    }

    private void measured(Cells cells, StoredResponse each) throws SQLException {
        var measures = each.measures();
        cells.text(json.writeValueAsString(each.answers().values()));
        cells.numberOrNone(measures.csat());
        cells.numberOrNone(measures.nps());
        cells.numberOrNone(measures.ces());
        cells.text(measures.solved())
                .decimal(measures.csi())
                .decimal(measures.score())
                .text(json.writeValueAsString(measures.dimensions()))
                .text(measures.comment());
    }

    Optional<Row> get(UUID id) {
        return sql.sql(ROW + " WHERE r.id = ?")
                .param(Ids.bytes(id))
                .query((row, index) -> row(row))
                .optional();
    }

    /** Those of these responses that are there, in the order of the ids. */
    List<Row> all(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return sql
                .sql(ROW + " WHERE r.id IN (:ids)")
                .param("ids", Ids.some(ids))
                .query((row, index) -> row(row))
                .list()
                .stream()
                .sorted(Comparator.comparingInt(row -> ids.indexOf(row.id())))
                .toList();
    }

    /** The response whose giver holds this secret; nobody else changes it before the end of the transaction. */
    Optional<Row> byCorrection(byte[] hash) {
        return sql.sql("SELECT id FROM survey_response WHERE correction_hash = ? FOR UPDATE")
                .param(hash)
                .query((row, index) -> Ids.of(row.getBytes(1)))
                .optional()
                .flatMap(this::get);
    }

    /** The response whose giver holds this secret. */
    Optional<Row> byCorrectionSeen(byte[] hash) {
        return sql.sql(ROW + " WHERE r.correction_hash = ?")
                .param(hash)
                .query((row, index) -> row(row))
                .optional();
    }

    List<Row> ofTicket(UUID ticket) {
        return sql.sql(ROW + " WHERE r.ticket_id = ? ORDER BY r.submitted_at DESC, r.id DESC")
                .param(Ids.bytes(ticket))
                .query((row, index) -> row(row))
                .list();
    }

    /** A customer's, the latest first. */
    List<Row> ofCustomer(UUID customer, Actor by, int offset, int limit) {
        return seen(
                        sql.sql(ROW + " WHERE r.customer_id = :customer AND " + SEEN
                                + " ORDER BY r.submitted_at DESC, r.id DESC LIMIT :limit OFFSET :offset"),
                        by)
                .param("customer", Ids.bytes(customer))
                .param("limit", limit)
                .param("offset", offset)
                .query((row, index) -> row(row))
                .list();
    }

    static JdbcClient.StatementSpec seen(JdbcClient.StatementSpec question, Actor by) {
        return question.param("every", by.scope().all() ? 1 : 0)
                .param("teams", Ids.some(by.scope().teams()))
                .param("reader", by.account());
    }

    Row row(ResultSet row) throws SQLException {
        String first = row.getString("first_answers");
        return new Row(
                Columns.id(row, "id"),
                row.getString("code"),
                Columns.id(row, "version_id"),
                Columns.idOrNone(row, "invitation_id"),
                new Matter(
                        Columns.idOrNone(row, "customer_id"),
                        Columns.idOrNone(row, "ticket_id"),
                        row.getString("ticket_number"),
                        row.getInt("cycle"),
                        Columns.idOrNone(row, "team_id"),
                        Columns.idOrNone(row, "handler_id")),
                SurveyChannel.valueOf(row.getString("channel")),
                Columns.instant(row, "submitted_at"),
                Columns.instant(row, "received_at"),
                row.getString("received_by"),
                Columns.numberOrNone(row, "duration_seconds"),
                json.readValue(row.getString("answers"), VALUES),
                first == null ? null : json.readValue(first, VALUES));
    }
}
