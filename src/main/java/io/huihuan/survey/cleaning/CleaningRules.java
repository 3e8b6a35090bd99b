package io.huihuan.survey.cleaning;

import io.huihuan.identity.Access;
import io.huihuan.identity.Actor;
import io.huihuan.identity.Permission;
import io.huihuan.shared.data.Columns;
import io.huihuan.shared.data.Instants;
import io.huihuan.shared.feed.ChangeFeed;
import io.huihuan.shared.refusal.Stale;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The front door of the rules of cleaning, kept by whoever looks after surveys. A change is a new version and holds for
 * answers that come from then on; what was flagged before keeps its flag and the version that made it.
 */
@Service
@Transactional
public class CleaningRules {

    private final Access access;
    private final JdbcClient sql;
    private final ChangeFeed feed;
    private final Clock clock;

    CleaningRules(Access access, JdbcClient sql, ChangeFeed feed, Clock clock) {
        this.access = access;
        this.sql = sql;
        this.feed = feed;
        this.clock = clock;
    }

    /** Every version there was, the one that holds first. */
    @Transactional(readOnly = true)
    public List<CleaningVersion> versions() {
        access.require(Permission.SURVEY_ADMIN);
        return sql.sql("SELECT * FROM survey_cleaning_rules ORDER BY version DESC")
                .query((row, number) -> version(row))
                .list();
    }

    /**
     * Sets other terms; the same ones again change nothing.
     *
     * @param seen the number of the version the person saw
     * @throws io.huihuan.shared.refusal.Invalid with every field that is not in order
     * @throws Stale where somebody changed them since
     */
    public CleaningVersion change(int seen, CleaningTerms terms) {
        Actor by = access.require(Permission.SURVEY_ADMIN);
        terms.wrong().refuse();
        CleaningVersion before = current();
        if (before.number() == seen && before.terms().equals(terms)) {
            return before;
        }
        var changed = new CleaningVersion(seen + 1, terms, clock.instant(), by.account());
        if (before.number() != seen || !insert(changed)) {
            CleaningVersion now = current();
            throw new Stale(now.changedBy(), now.since(), "CLEANING_RULES_CHANGED", now);
        }
        feed.publish(new CleaningEvent.CleaningRulesChanged(
                changed.since(), by.account(), brief(before.terms()), brief(terms)));
        return changed;
    }

    /** The version that holds now. */
    CleaningVersion current() {
        return sql.sql("SELECT * FROM survey_cleaning_rules ORDER BY version DESC LIMIT 1")
                .query((row, number) -> version(row))
                .single();
    }

    private boolean insert(CleaningVersion version) {
        CleaningTerms terms = version.terms();
        try {
            sql.sql("INSERT INTO survey_cleaning_rules VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(List.of(
                            version.number(),
                            terms.tooFastSeconds(),
                            terms.shortQuestions(),
                            terms.tooFastQuestionSeconds(),
                            terms.straightLine(),
                            terms.incompletePercent(),
                            Instants.column(version.since()),
                            version.changedBy()))
                    .update();
            return true;
        } catch (DuplicateKeyException faster) {
            return false;
        }
    }

    private static CleaningVersion version(ResultSet row) throws SQLException {
        return new CleaningVersion(
                row.getInt("version"),
                new CleaningTerms(
                        row.getInt("too_fast_seconds"),
                        row.getInt("short_questions"),
                        row.getInt("too_fast_question_seconds"),
                        row.getInt("straight_line"),
                        row.getInt("incomplete_percent")),
                Columns.instant(row, "since"),
                row.getString("changed_by"));
    }

    private static String brief(CleaningTerms terms) {
        return "%ds %d:%ds =%d %d%%"
                .formatted(
                        terms.tooFastSeconds(),
                        terms.shortQuestions(),
                        terms.tooFastQuestionSeconds(),
                        terms.straightLine(),
                        terms.incompletePercent());
    }
}
