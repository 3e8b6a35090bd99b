package io.huihuan.bench;

import io.huihuan.customer.Channel;
import io.huihuan.customer.CustomerDetails;
import io.huihuan.identity.Access;
import io.huihuan.identity.Actor;
import io.huihuan.insight.Figures;
import io.huihuan.insight.InsightFilter;
import io.huihuan.insight.figure.Grouping;
import io.huihuan.insight.figure.Measure;
import io.huihuan.insight.figure.Step;
import io.huihuan.insight.figure.TimeBase;
import io.huihuan.insight.store.InsightStore;
import io.huihuan.survey.ArchivedResponse;
import io.huihuan.survey.Responses;
import io.huihuan.testing.Company;
import io.huihuan.testing.DatabaseTest;
import io.huihuan.ticket.ArchivedTicket;
import io.huihuan.ticket.ArchivedTicket.StageChange;
import io.huihuan.ticket.Description;
import io.huihuan.ticket.Stage;
import io.huihuan.ticket.TicketArchive;
import io.huihuan.ticket.TicketType;
import io.huihuan.ticket.Urgency;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * P3: every figure of every page under five filters, beside the same figures by SQL on the database, in one run on the same
 * rows; how long the store takes to be built, and how much memory. {@code -Dhuihuan.bench.tickets=1000000} for the full
 * size.
 */
@DatabaseTest
@Tag("bench")
class InsightBench {

    private static final int TICKETS = Integer.getInteger("huihuan.bench.tickets", 100_000);
    private static final int BATCH = 1_000;
    private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
    private static final String[] CATEGORIES = {
        "产品功能/登录/无法登录", "产品功能/支付模块/退款失败", "产品功能/稳定性/闪退", "服务流程/响应速度/电话难接通", "服务流程/处理效率/反复转接",
        "人员能力/专业性/答复有误", "人员能力/服务态度/态度生硬", "售后保障/物流时效/配送超时", "售后保障/发票/开错", "售后保障/维修/返修"
    };

    @Autowired
    Company company;

    @Autowired
    TicketArchive archive;

    @Autowired
    Responses responses;

    @Autowired
    Figures figures;

    @Autowired
    InsightStore store;

    @Autowired
    Access access;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    private final Random random = new Random(20261122);

    @Test
    void answersFigures() {
        var here = company.openDepartment();
        long began = System.nanoTime();
        for (int start = 0; start < TICKETS; start += BATCH) {
            int from = start;
            access.as(Actor.SYSTEM, () -> transaction.executeWithoutResult(status -> fill(here, from)));
        }
        System.out.printf("%n%,d tickets written in %.0f s%n", TICKETS, (System.nanoTime() - began) / 1e9);
        began = System.nanoTime();
        Awaitility.await().atMost(Duration.ofMinutes(30)).until(() -> all(here) == TICKETS);
        System.out.printf("store caught up %.1f s later%n", (System.nanoTime() - began) / 1e9);
        began = System.nanoTime();
        store.rebuild();
        Awaitility.await()
                .atMost(Duration.ofMinutes(30))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> store.state().building());
        Awaitility.await()
                .atMost(Duration.ofMinutes(30))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> !store.state().building());
        System.out.printf(
                "store built in %.1f s, heap %,d MB%n%n",
                (System.nanoTime() - began) / 1e9,
                (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
        pages(here);
        database();
    }

    private long all(Company.Department here) {
        return company.as(here.analyst, () -> figures.kpis(InsightFilter.ALL).n());
    }

    // --- the figures ------------------------------------------------------------------------------------------------

    private void pages(Company.Department here) {
        var filters = new LinkedHashMap<String, InsightFilter>();
        var all = InsightFilter.ALL;
        filters.put("everything", all);
        filters.put("90 days", all.between(LocalDate.of(2026, 8, 24), LocalDate.of(2026, 11, 21)));
        filters.put("category", all.in("产品功能"));
        filters.put("channel, urgency", narrowed(Set.of(Channel.PHONE), Set.of(Urgency.HIGH), Set.of()));
        filters.put("team, type", narrowed(Set.of(), Set.of(), Set.of(TicketType.COMPLAINT)));
        var pages = new LinkedHashMap<String, Consumer<InsightFilter>>();
        pages.put("overview", filter -> {
            figures.kpis(filter);
            figures.trend(filter, Step.WEEK);
        });
        pages.put("problems", filter -> {
            figures.pareto(filter, Measure.COUNT, 2);
            figures.categoryTrend(filter, 2, Step.MONTH);
        });
        pages.put("timeliness", filter -> {
            figures.resolutionTimes(filter, Grouping.TYPE, 1, TimeBase.ELAPSED);
            figures.distribution(filter, TimeBase.ELAPSED);
            figures.slaByPolicy(filter);
            figures.heatMap(filter);
        });
        pages.put("satisfaction", filter -> {
            figures.satisfaction(filter);
            figures.responseScore(filter);
            figures.typeSatisfaction(filter, 2);
            figures.openAnswers(filter, 0, 20);
        });
        pages.put("process", filter -> {
            figures.stageDurations(filter, TimeBase.ELAPSED);
            figures.processMap(filter, TimeBase.ELAPSED);
        });
        pages.put("team", figures::team);
        System.out.println("| page, ms (median of 5) | " + String.join(" | ", filters.keySet()) + " |");
        System.out.println("|---|" + "---|".repeat(filters.size()));
        pages.forEach((page, draw) -> {
            var line = new StringBuilder("| " + page);
            filters.values()
                    .forEach(filter -> line.append(" | %.0f"
                            .formatted(median(() -> company.as(here.analyst, () -> {
                                draw.accept(filter);
                                return null;
                            })))));
            System.out.println(line + " |");
        });
        System.out.println();
    }

    private static InsightFilter narrowed(Set<Channel> channels, Set<Urgency> urgencies, Set<TicketType> types) {
        return new InsightFilter(
                null, null, null, channels, Set.of(), Set.of(), Set.of(), Set.of(), urgencies, types, null, true);
    }

    private static double median(Runnable work) {
        work.run();
        var times = new ArrayList<Double>();
        for (int i = 0; i < 5; i++) {
            long began = System.nanoTime();
            work.run();
            times.add((System.nanoTime() - began) / 1e6);
        }
        times.sort(null);
        return times.get(2);
    }

    /** The same figures by SQL on the database, once each: the heaviest of every page, without any filter. */
    private void database() {
        var questions = new LinkedHashMap<String, String>();
        questions.put("overview: median solution", """
                SELECT AVG(m) FROM (SELECT TIMESTAMPDIFF(SECOND, opened_at, resolution_done_at) AS m,
                    ROW_NUMBER() OVER (ORDER BY TIMESTAMPDIFF(SECOND, opened_at, resolution_done_at)) AS place,
                    COUNT(*) OVER () AS n FROM ticket WHERE resolution_done_at IS NOT NULL) x
                WHERE place IN (FLOOR((n + 1) / 2), CEIL((n + 1) / 2))""");
        questions.put("problems: Pareto", """
                SELECT c.path, COUNT(*) FROM ticket t JOIN category c ON c.id = t.category_group_id
                GROUP BY c.path ORDER BY COUNT(*) DESC""");
        questions.put("problems: repeats", """
                SELECT COUNT(*) FROM (SELECT opened_at, LAG(opened_at) OVER
                    (PARTITION BY customer_id, category_group_id ORDER BY opened_at) AS earlier FROM ticket) x
                WHERE earlier >= opened_at - INTERVAL 30 DAY""");
        questions.put("timeliness: quartiles by type", """
                SELECT type, MAX(CASE WHEN place = CEIL(n * 0.25) THEN m END), MAX(CASE WHEN place = CEIL(n * 0.5) THEN m END),
                       MAX(CASE WHEN place = CEIL(n * 0.75) THEN m END)
                FROM (SELECT type, TIMESTAMPDIFF(SECOND, opened_at, resolution_done_at) AS m,
                    ROW_NUMBER() OVER (PARTITION BY type ORDER BY TIMESTAMPDIFF(SECOND, opened_at, resolution_done_at)) AS place,
                    COUNT(*) OVER (PARTITION BY type) AS n FROM ticket WHERE resolution_done_at IS NOT NULL) x
                GROUP BY type""");
        questions.put("satisfaction: means", """
                SELECT COUNT(*), AVG(csi), AVG(csat >= 4), SUM(nps >= 9), SUM(nps <= 6) FROM survey_response""");
        questions.put("process: stage durations", """
                SELECT to_value, MAX(CASE WHEN place = CEIL(n * 0.5) THEN m END), MAX(CASE WHEN place = CEIL(n * 0.9) THEN m END)
                FROM (SELECT to_value, m, ROW_NUMBER() OVER (PARTITION BY to_value ORDER BY m) AS place,
                             COUNT(*) OVER (PARTITION BY to_value) AS n
                      FROM (SELECT to_value, TIMESTAMPDIFF(SECOND, at, LEAD(at) OVER
                                (PARTITION BY subject_id ORDER BY at, position)) AS m
                            FROM change_feed WHERE event IN ('CREATED', 'MOVED') AND subject_kind = 'TICKET') y
                      WHERE m IS NOT NULL) x
                GROUP BY to_value""");
        System.out.println("| the same by SQL on the database | ms |");
        System.out.println("|---|---|");
        for (Map.Entry<String, String> each : questions.entrySet()) {
            long began = System.nanoTime();
            jdbc.queryForList(each.getValue());
            System.out.printf("| %s | %.0f |%n", each.getKey(), (System.nanoTime() - began) / 1e6);
        }
    }

    // --- the rows ---------------------------------------------------------------------------------------------------

    private void fill(Company.Department here, int from) {
        var tickets = new ArrayList<ArchivedTicket>();
        var answers = new ArrayList<ArchivedResponse>();
        for (int count = from; count < Math.min(TICKETS, from + BATCH); count++) {
            var ticket = ticket(here, count);
            tickets.add(ticket);
            Instant resolved = ticket.resolvedAt();
            if (resolved != null && random.nextInt(3) == 0) {
                answers.add(answer(here, count, resolved));
            }
        }
        archive.store(tickets);
        responses.archive(answers);
    }

    private ArchivedTicket ticket(Company.Department here, int count) {
        Instant opened = NOW.minus(Duration.ofMinutes(random.nextInt(365 * 24 * 60)));
        var changes = new ArrayList<StageChange>();
        Instant at = opened;
        changes.add(new StageChange(at, Stage.OPEN, "import", null));
        at = later(at, 300);
        changes.add(new StageChange(at, Stage.IN_PROGRESS, "import", null));
        Instant resolved = null;
        if (random.nextInt(10) > 0) {
            at = later(at, 3_000);
            changes.add(new StageChange(at, Stage.VERIFYING, "import", null));
            if (random.nextInt(8) == 0) {
                at = later(at, 600);
                changes.add(new StageChange(at, Stage.IN_PROGRESS, "import", "又坏了"));
                at = later(at, 3_000);
                changes.add(new StageChange(at, Stage.VERIFYING, "import", null));
            }
            resolved = at;
            at = later(at, 1_500);
            changes.add(new StageChange(at, Stage.CLOSED, "import", null));
        }
        return new ArchivedTicket(
                "I%07d".formatted(count),
                TicketType.values()[random.nextInt(5)],
                Channel.values()[random.nextInt(5)],
                Urgency.values()[random.nextInt(4)],
                null,
                CATEGORIES[(int) (Math.pow(random.nextDouble(), 2) * CATEGORIES.length)],
                CustomerDetails.of("IC" + random.nextInt(TICKETS / 3 + 1), "陈小姐", null, null, null),
                new Description("登录时收不到短信验证码", "门店无法营业", "尽快恢复"),
                random.nextBoolean() ? "云盘" : "手机",
                null,
                resolved == null ? null : "好了",
                company.actor(here.agent).id(),
                here.team,
                null,
                opened,
                later(opened, 120),
                resolved,
                resolved == null ? null : at,
                changes);
    }

    private Instant later(Instant at, int mean) {
        return at.plus(Duration.ofMinutes((long) (-Math.log(1 - random.nextDouble()) * mean)));
    }

    private ArchivedResponse answer(Company.Department here, int count, Instant resolved) {
        int overall = 1 + random.nextInt(5);
        return new ArchivedResponse(
                "service",
                "R%07d".formatted(count),
                null,
                "I%07d".formatted(count),
                here.team,
                resolved.plus(Duration.ofHours(2)),
                30 + random.nextInt(90),
                Map.of(
                        "overall", "" + overall,
                        "timeliness", "" + (1 + random.nextInt(5)),
                        "attitude", "" + (1 + random.nextInt(5)),
                        "effectiveness", "" + Math.clamp(overall + random.nextInt(3) - 1, 1, 5),
                        "nps", "" + Math.clamp(overall * 2 + random.nextInt(3) - 1, 0, 10)));
    }
}
