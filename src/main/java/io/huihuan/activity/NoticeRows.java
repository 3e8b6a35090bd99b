package io.huihuan.activity;

import io.huihuan.identity.PersonId;
import io.huihuan.identity.Scope;
import io.huihuan.shared.data.Columns;
import io.huihuan.shared.data.Ids;
import io.huihuan.shared.data.Instants;
import io.huihuan.shared.feed.FeedEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stored notices, and how far the feed has been followed. */
@Repository
class NoticeRows {

    private static final String SEEN =
            " FROM activity_inbox WHERE person_id = :person AND (:every = 1 OR team_id IS NULL OR team_id IN (:teams))";

    /** Of what belongs to no team: seen by who sees every row. */
    static final UUID NOBODYS = new UUID(0, 0);

    private final JdbcClient sql;

    NoticeRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** How far the feed has been followed; whoever asks holds the row, so that one node follows at a time. */
    long lockPosition() {
        return sql.sql("SELECT position FROM activity_follower WHERE name = 'inbox' FOR UPDATE")
                .query(Long.class)
                .single();
    }

    void advance(long position) {
        sql.sql("UPDATE activity_follower SET position = ? WHERE name = 'inbox'")
                .params(List.of(position))
                .update();
    }

    /**
     * What a notice is about.
     *
     * @param team whose members may see it; {@code null} for whoever is told
     */
    record About(
            @Nullable UUID team,
            String title,
            String path,
            @Nullable String detail) {}

    /** Tells somebody of an event; of the same event only once. */
    void add(PersonId person, FeedEntry event, About about) {
        sql.sql("""
                INSERT IGNORE INTO activity_inbox
                    (person_id, position, subject_kind, subject_id, team_id, title, path, event, detail, actor, at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(Ids.bytes(person.value()))
                .param(event.position())
                .param(event.subject().kind())
                .param(Ids.bytes(event.subject().id()))
                .param(Ids.bytesOrNone(about.team()))
                .param(about.title())
                .param(about.path())
                .param(event.event())
                .param(about.detail())
                .param(event.actor())
                .param(Instants.column(event.at()))
                .update();
    }

    /** Another team has the ticket now, and the notices about it go along. */
    void handOver(UUID ticket, UUID team) {
        sql.sql("UPDATE activity_inbox SET team_id = ? WHERE subject_id = ?")
                .params(Ids.bytes(team), Ids.bytes(ticket))
                .update();
    }

    /** Whoever was ever told anything about these things. */
    List<PersonId> toldAbout(Collection<UUID> things) {
        return sql.sql("SELECT DISTINCT person_id FROM activity_inbox WHERE subject_id IN (:things)")
                .param("things", things.stream().map(Ids::bytes).toList())
                .query((row, number) -> new PersonId(Columns.id(row, "person_id")))
                .list();
    }

    List<Notice> of(PersonId person, Scope scope, int offset, int limit) {
        return seen("SELECT *" + SEEN + " ORDER BY position DESC LIMIT :limit OFFSET :offset", person, scope)
                .param("limit", limit)
                .param("offset", offset)
                .query(NoticeRows::notice)
                .list();
    }

    int count(PersonId person, Scope scope) {
        return seen("SELECT COUNT(*)" + SEEN, person, scope)
                .query(Integer.class)
                .single();
    }

    int unread(PersonId person, Scope scope) {
        return seen("SELECT COUNT(*)" + SEEN + " AND read_at IS NULL", person, scope)
                .query(Integer.class)
                .single();
    }

    boolean has(PersonId person, Scope scope, long position) {
        return seen("SELECT COUNT(*)" + SEEN + " AND position = :position", person, scope)
                        .param("position", position)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void markRead(PersonId person, long position, Instant now) {
        sql.sql("UPDATE activity_inbox SET read_at = ? WHERE person_id = ? AND position = ? AND read_at IS NULL")
                .params(Instants.column(now), Ids.bytes(person.value()), position)
                .update();
    }

    void markAllRead(PersonId person, Instant now) {
        sql.sql("UPDATE activity_inbox SET read_at = ? WHERE person_id = ? AND read_at IS NULL")
                .params(Instants.column(now), Ids.bytes(person.value()))
                .update();
    }

    private JdbcClient.StatementSpec seen(String question, PersonId person, Scope scope) {
        return sql.sql(question)
                .param("person", Ids.bytes(person.value()))
                .param("every", scope.all() ? 1 : 0)
                .param("teams", Ids.some(scope.teams()));
    }

    private static Notice notice(ResultSet row, int number) throws SQLException {
        return new Notice(
                row.getLong("position"),
                NoticeKind.valueOf(row.getString("event")),
                row.getString("title"),
                row.getString("path"),
                row.getString("detail"),
                row.getString("actor"),
                Columns.instant(row, "at"),
                Columns.instantOrNone(row, "read_at"));
    }
}
