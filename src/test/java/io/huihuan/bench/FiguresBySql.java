package io.huihuan.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The figures of each page as somebody would ask MySQL for them who has no column store: one statement a figure, on the rows
 * as they are, without any filter.
 */
class FiguresBySql {

    private static final String MEDIAN = """
            SELECT AVG(m) FROM (SELECT TIMESTAMPDIFF(SECOND, opened_at, {done}) AS m,
                ROW_NUMBER() OVER (ORDER BY TIMESTAMPDIFF(SECOND, opened_at, {done})) AS place, COUNT(*) OVER () AS n
                FROM ticket WHERE {done} IS NOT NULL) x
            WHERE place IN (FLOOR((n + 1) / 2), CEIL((n + 1) / 2))""";

    private static final String QUARTILES = """
            SELECT {by}, COUNT(*), MIN(m), MAX(m), AVG(m), MAX(CASE WHEN place = CEIL(n * 0.25) THEN m END),
                   MAX(CASE WHEN place = CEIL(n * 0.5) THEN m END), MAX(CASE WHEN place = CEIL(n * 0.75) THEN m END),
                   MAX(CASE WHEN place = CEIL(n * 0.9) THEN m END)
            FROM (SELECT {by}, m, ROW_NUMBER() OVER (PARTITION BY {by} ORDER BY m) AS place,
                         COUNT(*) OVER (PARTITION BY {by}) AS n FROM ({rows}) y WHERE m IS NOT NULL) x
            GROUP BY {by}""";

    private static final String SOLUTIONS =
            "SELECT type, TIMESTAMPDIFF(SECOND, opened_at, resolution_done_at) AS m FROM ticket";

    private static final String VISITS = """
            SELECT subject_id, to_value AS stage, LEAD(to_value) OVER w AS next,
                   TIMESTAMPDIFF(SECOND, at, LEAD(at) OVER w) AS m
            FROM change_feed WHERE subject_kind = 'TICKET' AND event IN ('CREATED', 'MOVED')
            WINDOW w AS (PARTITION BY subject_id ORDER BY at, position)""";

    private static final String RANKS = """
            SELECT x, y, RANK() OVER (ORDER BY x) + (COUNT(*) OVER (PARTITION BY x) - 1) / 2 AS rx,
                   RANK() OVER (ORDER BY y) + (COUNT(*) OVER (PARTITION BY y) - 1) / 2 AS ry
            FROM (SELECT TIMESTAMPDIFF(SECOND, t.opened_at, t.first_response_done_at) AS x, r.score AS y
                  FROM survey_response r JOIN ticket t ON t.id = r.ticket_id
                  WHERE r.flags = 0 AND r.score IS NOT NULL AND t.first_response_done_at IS NOT NULL) v""";

    private static final Map<String, List<String>> PAGES = new LinkedHashMap<>();

    static {
        PAGES.put(
                "overview",
                List.of(
                        """
                        SELECT COUNT(*), SUM(stage = 'CLOSED'), SUM(stage <> 'CLOSED' AND due_at < NOW()), SUM(type = 'COMPLAINT'),
                               SUM(first_response_breached_at IS NULL AND first_response_done_at IS NOT NULL),
                               SUM(first_response_breached_at IS NOT NULL),
                               SUM(resolution_breached_at IS NULL AND resolution_done_at IS NOT NULL),
                               SUM(resolution_breached_at IS NOT NULL) FROM ticket""",
                        MEDIAN.replace("{done}", "first_response_done_at"),
                        MEDIAN.replace("{done}", "resolution_done_at"),
                        """
                        SELECT SUM(earlier >= opened_at - INTERVAL 30 DAY),
                               SUM(reopenings = 0 AND (later IS NULL OR later > opened_at + INTERVAL 7 DAY))
                        FROM (SELECT opened_at, reopenings, LAG(opened_at) OVER w AS earlier, LEAD(opened_at) OVER w AS later
                              FROM ticket WINDOW w AS (PARTITION BY customer_id, category_group_id ORDER BY opened_at)) x""",
                        """
                        SELECT COUNT(*), AVG(csat >= 4), SUM(nps >= 9), SUM(nps <= 6), AVG(csi), VAR_SAMP(csi)
                        FROM survey_response WHERE flags = 0""",
                        "SELECT YEARWEEK(opened_at, 3), COUNT(*), SUM(type = 'COMPLAINT') FROM ticket GROUP BY 1",
                        "SELECT YEARWEEK(closed_at, 3), COUNT(*) FROM ticket WHERE closed_at IS NOT NULL GROUP BY 1",
                        """
                        SELECT YEARWEEK(first_response_due_at, 3), AVG(first_response_breached_at IS NULL) FROM ticket
                        WHERE first_response_due_at IS NOT NULL GROUP BY 1""",
                        """
                        SELECT YEARWEEK(resolution_due_at, 3), AVG(resolution_breached_at IS NULL) FROM ticket
                        WHERE resolution_due_at IS NOT NULL GROUP BY 1""",
                        """
                        SELECT YEARWEEK(submitted_at, 3), COUNT(*), AVG(csat >= 4), AVG(csi), SUM(nps >= 9), SUM(nps <= 6)
                        FROM survey_response WHERE flags = 0 GROUP BY 1"""));
        PAGES.put("problems", List.of("""
                        SELECT c.path, COUNT(*), SUM(FIELD(t.urgency, 'LOW', 'NORMAL', 'HIGH', 'CRITICAL')) FROM ticket t
                        JOIN category c ON c.id = t.category_group_id GROUP BY c.path ORDER BY 2 DESC""", """
                        SELECT category_group_id, DATE_FORMAT(opened_at, '%Y-%m'), COUNT(*),
                               SUM(earlier >= opened_at - INTERVAL 30 DAY)
                        FROM (SELECT category_group_id, opened_at, LAG(opened_at) OVER
                                  (PARTITION BY customer_id, category_group_id ORDER BY opened_at) AS earlier FROM ticket) x
                        GROUP BY 1, 2"""));
        PAGES.put("timeliness", List.of(QUARTILES.replace("{by}", "type").replace("{rows}", SOLUTIONS), """
                        SELECT INTERVAL(TIMESTAMPDIFF(MINUTE, opened_at, resolution_done_at), 60, 120, 240, 480, 1440, 2880, 4320,
                                        10080, 20160, 43200), COUNT(*)
                        FROM ticket WHERE resolution_done_at IS NOT NULL GROUP BY 1""", """
                        SELECT resolution_target_minutes, AVG(resolution_breached_at IS NULL), AVG(first_response_breached_at IS NULL)
                        FROM ticket GROUP BY 1""", """
                        SELECT WEEKDAY(opened_at + INTERVAL 8 HOUR), HOUR(opened_at + INTERVAL 8 HOUR), COUNT(*)
                        FROM ticket GROUP BY 1, 2"""));
        PAGES.put(
                "satisfaction",
                List.of(
                        """
                        SELECT COUNT(*), AVG(csat >= 4), SUM(nps >= 9), SUM(nps <= 6), AVG(csi), VAR_SAMP(csi), AVG(score),
                               AVG(dimensions->>'$.timeliness'), AVG(dimensions->>'$.attitude'),
                               AVG(dimensions->>'$.effectiveness') FROM survey_response WHERE flags = 0""",
                        "SELECT rule, COUNT(*) FROM survey_response_flag WHERE restored_at IS NULL GROUP BY rule",
                        """
                        SELECT COUNT(*), COUNT(i.customer_id) FROM
                            (SELECT DISTINCT customer_id FROM ticket WHERE resolution_done_at IS NOT NULL) s
                            LEFT JOIN (SELECT DISTINCT customer_id FROM survey_invitation) i ON i.customer_id = s.customer_id""",
                        "SELECT COUNT(*), (AVG(x * y) - AVG(x) * AVG(y)) / (STDDEV_POP(x) * STDDEV_POP(y)),"
                                + " (AVG(rx * ry) - AVG(rx) * AVG(ry)) / (STDDEV_POP(rx) * STDDEV_POP(ry)) FROM ("
                                + RANKS
                                + ") z",
                        """
                        SELECT ROUND(TIMESTAMPDIFF(MINUTE, t.opened_at, t.first_response_done_at), -1), ROUND(r.score, 1), COUNT(*)
                        FROM survey_response r JOIN ticket t ON t.id = r.ticket_id
                        WHERE r.flags = 0 AND t.first_response_done_at IS NOT NULL GROUP BY 1, 2""",
                        """
                        SELECT t.category_group_id, COUNT(*), COUNT(r.score), AVG(r.score) FROM ticket t
                        LEFT JOIN survey_response r ON r.ticket_id = t.id AND r.flags = 0 GROUP BY 1""",
                        """
                        SELECT id, remark FROM survey_response WHERE flags = 0 AND remark IS NOT NULL
                        ORDER BY submitted_at DESC, id DESC LIMIT 20"""));
        PAGES.put(
                "process",
                List.of(
                        QUARTILES.replace("{by}", "stage").replace("{rows}", VISITS),
                        "SELECT SUM(stage = 'VERIFYING'), SUM(stage = 'VERIFYING' AND next = 'IN_PROGRESS') FROM ("
                                + VISITS + ") v",
                        "SELECT COUNT(*), SUM(resolution_done_at IS NOT NULL), SUM(reopenings > 0) FROM ticket",
                        QUARTILES
                                .replace("{by}", "step")
                                .replace(
                                        "{rows}",
                                        "SELECT CONCAT(stage, '>', next) AS step, m FROM (" + VISITS
                                                + ") v WHERE next IS NOT NULL")));
        PAGES.put(
                "team",
                List.of(
                        """
                        SELECT assignee_id, COUNT(*), SUM(stage <> 'CLOSED'), SUM(returns),
                               AVG(TIMESTAMPDIFF(SECOND, opened_at, resolution_done_at) - e.expected),
                               AVG(resolution_breached_at IS NULL)
                        FROM ticket t JOIN (SELECT type, urgency, AVG(TIMESTAMPDIFF(SECOND, opened_at, resolution_done_at))
                                            AS expected FROM ticket GROUP BY type, urgency) e USING (type, urgency)
                        GROUP BY assignee_id""",
                        QUARTILES
                                .replace("{by}", "assignee_id")
                                .replace("{rows}", SOLUTIONS.replace("type,", "assignee_id,")),
                        "SELECT handler_id, COUNT(*), AVG(score) FROM survey_response WHERE flags = 0 GROUP BY handler_id"));
    }

    private FiguresBySql() {}

    /** What each page takes, in ms, each statement once. */
    static Map<String, Double> milliseconds(JdbcTemplate jdbc) {
        ToDoubleFunction<String> asked = statement -> {
            long began = System.nanoTime();
            jdbc.queryForList(statement);
            return (System.nanoTime() - began) / 1e6;
        };
        var milliseconds = new LinkedHashMap<String, Double>();
        PAGES.forEach((page, statements) ->
                milliseconds.put(page, statements.stream().mapToDouble(asked).sum()));
        return milliseconds;
    }
}
