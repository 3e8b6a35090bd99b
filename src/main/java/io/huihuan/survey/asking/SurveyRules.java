package io.huihuan.survey.asking;

import io.huihuan.identity.Access;
import io.huihuan.identity.Actor;
import io.huihuan.identity.Permission;
import io.huihuan.shared.data.Columns;
import io.huihuan.shared.data.Instants;
import io.huihuan.shared.feed.ChangeFeed;
import io.huihuan.shared.refusal.Stale;
import io.huihuan.survey.QuestionnaireName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door of the rules on asking, kept by whoever looks after surveys; they hold from the next ticket on. */
@Service
@Transactional
public class SurveyRules {

    private final Access access;
    private final JdbcClient sql;
    private final ChangeFeed feed;
    private final Clock clock;

    SurveyRules(Access access, JdbcClient sql, ChangeFeed feed, Clock clock) {
        this.access = access;
        this.sql = sql;
        this.feed = feed;
        this.clock = clock;
    }

    /** The terms and who changed them last. */
    @Transactional(readOnly = true)
    public SeenTerms seen() {
        access.require(Permission.SURVEY_ADMIN);
        return read();
    }

    /** What can be asked: the published questionnaires. */
    @Transactional(readOnly = true)
    public List<QuestionnaireName> choices() {
        access.require(Permission.SURVEY_ADMIN);
        return published();
    }

    /**
     * Sets other terms.
     *
     * @param version what the person saw
     * @throws io.huihuan.shared.refusal.Invalid with every field that is not in order
     * @throws Stale where somebody changed them since
     */
    public void change(long version, SurveyTerms terms) {
        Actor by = access.require(Permission.SURVEY_ADMIN);
        terms.wrong()
                .note(!isPublished(terms.questionnaire()), "questionnaire", "survey.rules.questionnaire")
                .refuse();
        SeenTerms before = read();
        Instant now = clock.instant();
        if (!write(version, terms, now, by.account())) {
            SeenTerms current = read();
            throw new Stale(current.changedBy(), current.changedAt(), "SURVEY_RULES_CHANGED", current);
        }
        if (!before.terms().equals(terms)) {
            feed.publish(new RulesEvent.SurveyRulesChanged(now, by.account(), brief(before.terms()), brief(terms)));
        }
    }

    /** The terms that hold now. */
    @Transactional(readOnly = true)
    public SurveyTerms terms() {
        return read().terms();
    }

    /** Whether this questionnaire can be given out. */
    boolean isPublished(String code) {
        return published().stream().anyMatch(each -> each.code().equals(code));
    }

    private List<QuestionnaireName> published() {
        return sql.sql("SELECT code, title, title_en FROM questionnaire WHERE published > 0 ORDER BY title, code")
                .query((row, number) -> new QuestionnaireName(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    private SeenTerms read() {
        return sql.sql("SELECT * FROM survey_rules WHERE id = 1")
                .query((row, number) -> row(row))
                .single();
    }

    private boolean write(long version, SurveyTerms terms, Instant now, String by) {
        return sql.sql("""
                UPDATE survey_rules
                SET version = version + 1, active = ?, questionnaire = ?, delay_minutes = ?, sampling_percent = ?,
                    remind_after_hours = ?, expire_after_hours = ?, language = ?, low_score = ?, low_nps = ?,
                    slip_minutes = ?, intervene_hours = ?, changed_by = ?, changed_at = ?
                WHERE id = 1 AND version = ?""")
                        .param(terms.active())
                        .param(terms.questionnaire())
                        .param(terms.delayMinutes())
                        .param(terms.samplingPercent())
                        .param(terms.remindAfterHours())
                        .param(terms.expireAfterHours())
                        .param(terms.language())
                        .param(terms.lowScore())
                        .param(terms.lowNps())
                        .param(terms.slipMinutes())
                        .param(terms.interveneHours())
                        .param(by)
                        .param(Instants.toColumn(now))
                        .param(version)
                        .update()
                == 1;
    }

    private static SeenTerms row(ResultSet row) throws SQLException {
        return new SeenTerms(
                row.getLong("version"),
                new SurveyTerms(
                        row.getBoolean("active"),
                        row.getString("questionnaire"),
                        row.getInt("delay_minutes"),
                        row.getInt("sampling_percent"),
                        row.getInt("remind_after_hours"),
                        row.getInt("expire_after_hours"),
                        row.getString("language"),
                        row.getDouble("low_score"),
                        row.getInt("low_nps"),
                        row.getInt("slip_minutes"),
                        row.getInt("intervene_hours")),
                row.getString("changed_by"),
                Columns.instant(row, "changed_at"));
    }

    private static String brief(SurveyTerms terms) {
        return "%s %s %dmin %d%% %dh %dh %s <=%s <=%d %dmin %dh"
                .formatted(
                        terms.active() ? "ON" : "OFF",
                        terms.questionnaire(),
                        terms.delayMinutes(),
                        terms.samplingPercent(),
                        terms.remindAfterHours(),
                        terms.expireAfterHours(),
                        terms.language(),
                        terms.lowScore(),
                        terms.lowNps(),
                        terms.slipMinutes(),
                        terms.interveneHours());
    }
}
