package io.huihuan.insight;

import io.huihuan.insight.figure.OpenAnswers;
import io.huihuan.insight.figure.ResponseScore;
import io.huihuan.insight.figure.Satisfaction;
import io.huihuan.insight.figure.Satisfaction.Csi;
import io.huihuan.insight.figure.Satisfaction.DimensionMean;
import io.huihuan.insight.figure.Satisfaction.Nps;
import io.huihuan.insight.statistics.Correlation;
import io.huihuan.insight.statistics.Estimate;
import io.huihuan.insight.statistics.Interval;
import io.huihuan.insight.statistics.NetPromoters;
import io.huihuan.insight.statistics.Sample;
import io.huihuan.insight.statistics.Share;
import io.huihuan.survey.CleaningRule;
import io.huihuan.survey.QuestionnaireShape;
import io.huihuan.survey.QuestionnaireShape.WeightedDimension;
import io.huihuan.survey.ResponseFact;
import io.huihuan.survey.SurveyFacts;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What customers answered. */
@Component
class Answers {

    private static final int[] BIN_ENDS = {15, 60, 240, 1_440};

    private static final String RECEIVED = """
            SELECT count(*), count(*) FILTER (clean) FROM response WHERE {asked}""";

    private static final String FLAGGED =
            "SELECT flags, count(*) FROM response WHERE {asked} AND flags <> 0 GROUP BY flags";

    private static final String COUNTED = """
            SELECT count(*), count(csat), count(*) FILTER (csat >= 4),
                   count(*) FILTER (nps >= 9), count(*) FILTER (nps BETWEEN 7 AND 8), count(*) FILTER (nps <= 6),
                   count(csi), avg(csi), var_samp(csi), count(ces), avg(ces), var_samp(ces),
                   count(score), avg(score), var_samp(score)
            FROM response WHERE {counted}""";

    private static final String DIMENSIONS = """
            SELECT questionnaire, code, avg(mean), count(*), sum(mean) FROM answer WHERE {counted}
            GROUP BY questionnaire, code""";

    private static final String DELIVERED =
            "SELECT count(*), count(*) FILTER ({answered}) FROM invitation WHERE {asked} AND delivered";

    /** Also who was asked after the period about something solved in it: an invitation follows its solution. */
    private static final String SERVED = """
            SELECT count(*), count(i.customer)
            FROM (SELECT DISTINCT customer FROM ticket WHERE {solved}) c
            LEFT JOIN (SELECT DISTINCT customer FROM invitation
                       WHERE delivered AND (({asked}) OR (({about}) AND {questionnaire}))) i USING (customer)""";

    private static final String CORRELATIONS = """
            WITH v AS (SELECT responded AS x, score AS y FROM response
                       WHERE {counted} AND responded IS NOT NULL AND score IS NOT NULL),
                 rx AS (SELECT x, sum(n) OVER (ORDER BY x) - n + (n + 1) / 2.0 AS place
                        FROM (SELECT x, count(*) AS n FROM v GROUP BY x)),
                 ry AS (SELECT y, sum(n) OVER (ORDER BY y) - n + (n + 1) / 2.0 AS place
                        FROM (SELECT y, count(*) AS n FROM v GROUP BY y))
            SELECT count(*), corr(v.x, v.y), corr(rx.place, ry.place), count(DISTINCT v.x), count(DISTINCT v.y)
            FROM v JOIN rx ON v.x = rx.x JOIN ry ON v.y = ry.y""";

    private static final String BINS = """
            SELECT CASE WHEN responded <= 15 THEN 0 WHEN responded <= 60 THEN 1 WHEN responded <= 240 THEN 2
                        WHEN responded <= 1440 THEN 3 ELSE 4 END AS bin, count(*), avg(score)
            FROM response WHERE {counted} AND responded IS NOT NULL AND score IS NOT NULL GROUP BY bin""";

    private static final String POINTS = """
            SELECT CASE WHEN responded < 0.1 THEN 0
                        ELSE round(responded / pow(10, floor(log10(responded)) - 1))
                             * pow(10, floor(log10(responded)) - 1) END AS m,
                   round(score, 1) AS s, count(*)
            FROM response WHERE {counted} AND responded IS NOT NULL AND score IS NOT NULL GROUP BY m, s ORDER BY m, s""";

    private static final String SAID = """
            SELECT id, number, category, count(*) OVER () FROM response WHERE {counted} AND said
            ORDER BY submitted DESC, id DESC LIMIT {limit} OFFSET {offset}""";
    private static final String SAID_AT_ALL = "SELECT count(*) FROM response WHERE {counted} AND said";

    private final SurveyFacts surveys;
    private final Tree tree;

    Answers(SurveyFacts surveys, Tree tree) {
        this.surveys = surveys;
        this.tree = tree;
    }

    Satisfaction satisfaction(Connection store, Reach reach, Instant asOf) throws SQLException {
        record Received(long all, long kept) {}
        var received = Question.of(RECEIVED)
                .with("asked", reach.asked())
                .one(store, row -> new Received(row.getLong(1), row.getLong(2)));
        Estimate responded = Question.of(DELIVERED)
                .with("asked", reach.asked())
                .with("answered", Clause.of(reach.filter().cleaned() ? "kept" : "answered"))
                .one(store, Answers::share);
        Estimate covered = Question.of(SERVED)
                .with("solved", reach.on("solved_day"))
                .with("asked", reach.asked())
                .with("about", reach.on("solved_day"))
                .with("questionnaire", reach.questionnaire())
                .one(store, Answers::share);
        Estimate valid = new Share(received.kept, received.all).estimate();
        List<DimensionMean> dimensions = dimensions(store, reach);
        return Question.of(COUNTED)
                .with("counted", reach.counted())
                .one(
                        store,
                        row -> new Satisfaction(
                                asOf,
                                row.getLong(1),
                                received.all,
                                new Share(row.getLong(3), row.getLong(2)).estimate(),
                                Nps.of(new NetPromoters(row.getLong(4), row.getLong(5), row.getLong(6))),
                                Csi.of(mean(row, 7)),
                                mean(row, 10),
                                mean(row, 13),
                                dimensions,
                                excluded(store, reach),
                                responded.value(),
                                valid.value(),
                                covered.value(),
                                new Satisfaction.Rates(responded, valid, covered),
                                surveys.ruleVersion()));
    }

    /** How many, and of them the hits. */
    private static Estimate share(ResultSet row) throws SQLException {
        return new Share(row.getLong(2), row.getLong(1)).estimate();
    }

    /** Count, mean and variance in three columns. */
    private static Estimate mean(ResultSet row, int column) throws SQLException {
        return sample(row, column).estimate();
    }

    static Sample sample(ResultSet row, int column) throws SQLException {
        return new Sample(
                row.getLong(column),
                Objects.requireNonNullElse(Question.number(row, column + 1), 0.0),
                Objects.requireNonNullElse(Question.number(row, column + 2), 0.0));
    }

    private static Map<String, Long> excluded(Connection store, Reach reach) throws SQLException {
        var excluded = new LinkedHashMap<String, Long>();
        for (CleaningRule rule : CleaningRule.values()) {
            excluded.put(rule.code(), 0L);
        }
        record Flagged(int flags, long n) {}
        for (Flagged some : Question.of(FLAGGED)
                .with("asked", reach.asked())
                .list(store, row -> new Flagged(row.getInt(1), row.getLong(2)))) {
            for (CleaningRule rule : CleaningRule.values()) {
                if ((some.flags & (1 << rule.ordinal())) != 0) {
                    excluded.merge(rule.code(), some.n, Long::sum);
                }
            }
        }
        return excluded;
    }

    /** In the order and with the weights of the newest version; a code that two questionnaires share is one dimension. */
    private List<DimensionMean> dimensions(Connection store, Reach reach) throws SQLException {
        record Sum(double sum, long n) {}
        var sums = new LinkedHashMap<String, Sum>();
        var asked = new ArrayList<String>();
        Question.of(DIMENSIONS).with("counted", reach.counted()).list(store, row -> {
            asked.add(row.getString(1));
            return sums.merge(
                    row.getString(2),
                    new Sum(row.getDouble(5), row.getLong(4)),
                    (one, other) -> new Sum(one.sum + other.sum, one.n + other.n));
        });
        String wanted = reach.filter().questionnaire();
        var known = new LinkedHashMap<String, WeightedDimension>();
        var newest = new java.util.HashSet<String>();
        for (QuestionnaireShape shape : surveys.shapes().reversed()) {
            boolean meant =
                    wanted == null ? asked.contains(shape.questionnaire()) : wanted.equals(shape.questionnaire());
            if (meant && newest.add(shape.questionnaire())) {
                shape.dimensions().forEach(dimension -> known.putIfAbsent(dimension.code(), dimension));
            }
        }
        return known.values().stream()
                .map(dimension -> {
                    Sum sum = sums.getOrDefault(dimension.code(), new Sum(0, 0));
                    return new DimensionMean(
                            dimension.code(),
                            dimension.name(),
                            dimension.weight(),
                            sum.n == 0 ? null : sum.sum / sum.n,
                            sum.n,
                            dimension.nameEn());
                })
                .toList();
    }

    ResponseScore responseScore(Connection store, Reach reach, Instant asOf) throws SQLException {
        record Both(
                long n, @Nullable Double pearson, @Nullable Double spearman) {}
        var both = Question.of(CORRELATIONS).with("counted", reach.counted()).one(store, row -> {
            // rounding gives a correlation even to what does not vary
            boolean varies = row.getLong(4) > 1 && row.getLong(5) > 1;
            return new Both(
                    row.getLong(1),
                    varies ? limited(Question.number(row, 2)) : null,
                    varies ? limited(Question.number(row, 3)) : null);
        });
        var bins = new ArrayList<ResponseScore.Bin>();
        for (int bin = 0; bin <= BIN_ENDS.length; bin++) {
            bins.add(new ResponseScore.Bin(bin == BIN_ENDS.length ? null : BIN_ENDS[bin], 0, null));
        }
        Question.of(BINS)
                .with("counted", reach.counted())
                .list(
                        store,
                        row -> bins.set(
                                row.getInt(1),
                                new ResponseScore.Bin(
                                        bins.get(row.getInt(1)).upTo(), row.getLong(2), Question.number(row, 3))));
        var points = Question.of(POINTS)
                .with("counted", reach.counted())
                .list(store, row -> new ResponseScore.Point(row.getDouble(1), row.getDouble(2), row.getLong(3)));
        Interval fisher = interval(both.pearson, both.n);
        Interval ofRanks = interval(both.spearman, both.n);
        return new ResponseScore(
                asOf,
                both.n,
                both.pearson,
                both.spearman,
                fisher == null ? null : fisher.low(),
                fisher == null ? null : fisher.high(),
                ofRanks == null ? null : ofRanks.low(),
                ofRanks == null ? null : ofRanks.high(),
                bins,
                points,
                surveys.ruleVersion());
    }

    private static @Nullable Interval interval(@Nullable Double correlation, long n) {
        return correlation == null ? null : new Correlation(correlation, n).interval();
    }

    private static @Nullable Double limited(@Nullable Double correlation) {
        return correlation == null ? null : Math.clamp(correlation, -1.0, 1.0);
    }

    OpenAnswers said(Connection store, Reach reach, Instant asOf, int offset, int limit) throws SQLException {
        record Found(
                UUID id, @Nullable String number, @Nullable UUID category) {}
        long n = Question.of(SAID_AT_ALL).with("counted", reach.counted()).one(store, row -> row.getLong(1));
        var found = Question.of(SAID)
                .with("counted", reach.counted())
                .with("limit", Integer.valueOf(limit))
                .with("offset", Integer.valueOf(offset))
                .list(
                        store,
                        row -> new Found(row.getObject(1, UUID.class), row.getString(2), row.getObject(3, UUID.class)));
        Map<UUID, ResponseFact> facts = surveys
                .responses(found.stream().map(Found::id).toList())
                .stream()
                .collect(Collectors.toMap(ResponseFact::id, fact -> fact));
        return new OpenAnswers(
                asOf,
                n,
                found.stream()
                        .filter(each -> facts.containsKey(each.id))
                        .map(each -> {
                            ResponseFact fact = Objects.requireNonNull(facts.get(each.id));
                            return new OpenAnswers.Answer(
                                    each.id,
                                    fact.submittedAt(),
                                    each.number,
                                    tree.path(each.category),
                                    fact.score(),
                                    fact.nps(),
                                    !fact.excludedBy().isEmpty(),
                                    Objects.requireNonNullElse(fact.comment(), ""));
                        })
                        .toList());
    }
}
