package io.huihuan.survey;

import io.huihuan.shared.data.Columns;
import io.huihuan.shared.data.Ids;
import io.huihuan.shared.data.Instants;
import io.huihuan.shared.data.Rows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cleaning ledger in the database: which rule leaves out which response, and who took it back in. */
@Component
class ResponseFlags {

    private static final int LONGEST_DETAIL = 200;

    private static final String FLAG = """
            INSERT INTO survey_response_flag (response_id, rule, detail, rule_version, flagged_at, flagged_by)
            VALUES (?, ?, ?, ?, ?, ?)""";

    private final JdbcClient sql;
    private final JdbcTemplate jdbc;

    ResponseFlags(JdbcClient sql, JdbcTemplate jdbc) {
        this.sql = sql;
        this.jdbc = jdbc;
    }

    /** Writes what the rules object to in responses that are new. */
    void write(List<StoredResponse> responses, int ruleVersion) {
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
        return detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL);
    }

    /** The same for responses that are judged anew; of those that are told as restored what somebody restored stays so. */
    void writeAnew(List<StoredResponse> responses, Map<UUID, Set<CleaningRule>> restored, int ruleVersion) {
        var ids = responses.stream().map(each -> Ids.bytes(each.id())).toList();
        sql.sql("DELETE FROM survey_response_flag WHERE restored_at IS NULL AND response_id IN (:ids)")
                .param("ids", ids)
                .update();
        sql.sql("DELETE FROM survey_response_flag WHERE response_id IN (:changed)")
                .param(
                        "changed",
                        Ids.some(responses.stream()
                                .map(StoredResponse::id)
                                .filter(id ->
                                        restored.getOrDefault(id, Set.of()).isEmpty())
                                .toList()))
                .update();
        write(
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

    /** One more rule objects to a response that is there. */
    void add(UUID id, CleaningRule rule, String detail, int ruleVersion, Instant now) {
        sql.sql(FLAG)
                .params(List.of(
                        Ids.bytes(id), rule.name(), shortened(detail), ruleVersion, Instants.column(now), "system"))
                .update();
        recount(List.of(Ids.bytes(id)));
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

    /** The lines of the ledger, by response. */
    Map<UUID, List<ResponseFlag>> of(Collection<UUID> ids) {
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

    /** Which rules somebody took back, by response. */
    Map<UUID, Set<CleaningRule>> restored(Collection<UUID> ids) {
        var restored = new HashMap<UUID, Set<CleaningRule>>();
        if (!ids.isEmpty()) {
            sql.sql("SELECT response_id, rule FROM survey_response_flag"
                            + " WHERE restored_at IS NOT NULL AND response_id IN (:ids)")
                    .param("ids", Ids.some(ids))
                    .query(row -> {
                        restored.computeIfAbsent(Ids.of(row.getBytes(1)), id -> EnumSet.noneOf(CleaningRule.class))
                                .add(CleaningRule.valueOf(row.getString(2)));
                    });
        }
        return restored;
    }
}
