package io.huihuan.shared.feed;

import io.huihuan.shared.data.Columns;
import io.huihuan.shared.data.Ids;
import io.huihuan.shared.data.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The append-only record of everything that happened. A row is written in the transaction that made it true, so the feed
 * holds a change if and only if the change is stored. Timelines show it; live pages, other nodes and later modules follow
 * it by {@link LiveFeed}.
 */
@Service
public class ChangeFeed {

    /** How the once-key of a fact begins that was brought in as history. */
    public static final String ARCHIVED = "archive:";

    private static final String INSERT = """
            INSERT INTO change_feed (at, recorded_at, subject_kind, subject_id, event, actor, from_value, to_value, note,
                                     team_id, customer_id, once_key)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String COLUMNS =
            "position, at, subject_kind, subject_id, event, actor, from_value, to_value, note, team_id, customer_id";

    private static final String OF_CUSTOMER = """
             FROM change_feed
            WHERE customer_id = :customer AND (:every = 1 OR (team_id IS NULL AND subject_kind IN (:own)) OR team_id IN (:teams))
            ORDER BY at DESC, position DESC LIMIT :limit OFFSET :offset""";

    private static final String STEP =
            "SELECT subject_id, at, event, from_value, to_value FROM change_feed WHERE event IN (:events) AND subject_id ";
    private static final String IN_ORDER = " ORDER BY subject_id, at, position";

    private final JdbcTemplate jdbc;
    private final JdbcClient reads;
    private final ApplicationEventPublisher listeners;
    private final Clock clock;

    ChangeFeed(JdbcTemplate jdbc, JdbcClient reads, ApplicationEventPublisher listeners, Clock clock) {
        this.jdbc = jdbc;
        this.reads = reads;
        this.listeners = listeners;
        this.clock = clock;
    }

    /** Appends the event and tells in-process listeners; only inside the transaction of the change itself. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void publish(BusinessEvent event) {
        append(List.of(event));
        listeners.publishEvent(event);
    }

    /**
     * Appends many events in one batch without telling each listener: for imported history. Followers of the feed see
     * every row; that is why durable consumers follow the feed and not the listener.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(Collection<? extends BusinessEvent> events) {
        Instant recorded = clock.instant();
        Rows.<BusinessEvent>insert(
                jdbc,
                INSERT,
                List.copyOf(events),
                (row, event) -> row.instant(event.at())
                        .instant(recorded)
                        .text(event.subject().kind())
                        .id(event.subject().id())
                        .text(event.name())
                        .text(event.actor())
                        .text(event.from())
                        .text(event.to())
                        .text(event.note())
                        .id(event.team())
                        .id(event.customer())
                        .text(event.onceKey()));
    }

    /** Everything that happened to one thing, oldest first. */
    @Transactional(readOnly = true)
    public List<FeedEntry> of(Subject subject) {
        return reads.sql("SELECT " + COLUMNS + " FROM change_feed WHERE subject_id = ? ORDER BY at, position")
                .params(List.of(Ids.bytes(subject.id())))
                .query(ChangeFeed::entry)
                .list();
    }

    /**
     * What stands on a customer's timeline, newest first, a page at a time. What belongs to a team is left out for readers
     * who may not hear of that team, and what belongs to none for readers who do not hear of every team.
     *
     * @param own the kinds of things that are never a team's but the customer's own: every reader hears of them
     * @param teams the teams whose entries the reader may see; {@code null} for every team
     */
    @Transactional(readOnly = true)
    public List<FeedEntry> ofCustomer(
            UUID customer, Set<String> own, @Nullable Set<UUID> teams, int offset, int limit) {
        return reads.sql("SELECT " + COLUMNS + OF_CUSTOMER)
                .param("customer", Ids.bytes(customer))
                .param("own", own)
                .param("every", teams == null ? 1 : 0)
                .param("teams", Ids.some(teams == null ? Set.of() : teams))
                .param("limit", limit)
                .param("offset", offset)
                .query(ChangeFeed::entry)
                .list();
    }

    /** Rows behind a position, in order; ids may commit out of order, so followers read with an overlap. */
    public List<FeedEntry> after(long position, int limit) {
        return reads.sql("SELECT " + COLUMNS + " FROM change_feed WHERE position > ? ORDER BY position LIMIT ?")
                .params(List.of(position, limit))
                .query(ChangeFeed::entry)
                .list();
    }

    /** The rows at these positions, in order; for a follower that missed some. */
    public List<FeedEntry> at(Collection<Long> positions) {
        return reads.sql("SELECT " + COLUMNS + " FROM change_feed WHERE position IN (:positions) ORDER BY position")
                .param("positions", positions)
                .query(ChangeFeed::entry)
                .list();
    }

    /**
     * Those of these positions that are history from elsewhere: brought in as that, or recorded so much later than they
     * happened.
     */
    public Set<Long> history(Collection<Long> positions, Duration late) {
        if (positions.isEmpty()) {
            return Set.of();
        }
        var history = new HashSet<Long>();
        reads.sql("SELECT position, at, recorded_at, once_key FROM change_feed WHERE position IN (:positions)")
                .param("positions", positions)
                .query(row -> {
                    String key = row.getString("once_key");
                    var happened = row.getObject("at", LocalDateTime.class);
                    if (key != null && key.startsWith(ARCHIVED)
                            || happened.plus(late).isBefore(row.getObject("recorded_at", LocalDateTime.class))) {
                        history.add(row.getLong("position"));
                    }
                });
        return history;
    }

    /** Of some things those events, oldest first within each: without who and why, for reading many. */
    public List<FeedStep> steps(Collection<UUID> subjects, Collection<String> events) {
        return reads.sql(STEP + "IN (:subjects)" + IN_ORDER)
                .param("events", events)
                .param("subjects", subjects.stream().map(Ids::bytes).toList())
                .query(ChangeFeed::step)
                .list();
    }

    /** The same of everything whose id lies behind one and not behind another, in the order the database keeps them in. */
    public List<FeedStep> steps(UUID after, UUID last, Collection<String> events) {
        return reads.sql(STEP + "> :after AND subject_id <= :last" + IN_ORDER)
                .param("events", events)
                .param("after", Ids.bytes(after))
                .param("last", Ids.bytes(last))
                .query(ChangeFeed::step)
                .list();
    }

    private static FeedStep step(ResultSet row, int number) throws SQLException {
        return new FeedStep(
                Columns.id(row, "subject_id"),
                Columns.instant(row, "at"),
                row.getString("event"),
                row.getString("from_value"),
                row.getString("to_value"));
    }

    /** The position of the newest row; 0 for an empty feed. */
    public long head() {
        return reads.sql("SELECT COALESCE(MAX(position), 0) FROM change_feed")
                .query(Long.class)
                .single();
    }

    private static FeedEntry entry(ResultSet row, int number) throws SQLException {
        byte[] team = row.getBytes("team_id");
        byte[] customer = row.getBytes("customer_id");
        return new FeedEntry(
                row.getLong("position"),
                new Subject(row.getString("subject_kind"), Columns.id(row, "subject_id")),
                Columns.instant(row, "at"),
                row.getString("actor"),
                row.getString("event"),
                row.getString("from_value"),
                row.getString("to_value"),
                row.getString("note"),
                team == null ? null : Ids.of(team),
                customer == null ? null : Ids.of(customer));
    }
}
