package io.huihuan.insight;

import io.huihuan.insight.figure.Mark;
import io.huihuan.insight.figure.TicketRows;
import io.huihuan.ticket.Stage;
import io.huihuan.ticket.TicketType;
import io.huihuan.ticket.Urgency;
import io.huihuan.ticket.sla.Promise;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The tickets behind a mark of a chart. */
@Component
class Behind {

    private static final String COUNT = "SELECT count(*) FROM ticket WHERE {rows} AND {mark}";
    private static final String PAGE = """
            SELECT id, number, opened, category, type, urgency, stage, solved,
                   (SELECT max(score) FROM response r WHERE r.ticket = page.id)
            FROM (SELECT * FROM ticket WHERE {rows} AND {mark} ORDER BY opened DESC, number DESC
                  LIMIT {limit} OFFSET {offset}) page
            ORDER BY opened DESC, number DESC""";

    private final Tree tree;

    Behind(Tree tree) {
        this.tree = tree;
    }

    TicketRows tickets(Connection store, Reach reach, Instant asOf, Instant now, Mark mark, int offset, int limit)
            throws SQLException {
        Clause rows = mark instanceof Mark.Missed missed
                ? reach.on(missed.promise() == Promise.FIRST_RESPONSE ? "response_day" : "solution_day")
                : reach.rows();
        Clause behind = behind(mark, reach, now);
        long n = Question.of(COUNT).with("rows", rows).with("mark", behind).one(store, row -> row.getLong(1));
        var page = Question.of(PAGE)
                .with("rows", rows)
                .with("mark", behind)
                .with("limit", Integer.valueOf(limit))
                .with("offset", Integer.valueOf(offset))
                .list(
                        store,
                        row -> new TicketRows.Row(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                row.getObject(3, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                                tree.path(row.getObject(4, UUID.class)),
                                TicketType.values()[row.getInt(5)],
                                Urgency.values()[row.getInt(6)],
                                Stage.values()[row.getInt(7)],
                                Question.number(row, 8),
                                Question.number(row, 9)));
        return new TicketRows(asOf, n, page);
    }

    private static Clause behind(Mark mark, Reach reach, Instant now) {
        LocalDateTime at = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
        return switch (mark) {
            case Mark.Everything() -> Clause.of("true");
            case Mark.Slot(int weekday, int hour) -> Clause.of("weekday = ? AND hour = ?", weekday, hour);
            case Mark.Solved solved -> solved(solved);
            case Mark.Visited(String node) -> visited(node);
            case Mark.Passed(String from, String to) -> passed(from, to);
            case Mark.Held(UUID person) -> Clause.of("person = ?", person);
            case Mark.Open() -> Clause.of("stage < 3");
            case Mark.Overdue() -> Clause.of("stage < 3 AND next_due < ?", at);
            case Mark.Missed missed -> missed(missed, at);
            case Mark.Complaints() -> Clause.of("type = ?", (byte) TicketType.COMPLAINT.ordinal());
            case Mark.Repeated() -> Clause.of("earlier");
            case Mark.Reopened() -> Clause.of("reopened");
            case Mark.Scored(double from, double upTo) ->
                Clause.of(
                        reach.filter().cleaned()
                                ? "id IN (SELECT ticket FROM response WHERE clean AND score BETWEEN ? AND ?)"
                                : "id IN (SELECT ticket FROM response WHERE score BETWEEN ? AND ?)",
                        from,
                        upTo);
        };
    }

    private static Clause solved(Mark.Solved mark) {
        String minutes = SolutionTimes.minutes(mark.clock()).text();
        Double upTo = mark.upTo();
        // what took no time at all belongs to the first bar
        String from = minutes.concat(mark.from() <= 0 ? " >= ?" : " > ?");
        return upTo == null
                ? Clause.of(from, mark.from())
                : Clause.of(from.concat(" AND ").concat(minutes).concat(" <= ?"), mark.from(), upTo);
    }

    private static boolean isStage(String node) {
        return Stream.of(Stage.values()).anyMatch(stage -> stage.name().equals(node));
    }

    private static byte stage(String node) {
        return (byte) Stage.valueOf(node).ordinal();
    }

    private static Clause visited(String node) {
        return isStage(node)
                ? Clause.of("id IN (SELECT ticket FROM visit WHERE stage = ?)", stage(node))
                : Clause.of("id IN (SELECT ticket FROM beside WHERE node = ?)", node);
    }

    private static Clause passed(String from, String to) {
        if (isStage(from) && isStage(to)) {
            return Clause.of("id IN (SELECT ticket FROM visit WHERE stage = ? AND next = ?)", stage(from), stage(to));
        }
        if (isStage(from)) {
            return Clause.of("id IN (SELECT ticket FROM beside WHERE stage = ? AND node = ?)", stage(from), to);
        }
        return isStage(to)
                ? Clause.of("id IN (SELECT ticket FROM beside WHERE node = ? AND ended_in = ?)", from, stage(to))
                : Clause.of("id IN (SELECT ticket FROM beside WHERE before = ? AND node = ?)", from, to);
    }

    private static Clause missed(Mark.Missed mark, LocalDateTime now) {
        String text = switch (mark.promise()) {
            case FIRST_RESPONSE -> "(response_missed OR (NOT response_ended AND response_due <= ?))";
            case RESOLUTION -> "(solution_missed OR (NOT solution_ended AND solution_due <= ?))";
        };
        var values = new ArrayList<Object>();
        values.add(now);
        String policy = mark.policy();
        if (policy != null) {
            values.add(policy);
        }
        return new Clause(policy == null ? text : text.concat(" AND policy = ?"), values);
    }
}
