package io.huihuan.survey;

import io.huihuan.identity.Scope;
import io.huihuan.shared.data.Cells;
import io.huihuan.shared.data.Columns;
import io.huihuan.shared.data.Ids;
import io.huihuan.shared.data.Instants;
import io.huihuan.shared.data.Likeness;
import io.huihuan.shared.data.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Responses and their flags in the database. */
@Component
class ResponseStore {

    private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};
    /** Stands in a list of which nothing is asked: a list may not be empty. */
    private static final List<String> NOTHING = List.of("");

    private static final LocalDateTime LAST = LocalDateTime.of(9999, 1, 1, 0, 0);

    private static final String INSERT = """
            INSERT INTO survey_response
                (id, questionnaire_id, version_id, invitation_id, external_id, customer_id, ticket_id, ticket_number, cycle,
                 team_id, handler_id, channel, submitted_at, received_at, received_by, duration_seconds, answers, csat, nps,
                 ces, solved, csi, score, dimensions, remark, content_hash, correction_hash, flags)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String UPDATE = """
            UPDATE survey_response
            SET version_id = ?, customer_id = ?, ticket_id = ?, ticket_number = ?, cycle = ?, team_id = ?, handler_id = ?,
                submitted_at = ?, duration_seconds = ?, answers = ?, csat = ?, nps = ?, ces = ?, solved = ?, csi = ?,
                score = ?, dimensions = ?, remark = ?, content_hash = ?
            WHERE id = ?""";

    private static final String FLAG = """
            INSERT INTO survey_response_flag (response_id, rule, detail, rule_version, flagged_at, flagged_by)
            VALUES (?, ?, ?, ?, ?, ?)""";

    private static final String ROW = """
            SELECT r.id, q.code, r.version_id, r.invitation_id, r.customer_id, r.ticket_id, r.ticket_number, r.cycle,
                   r.team_id, r.handler_id, r.channel, r.submitted_at, r.received_at, r.received_by, r.duration_seconds,
                   r.answers, r.first_answers
            FROM survey_response r JOIN questionnaire q ON q.id = r.questionnaire_id""";

    private static final String WHERE = """
             WHERE (:every = 1 OR r.team_id IN (:teams))
               AND (:anyQuestionnaire = 1 OR q.code IN (:questionnaires))
               AND (:anyChannel = 1 OR r.channel IN (:channels))
               AND (:anyScore = 1 OR FLOOR(r.score + 0.5) IN (:scores))
               AND (:clean IS NULL OR (CASE WHEN r.flags = 0 THEN 1 ELSE 0 END) = :clean)
               AND (:lowest IS NULL OR r.score >= :lowest)
               AND (:highest IS NULL OR r.score <= :highest)
               AND (:since IS NULL OR r.submitted_at >= :since)
               AND (:until IS NULL OR r.submitted_at < :until)
               AND (:text IS NULL OR LOWER(r.remark) LIKE :text ESCAPE '!' OR r.ticket_number LIKE :text ESCAPE '!')
               AND (:anyRule = 1 OR EXISTS (SELECT 1 FROM survey_response_flag f
                                            WHERE f.response_id = r.id AND f.rule IN (:rules) AND f.restored_at IS NULL))
            """;

    private final JdbcClient sql;
    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    ResponseStore(JdbcClient sql, JdbcTemplate jdbc, JsonMapper json) {
        this.sql = sql;
        this.jdbc = jdbc;
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
            @Nullable Map<String, Object> firstAnswers) {}

    /** What an import knew before. */
    record Known(UUID id, byte[] content, Set<CleaningRule> restored) {}

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
        flag(responses, ruleVersion);
    }

    /** Writes anew what an import brought again; flags that somebody restored stay restored. */
    void update(List<StoredResponse> responses, Map<UUID, Set<CleaningRule>> restored, int ruleVersion) {
        if (responses.isEmpty()) {
            return;
        }
        jdbc.batchUpdate(UPDATE, responses, responses.size(), (statement, each) -> {
            var cells = new Cells(statement);
            cells.id(each.version().id())
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
        var ids = responses.stream().map(each -> Ids.bytes(each.id())).toList();
        sql.sql("DELETE FROM survey_response_flag WHERE restored_at IS NULL AND response_id IN (:ids)")
                .param("ids", ids)
                .update();
        flag(
                responses.stream()
                        .map(each -> {
                            var left = new HashMap<>(each.flags());
                            left.keySet().removeAll(restored.getOrDefault(each.id(), Set.of()));
                            return each.flagged(left);
                        })
                        .toList(),
                ruleVersion);
        recount(ids);
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

    private void flag(List<StoredResponse> responses, int ruleVersion) {
        record Line(UUID response, CleaningRule rule, String detail, Instant at) {}
        var lines = new ArrayList<Line>();
        for (var each : responses) {
            each.flags().forEach((rule, why) -> lines.add(new Line(each.id(), rule, why, each.receivedAt())));
        }
        Rows.<Line>insert(
                jdbc,
                FLAG,
                lines,
                (cells, line) -> cells.id(line.response())
                        .text(line.rule().name())
                        .text(line.detail().isEmpty() ? null : shortened(line.detail()))
                        .number(ruleVersion)
                        .instant(line.at())
                        .text("system"));
    }

    private static String shortened(String detail) {
        return detail.length() <= 200 ? detail : detail.substring(0, 200);
    }

    private void recount(List<byte[]> ids) {
        sql.sql("""
                        UPDATE survey_response SET flags =
                            (SELECT COUNT(*) FROM survey_response_flag f
                             WHERE f.response_id = survey_response.id AND f.restored_at IS NULL)
                        WHERE id IN (:ids)""").param("ids", ids).update();
    }

    /** Takes a response back in. */
    boolean restore(UUID id, CleaningRule rule, String reason, String by, Instant now) {
        int restored = sql.sql("""
                        UPDATE survey_response_flag SET restored_at = ?, restored_by = ?, restored_reason = ?
                        WHERE response_id = ? AND rule = ? AND restored_at IS NULL""")
                .params(List.of(Instants.column(now), by, reason, Ids.bytes(id), rule.name()))
                .update();
        recount(List.of(Ids.bytes(id)));
        return restored == 1;
    }

    /** Leaves a response out again. */
    boolean flagAgain(UUID id, CleaningRule rule, String by, Instant now) {
        int flagged = sql.sql("""
                        UPDATE survey_response_flag SET restored_at = NULL, restored_by = NULL, restored_reason = NULL,
                               flagged_at = ?, flagged_by = ?
                        WHERE response_id = ? AND rule = ? AND restored_at IS NOT NULL""")
                .params(List.of(Instants.column(now), by, Ids.bytes(id), rule.name()))
                .update();
        recount(List.of(Ids.bytes(id)));
        return flagged == 1;
    }

    Map<UUID, List<ResponseFlag>> flags(Collection<UUID> ids) {
        var flags = new HashMap<UUID, List<ResponseFlag>>();
        if (!ids.isEmpty()) {
            sql.sql("""
                            SELECT response_id, rule, detail, rule_version, flagged_at, flagged_by, restored_at, restored_by,
                                   restored_reason
                            FROM survey_response_flag WHERE response_id IN (:ids) ORDER BY flagged_at, rule""").param("ids", ids.stream().map(Ids::bytes).toList()).query(row -> {
                flags.computeIfAbsent(Columns.id(row, "response_id"), id -> new ArrayList<>())
                        .add(new ResponseFlag(
                                CleaningRule.valueOf(row.getString("rule")),
                                row.getString("detail"),
                                row.getInt("rule_version"),
                                Columns.instant(row, "flagged_at"),
                                row.getString("flagged_by"),
                                Columns.instantOrNone(row, "restored_at"),
                                row.getString("restored_by"),
                                row.getString("restored_reason")));
            });
        }
        return flags;
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

    List<Row> page(ResponseQuery query, Scope scope, int offset, int limit) {
        return asked(
                        sql.sql(ROW + WHERE + " ORDER BY r.submitted_at DESC, r.id DESC LIMIT :limit OFFSET :offset"),
                        query,
                        scope)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, index) -> row(row))
                .list();
    }

    /** A customer's, the latest first. */
    List<Row> ofCustomer(UUID customer, Scope scope, int offset, int limit) {
        return sql.sql(ROW + """
                         WHERE r.customer_id = :customer AND (:every = 1 OR r.team_id IN (:teams))
                        ORDER BY r.submitted_at DESC, r.id DESC LIMIT :limit OFFSET :offset""")
                .param("customer", Ids.bytes(customer))
                .param("every", scope.all() ? 1 : 0)
                .param("teams", Ids.some(scope.teams()))
                .param("limit", limit)
                .param("offset", offset)
                .query((row, index) -> row(row))
                .list();
    }

    List<Row> behind(ResponseQuery query, Scope scope, @Nullable ResponsePlace place, int limit) {
        return asked(sql.sql(ROW + WHERE + """
                                 AND (:atFirst = 1 OR r.submitted_at < :at OR r.submitted_at = :at AND r.id < :id)
                                ORDER BY r.submitted_at DESC, r.id DESC LIMIT :limit"""), query, scope)
                .param("atFirst", place == null ? 1 : 0)
                .param("at", place == null ? LAST : Instants.toColumn(place.submittedAt()))
                .param("id", place == null ? Ids.nobody() : Ids.bytes(place.id()))
                .param("limit", limit)
                .query((row, index) -> row(row))
                .list();
    }

    int count(ResponseQuery query, Scope scope) {
        return asked(
                        sql.sql(
                                "SELECT COUNT(*) FROM survey_response r JOIN questionnaire q ON q.id = r.questionnaire_id"
                                        + WHERE),
                        query,
                        scope)
                .query(Integer.class)
                .single();
    }

    /** How many of each questionnaire, by its code. */
    Map<String, ResponseTally> tallies(Scope scope) {
        var tallies = new HashMap<String, ResponseTally>();
        sql.sql("""
                        SELECT q.code, t.received, t.valid
                        FROM (SELECT r.questionnaire_id AS id, COUNT(*) AS received,
                                     SUM(CASE WHEN r.flags = 0 THEN 1 ELSE 0 END) AS valid
                              FROM survey_response r WHERE (:every = 1 OR r.team_id IN (:teams))
                              GROUP BY r.questionnaire_id) t
                        JOIN questionnaire q ON q.id = t.id""")
                .param("every", scope.all() ? 1 : 0)
                .param("teams", Ids.some(scope.teams()))
                .query(row -> {
                    tallies.put(row.getString(1), new ResponseTally(row.getLong(2), row.getLong(3)));
                });
        return tallies;
    }

    private static JdbcClient.StatementSpec asked(JdbcClient.StatementSpec question, ResponseQuery query, Scope scope) {
        String text = query.text();
        var channels = query.channels().stream().map(SurveyChannel::name).toList();
        var rules = query.rules().stream().map(CleaningRule::name).toList();
        return question.param("every", scope.all() ? 1 : 0)
                .param("teams", Ids.some(scope.teams()))
                .param("anyQuestionnaire", query.questionnaires().isEmpty() ? 1 : 0)
                .param("questionnaires", query.questionnaires().isEmpty() ? NOTHING : query.questionnaires())
                .param("anyChannel", channels.isEmpty() ? 1 : 0)
                .param("channels", channels.isEmpty() ? NOTHING : channels)
                .param("anyScore", query.scores().isEmpty() ? 1 : 0)
                .param("scores", query.scores().isEmpty() ? List.of(-1) : query.scores())
                .param("anyRule", rules.isEmpty() ? 1 : 0)
                .param("rules", rules.isEmpty() ? NOTHING : rules)
                .param("clean", query.clean() == null ? null : query.clean() ? 1 : 0, Types.INTEGER)
                .param("lowest", query.lowest(), Types.DOUBLE)
                .param("highest", query.highest(), Types.DOUBLE)
                .param("since", Instants.toColumn(query.from()), Types.TIMESTAMP)
                .param("until", Instants.toColumn(query.until()), Types.TIMESTAMP)
                .param("text", text == null || text.isBlank() ? null : Likeness.containing(text), Types.VARCHAR);
    }

    /** When the same resolution of a ticket was answered before; {@code null} for never. */
    @Nullable
    Instant answeredBefore(UUID questionnaire, UUID ticket, int cycle, UUID but) {
        return sql.sql("""
                        SELECT MIN(submitted_at) AS first_at FROM survey_response
                        WHERE ticket_id = ? AND cycle = ? AND questionnaire_id = ? AND id <> ?""")
                .params(List.of(Ids.bytes(ticket), cycle, Ids.bytes(questionnaire), Ids.bytes(but)))
                .query((row, index) -> Optional.ofNullable(Columns.instantOrNone(row, "first_at")))
                .single()
                .orElse(null);
    }

    /** An answer about a resolution of a ticket. */
    record Answered(List<Object> resolution, int cycle, UUID id, Instant submittedAt) {}

    /** The answers about these tickets; a resolution is ticket, cycle and questionnaire. */
    List<Answered> answered(Collection<UUID> tickets) {
        if (tickets.isEmpty()) {
            return List.of();
        }
        return sql.sql("""
                        SELECT ticket_id, cycle, questionnaire_id, id, submitted_at FROM survey_response
                        WHERE ticket_id IN (:tickets)""")
                .param("tickets", tickets.stream().map(Ids::bytes).toList())
                .query((row, index) -> new Answered(
                        List.of(Ids.of(row.getBytes(1)), row.getInt(2), Ids.of(row.getBytes(3))),
                        row.getInt(2),
                        Ids.of(row.getBytes(4)),
                        Columns.instant(row, "submitted_at")))
                .list();
    }

    /** The same content, stored before. */
    record Twin(String content, UUID id, Instant submittedAt) {}

    List<Twin> contents(Collection<byte[]> hashes) {
        if (hashes.isEmpty()) {
            return List.of();
        }
        return sql.sql("SELECT content_hash, id, submitted_at FROM survey_response WHERE content_hash IN (:hashes)")
                .param("hashes", hashes)
                .query((row, index) -> new Twin(
                        HexFormat.of().formatHex(row.getBytes(1)),
                        Ids.of(row.getBytes(2)),
                        Columns.instant(row, "submitted_at")))
                .list();
    }

    Map<String, Known> known(Collection<String> externalIds) {
        var found = new HashMap<String, Known>();
        if (!externalIds.isEmpty()) {
            sql.sql("SELECT external_id, id, content_hash FROM survey_response WHERE external_id IN (:ids)")
                    .param("ids", externalIds)
                    .query(row -> {
                        found.put(
                                row.getString(1), new Known(Ids.of(row.getBytes(2)), row.getBytes(3), new HashSet<>()));
                    });
            restored(found.values());
        }
        return found;
    }

    private void restored(Collection<Known> known) {
        if (known.isEmpty()) {
            return;
        }
        var byId = new HashMap<UUID, Known>();
        known.forEach(each -> byId.put(each.id(), each));
        sql.sql("SELECT response_id, rule FROM survey_response_flag"
                        + " WHERE restored_at IS NOT NULL AND response_id IN (:ids)")
                .param("ids", byId.keySet().stream().map(Ids::bytes).toList())
                .query(row -> {
                    Objects.requireNonNull(byId.get(Ids.of(row.getBytes(1))))
                            .restored()
                            .add(CleaningRule.valueOf(row.getString(2)));
                });
    }

    private Row row(ResultSet row) throws SQLException {
        String first = row.getString("first_answers");
        int seconds = row.getInt("duration_seconds");
        boolean unknown = row.wasNull();
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
                unknown ? null : seconds,
                json.readValue(row.getString("answers"), VALUES),
                first == null ? null : json.readValue(first, VALUES));
    }
}
