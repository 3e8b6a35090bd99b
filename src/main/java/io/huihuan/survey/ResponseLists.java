package io.huihuan.survey;

import io.huihuan.identity.Actor;
import io.huihuan.shared.data.Ids;
import io.huihuan.shared.data.Instants;
import io.huihuan.shared.data.Likeness;
import java.sql.Types;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Looking at many responses: what a list asks for, its pages and its count, always within what the reader may see: those of
 * the own teams, and those of no team that the reader wrote down.
 */
@Component
class ResponseLists {

    /** Stands in a list of which nothing is asked: a list may not be empty. */
    private static final List<String> NOTHING = List.of("");

    private static final LocalDateTime LAST = LocalDateTime.of(9999, 1, 1, 0, 0);

    private static final String WHERE = " WHERE " + ResponseStore.SEEN + """
               AND (:anyQuestionnaire = 1
                    OR r.questionnaire_id IN (SELECT q.id FROM questionnaire q WHERE q.code IN (:questionnaires)))
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

    private static final String LISTED = ResponseStore.ROW + WHERE;

    private static final String COUNT = "SELECT COUNT(*) FROM survey_response r" + WHERE;

    private static final String TALLIES = """
            SELECT q.code, t.received, t.valid
            FROM (SELECT r.questionnaire_id AS id, COUNT(*) AS received,
                         SUM(CASE WHEN r.flags = 0 THEN 1 ELSE 0 END) AS valid
                  FROM survey_response r WHERE\s""" + ResponseStore.SEEN + """
                  GROUP BY r.questionnaire_id) t
            JOIN questionnaire q ON q.id = t.id""";

    private final JdbcClient sql;
    private final ResponseStore store;

    ResponseLists(JdbcClient sql, ResponseStore store) {
        this.sql = sql;
        this.store = store;
    }

    /** The latest first. */
    List<ResponseStore.Row> page(ResponseQuery query, Actor by, int offset, int limit) {
        return asked(
                        sql.sql(LISTED + " ORDER BY r.submitted_at DESC, r.id DESC LIMIT :limit OFFSET :offset"),
                        query,
                        by)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, index) -> store.row(row))
                .list();
    }

    /** What stands behind a place. */
    List<ResponseStore.Row> behind(ResponseQuery query, Actor by, @Nullable ResponsePlace place, int limit) {
        return asked(sql.sql(LISTED + """
                                 AND (:atFirst = 1 OR r.submitted_at < :at OR r.submitted_at = :at AND r.id < :id)
                                ORDER BY r.submitted_at DESC, r.id DESC LIMIT :limit"""), query, by)
                .param("atFirst", place == null ? 1 : 0)
                .param("at", place == null ? LAST : Instants.toColumn(place.submittedAt()))
                .param("id", place == null ? Ids.nobody() : Ids.bytes(place.id()))
                .param("limit", limit)
                .query((row, index) -> store.row(row))
                .list();
    }

    int count(ResponseQuery query, Actor by) {
        return asked(sql.sql(COUNT), query, by).query(Integer.class).single();
    }

    /** How many of each questionnaire, by its code. */
    Map<String, ResponseTally> tallies(Actor by) {
        var tallies = new HashMap<String, ResponseTally>();
        ResponseStore.seen(sql.sql(TALLIES), by).query(row -> {
            tallies.put(row.getString(1), new ResponseTally(row.getLong(2), row.getLong(3)));
        });
        return tallies;
    }

    private static JdbcClient.StatementSpec asked(JdbcClient.StatementSpec question, ResponseQuery query, Actor by) {
        String text = query.text();
        var channels = query.channels().stream().map(SurveyChannel::name).toList();
        var rules = query.rules().stream().map(CleaningRule::name).toList();
        return ResponseStore.seen(question, by)
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
}
