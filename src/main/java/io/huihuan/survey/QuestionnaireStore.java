package io.huihuan.survey;

import io.huihuan.shared.data.Columns;
import io.huihuan.shared.data.Ids;
import io.huihuan.shared.data.Instants;
import io.huihuan.survey.QuestionnaireSheet.Published;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Questionnaires and their versions in the database. A version never changes, so what was read once is remembered. */
@Component
class QuestionnaireStore {

    private static final String ROW = """
            SELECT id, version, code, title, title_en, draft, published, changed_by, changed_at, changed_what
            FROM questionnaire""";
    private static final String VERSION = """
            SELECT v.id, v.questionnaire_id, q.code, v.number, v.content
            FROM questionnaire_version v JOIN questionnaire q ON q.id = v.questionnaire_id""";

    private final JdbcClient sql;
    private final JsonMapper json;
    private final Map<UUID, QuestionnaireVersion> remembered = new ConcurrentHashMap<>();

    QuestionnaireStore(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    record Row(
            UUID id,
            long version,
            String code,
            String title,
            @Nullable String titleEn,
            @Nullable QuestionnaireContent draft,
            int published,
            String changedBy,
            Instant changedAt,
            String changedWhat) {}

    List<Row> all() {
        return sql.sql(ROW + " ORDER BY code").query((row, index) -> row(row)).list();
    }

    Optional<Row> find(String code) {
        return sql.sql(ROW + " WHERE code = ?")
                .param(code)
                .query((row, index) -> row(row))
                .optional();
    }

    /** @throws org.springframework.dao.DuplicateKeyException where the code is taken */
    UUID insert(String code, QuestionnaireContent draft, String by, Instant now) {
        UUID id = Ids.next();
        sql.sql("""
                        INSERT INTO questionnaire
                            (id, version, code, title, title_en, draft, published, changed_by, changed_at, changed_what)
                        VALUES (?, 0, ?, ?, ?, ?, 0, ?, ?, 'QUESTIONNAIRE_DRAFTED')""")
                .param(Ids.bytes(id))
                .param(code)
                .param(draft.title())
                .param(draft.titleEn())
                .param(json.writeValueAsString(draft))
                .param(by)
                .param(Instants.column(now))
                .update();
        return id;
    }

    /**
     * @param called whose title the questionnaire goes by from now on
     * @return whether it still was as it was seen
     */
    boolean draft(
            UUID id,
            long seen,
            @Nullable QuestionnaireContent draft,
            QuestionnaireContent called,
            String by,
            Instant now) {
        return sql.sql("""
                        UPDATE questionnaire SET version = version + 1, title = :title, title_en = :english, draft = :draft,
                               changed_by = :by, changed_at = :now, changed_what = 'QUESTIONNAIRE_DRAFTED'
                        WHERE id = :id AND version = :seen""")
                        .param("title", called.title())
                        .param("english", called.titleEn())
                        .param("draft", draft == null ? null : json.writeValueAsString(draft))
                        .param("by", by)
                        .param("now", Instants.toColumn(now))
                        .param("id", Ids.bytes(id))
                        .param("seen", seen)
                        .update()
                == 1;
    }

    /** @return whether it still was as it was seen */
    boolean publish(UUID id, long seen, int number, QuestionnaireContent content, String by, Instant now) {
        int changed = sql.sql("""
                        UPDATE questionnaire SET version = version + 1, title = ?, title_en = ?, draft = NULL, published = ?,
                               changed_by = ?, changed_at = ?, changed_what = 'QUESTIONNAIRE_PUBLISHED'
                        WHERE id = ? AND version = ?""")
                .param(content.title())
                .param(content.titleEn())
                .param(number)
                .param(by)
                .param(Instants.column(now))
                .param(Ids.bytes(id))
                .param(seen)
                .update();
        if (changed == 0) {
            return false;
        }
        sql.sql("""
                        INSERT INTO questionnaire_version
                            (id, questionnaire_id, number, content, published_at, published_by)
                        VALUES (?, ?, ?, ?, ?, ?)""")
                .params(List.of(
                        Ids.bytes(Ids.next()),
                        Ids.bytes(id),
                        number,
                        json.writeValueAsString(content),
                        Instants.column(now),
                        by))
                .update();
        return true;
    }

    List<Published> versions(UUID id) {
        return sql.sql("""
                        SELECT number, published_at, published_by FROM questionnaire_version
                        WHERE questionnaire_id = ? ORDER BY number DESC""")
                .param(Ids.bytes(id))
                .query((row, index) ->
                        new Published(row.getInt(1), Columns.instant(row, "published_at"), row.getString(3)))
                .list();
    }

    Optional<QuestionnaireVersion> version(UUID questionnaire, int number) {
        return sql.sql(VERSION + " WHERE v.questionnaire_id = ? AND v.number = ?")
                .params(List.of(Ids.bytes(questionnaire), number))
                .query((row, index) -> version(row))
                .optional();
    }

    /** The version that is given out now. */
    Optional<QuestionnaireVersion> published(String code) {
        return sql.sql("""
                        SELECT v.id FROM questionnaire q
                        JOIN questionnaire_version v ON v.questionnaire_id = q.id AND v.number = q.published
                        WHERE q.code = ?""")
                .param(code)
                .query((row, index) -> Ids.of(row.getBytes(1)))
                .optional()
                .map(this::version);
    }

    /** The versions that are given out now. */
    List<QuestionnaireVersion> published() {
        return sql.sql("""
                        SELECT v.id FROM questionnaire q
                        JOIN questionnaire_version v ON v.questionnaire_id = q.id AND v.number = q.published
                        ORDER BY q.code""").query((row, index) -> Ids.of(row.getBytes(1))).list().stream()
                .map(this::version)
                .toList();
    }

    /** Every version that was ever given out, by questionnaire, the latest first. */
    List<QuestionnaireVersion> everPublished() {
        return sql.sql("""
                        SELECT v.id FROM questionnaire q JOIN questionnaire_version v ON v.questionnaire_id = q.id
                        ORDER BY q.code, v.number DESC""").query((row, index) -> Ids.of(row.getBytes(1))).list().stream()
                .map(this::version)
                .toList();
    }

    QuestionnaireVersion version(UUID id) {
        var known = remembered.get(id);
        if (known != null) {
            return known;
        }
        var read = sql.sql(VERSION + " WHERE v.id = ?")
                .param(Ids.bytes(id))
                .query((row, index) -> version(row))
                .single();
        remembered.put(id, read);
        return read;
    }

    private QuestionnaireVersion version(ResultSet row) throws SQLException {
        return new QuestionnaireVersion(
                Ids.of(row.getBytes(1)),
                Ids.of(row.getBytes(2)),
                row.getString(3),
                row.getInt(4),
                content(row.getString(5)));
    }

    private Row row(ResultSet row) throws SQLException {
        String draft = row.getString("draft");
        return new Row(
                Columns.id(row, "id"),
                row.getLong("version"),
                row.getString("code"),
                row.getString("title"),
                row.getString("title_en"),
                draft == null ? null : content(draft),
                row.getInt("published"),
                row.getString("changed_by"),
                Columns.instant(row, "changed_at"),
                row.getString("changed_what"));
    }

    private QuestionnaireContent content(String text) {
        return json.readValue(text, QuestionnaireContent.class);
    }
}
