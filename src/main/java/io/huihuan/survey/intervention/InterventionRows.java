package io.huihuan.survey.intervention;

import io.huihuan.shared.data.Columns;
import io.huihuan.shared.data.Ids;
import io.huihuan.shared.data.Instants;
import io.huihuan.shared.data.Likeness;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Interventions in the database. */
@Repository
class InterventionRows {

    private static final LocalDateTime LAST = LocalDateTime.of(9999, 1, 1, 0, 0);

    private static final String ROW = """
            SELECT id, version, customer_id, ticket_number, team_id, opened_at, due_at, worst_score, worst_nps, owner_id,
                   taken_at, escalated_at, outcome, contact, done_note, done_at, done_by, changed_by, changed_at,
                   changed_what
            FROM survey_intervention i""";

    /** What {@link Sight#covers} says, as a condition; {@link #seen} fills its places. */
    private static final String SEEN = "(:every = 1 OR i.team_id IN (:teams) OR :nobodys = 1 AND i.team_id IS NULL)";

    private static final String WHERE = " WHERE " + SEEN + """
               AND (:mine = 0 OR i.owner_id = :reader)
               AND (:overdue = 0 OR i.done_at IS NULL AND i.due_at <= :now)
               AND (:anyState = 1
                    OR :open = 1 AND i.owner_id IS NULL AND i.done_at IS NULL
                    OR :taken = 1 AND i.owner_id IS NOT NULL AND i.done_at IS NULL
                    OR :done = 1 AND i.done_at IS NOT NULL)
               AND (:text IS NULL OR i.ticket_number LIKE :text ESCAPE '!' OR LOWER(i.done_note) LIKE :text ESCAPE '!'
                    OR i.customer_id IN (:people)
                    OR EXISTS (SELECT 1 FROM survey_intervention_response l JOIN survey_response r ON r.id = l.response_id
                               WHERE l.intervention_id = i.id AND LOWER(r.remark) LIKE :text ESCAPE '!'))
            """;

    private final JdbcClient sql;

    InterventionRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** An intervention as it is stored. */
    record Row(
            UUID id,
            long version,
            @Nullable UUID customer,
            @Nullable String ticket,
            @Nullable UUID team,
            Instant openedAt,
            Instant dueAt,
            @Nullable Double worstScore,
            @Nullable Integer worstNps,
            @Nullable UUID owner,
            @Nullable Instant takenAt,
            @Nullable Instant escalatedAt,
            @Nullable String outcome,
            @Nullable String contact,
            @Nullable String doneNote,
            @Nullable Instant doneAt,
            @Nullable String doneBy,
            String changedBy,
            Instant changedAt,
            String changedWhat) {}

    // --- opening ------------------------------------------------------------------------------------------------

    /** The response an import brought under this id. */
    Optional<UUID> response(String externalId) {
        return sql.sql("SELECT id FROM survey_response WHERE external_id = ?")
                .param(externalId)
                .query((row, index) -> Ids.of(row.getBytes(1)))
                .optional();
    }

    boolean knows(UUID response) {
        return sql.sql("SELECT COUNT(*) FROM survey_intervention_response WHERE response_id = ?")
                        .param(Ids.bytes(response))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The customer’s open intervention; nobody else changes it before the end of the transaction. */
    Optional<Row> openOf(UUID customer) {
        return sql.sql("SELECT id FROM survey_intervention WHERE open_key = ? FOR UPDATE")
                .param(Ids.bytes(customer))
                .query((row, index) -> Ids.of(row.getBytes(1)))
                .optional()
                .flatMap(this::get);
    }

    /** @throws org.springframework.dao.DuplicateKeyException where the customer has an open one since a moment ago */
    void insert(Row row) {
        sql.sql("""
                        INSERT INTO survey_intervention
                            (id, version, customer_id, ticket_number, team_id, opened_at, due_at, worst_score, worst_nps,
                             escalate_at, changed_by, changed_at, changed_what, open_key)
                        VALUES (:id, 0, :customer, :ticket, :team, :opened, :due, :score, :nps, :due, :by, :at, :what,
                                :customer)""")
                .param("id", Ids.bytes(row.id()))
                .param("customer", Ids.bytesOrNone(row.customer()), Types.BINARY)
                .param("ticket", row.ticket(), Types.VARCHAR)
                .param("team", Ids.bytesOrNone(row.team()), Types.BINARY)
                .param("opened", Instants.column(row.openedAt()))
                .param("due", Instants.column(row.dueAt()))
                .param("score", row.worstScore(), Types.DOUBLE)
                .param("nps", row.worstNps(), Types.SMALLINT)
                .param("by", row.changedBy())
                .param("at", Instants.column(row.changedAt()))
                .param("what", row.changedWhat())
                .update();
    }

    void worsen(UUID id, @Nullable Double score, @Nullable Integer nps, String by, Instant at, String what) {
        sql.sql("""
                        UPDATE survey_intervention
                        SET version = version + 1, worst_score = :score, worst_nps = :nps, changed_by = :by,
                            changed_at = :at, changed_what = :what
                        WHERE id = :id""")
                .param("score", score, Types.DOUBLE)
                .param("nps", nps, Types.SMALLINT)
                .param("by", by)
                .param("at", Instants.column(at))
                .param("what", what)
                .param("id", Ids.bytes(id))
                .update();
    }

    void link(UUID intervention, UUID response) {
        sql.sql("INSERT INTO survey_intervention_response (response_id, intervention_id) VALUES (?, ?)")
                .params(List.of(Ids.bytes(response), Ids.bytes(intervention)))
                .update();
    }

    // --- changes by people: each succeeds only upon the version the person saw ------------------------------------

    boolean give(UUID id, long seen, UUID owner, String by, Instant now, String what) {
        return sql.sql("""
                        UPDATE survey_intervention
                        SET version = version + 1, owner_id = :owner, taken_at = :now, changed_by = :by, changed_at = :now,
                            changed_what = :what
                        WHERE id = :id AND version = :seen AND done_at IS NULL""")
                        .param("owner", Ids.bytes(owner))
                        .param("by", by)
                        .param("now", Instants.column(now))
                        .param("what", what)
                        .param("id", Ids.bytes(id))
                        .param("seen", seen)
                        .update()
                == 1;
    }

    boolean complete(UUID id, long seen, Completion completion, UUID owner, String by, Instant now, String what) {
        return sql.sql("""
                        UPDATE survey_intervention
                        SET version = version + 1, outcome = :outcome, contact = :contact, done_note = :note,
                            done_at = :now, done_by = :by, owner_id = COALESCE(owner_id, :owner), escalate_at = NULL,
                            open_key = NULL, changed_by = :by, changed_at = :now, changed_what = :what
                        WHERE id = :id AND version = :seen AND done_at IS NULL""")
                        .param("outcome", completion.outcome().name())
                        .param(
                                "contact",
                                completion.contact() == null
                                        ? null
                                        : completion.contact().name(),
                                Types.VARCHAR)
                        .param("note", completion.note())
                        .param("owner", Ids.bytes(owner))
                        .param("by", by)
                        .param("now", Instants.column(now))
                        .param("what", what)
                        .param("id", Ids.bytes(id))
                        .param("seen", seen)
                        .update()
                == 1;
    }

    // --- escalation -----------------------------------------------------------------------------------------------

    List<UUID> toEscalate(Instant now, int limit) {
        return sql.sql("SELECT id FROM survey_intervention WHERE escalate_at <= ? ORDER BY escalate_at LIMIT ?")
                .params(List.of(Instants.column(now), limit))
                .query((row, index) -> Ids.of(row.getBytes(1)))
                .list();
    }

    /**
     * Notes that it went to the next level; of several who try at once one succeeds. The version stays: whoever is about
     * to write down what they did has nothing to learn from it.
     */
    boolean escalate(UUID id, Instant now) {
        return sql.sql("""
                        UPDATE survey_intervention SET escalated_at = due_at, escalate_at = NULL
                        WHERE id = ? AND escalate_at <= ? AND done_at IS NULL""").params(List.of(Ids.bytes(id), Instants.column(now))).update() == 1;
    }

    // --- reading ----------------------------------------------------------------------------------------------------

    Optional<Row> get(UUID id) {
        return sql.sql(ROW + " WHERE i.id = ?")
                .param(Ids.bytes(id))
                .query((row, index) -> row(row))
                .optional();
    }

    /** What a list asks for, and for whom. */
    record Asked(InterventionFilter filter, Sight sight, UUID reader, Collection<UUID> people, Instant now) {}

    /** Open ones first, the first due before others; then those done, the latest first. */
    List<Row> page(Asked asked, int offset, int limit) {
        return question(ROW + WHERE + """
                        ORDER BY CASE WHEN i.done_at IS NULL THEN 0 ELSE 1 END,
                                 CASE WHEN i.done_at IS NULL THEN i.due_at END, i.done_at DESC, i.id
                        LIMIT :limit OFFSET :offset""", asked)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, index) -> row(row))
                .list();
    }

    List<Row> behind(Asked asked, @Nullable InterventionPlace place, int limit) {
        return question(ROW + WHERE + """
                         AND (:atFirst = 1 OR i.opened_at < :at OR i.opened_at = :at AND i.id < :id)
                        ORDER BY i.opened_at DESC, i.id DESC LIMIT :limit""", asked)
                .param("atFirst", place == null ? 1 : 0)
                .param("at", place == null ? LAST : Instants.column(place.openedAt()))
                .param("id", place == null ? Ids.nobody() : Ids.bytes(place.id()))
                .param("limit", limit)
                .query((row, index) -> row(row))
                .list();
    }

    int count(Asked asked) {
        return question("SELECT COUNT(*) FROM survey_intervention i" + WHERE, asked)
                .query(Integer.class)
                .single();
    }

    List<Row> ofCustomer(UUID customer, Sight sight, int limit) {
        return seen(
                        ROW + " WHERE i.customer_id = :customer AND " + SEEN
                                + " ORDER BY i.opened_at DESC, i.id DESC LIMIT :limit",
                        sight)
                .param("customer", Ids.bytes(customer))
                .param("limit", limit)
                .query((row, index) -> row(row))
                .list();
    }

    InterventionSummary summary(Sight sight, Instant now) {
        return seen("""
                        SELECT COALESCE(SUM(CASE WHEN done_at IS NULL THEN 1 ELSE 0 END), 0),
                               COALESCE(SUM(CASE WHEN done_at IS NULL AND due_at <= :now THEN 1 ELSE 0 END), 0),
                               COALESCE(SUM(CASE WHEN due_at > :since AND (done_at IS NOT NULL OR due_at <= :now)
                                                 THEN 1 ELSE 0 END), 0),
                               COALESCE(SUM(CASE WHEN due_at > :since AND done_at <= due_at THEN 1 ELSE 0 END), 0)
                        FROM survey_intervention i
                        WHERE (done_at IS NULL OR due_at > :since) AND\s""" + SEEN, sight)
                .param("now", Instants.column(now))
                .param("since", Instants.column(now.minus(InterventionSummary.PERIOD)))
                .query((row, index) ->
                        new InterventionSummary(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)))
                .single();
    }

    /** The answers each is about, in the order they came. */
    Map<UUID, List<UUID>> answers(Collection<UUID> interventions) {
        var answers = new HashMap<UUID, List<UUID>>();
        if (!interventions.isEmpty()) {
            sql.sql("""
                            SELECT intervention_id, response_id FROM survey_intervention_response
                            WHERE intervention_id IN (:ids) ORDER BY response_id""")
                    .param("ids", interventions.stream().map(Ids::bytes).toList())
                    .query(row -> {
                        answers.computeIfAbsent(Ids.of(row.getBytes(1)), id -> new java.util.ArrayList<>())
                                .add(Ids.of(row.getBytes(2)));
                    });
        }
        return answers;
    }

    private JdbcClient.StatementSpec seen(String question, Sight sight) {
        return sql.sql(question)
                .param("every", sight.scope().all() ? 1 : 0)
                .param("teams", Ids.some(sight.scope().teams()))
                .param("nobodys", sight.nobodys() ? 1 : 0);
    }

    private JdbcClient.StatementSpec question(String question, Asked asked) {
        var filter = asked.filter();
        String text = filter.text();
        return seen(question, asked.sight())
                .param("mine", filter.mine() ? 1 : 0)
                .param("reader", Ids.bytes(asked.reader()))
                .param("overdue", filter.overdue() ? 1 : 0)
                .param("anyState", filter.states().isEmpty() ? 1 : 0)
                .param("open", filter.states().contains(InterventionState.OPEN) ? 1 : 0)
                .param("taken", filter.states().contains(InterventionState.TAKEN) ? 1 : 0)
                .param("done", filter.states().contains(InterventionState.DONE) ? 1 : 0)
                .param("now", Instants.column(asked.now()))
                .param("text", text == null || text.isBlank() ? null : Likeness.containing(text), Types.VARCHAR)
                .param("people", Ids.some(asked.people()));
    }

    private static Row row(ResultSet row) throws SQLException {
        double score = row.getDouble("worst_score");
        boolean unrated = row.wasNull();
        int nps = row.getInt("worst_nps");
        boolean unasked = row.wasNull();
        return new Row(
                Columns.id(row, "id"),
                row.getLong("version"),
                Columns.idOrNone(row, "customer_id"),
                row.getString("ticket_number"),
                Columns.idOrNone(row, "team_id"),
                Columns.instant(row, "opened_at"),
                Columns.instant(row, "due_at"),
                unrated ? null : score,
                unasked ? null : nps,
                Columns.idOrNone(row, "owner_id"),
                Columns.instantOrNone(row, "taken_at"),
                Columns.instantOrNone(row, "escalated_at"),
                row.getString("outcome"),
                row.getString("contact"),
                row.getString("done_note"),
                Columns.instantOrNone(row, "done_at"),
                row.getString("done_by"),
                row.getString("changed_by"),
                Columns.instant(row, "changed_at"),
                row.getString("changed_what"));
    }
}
