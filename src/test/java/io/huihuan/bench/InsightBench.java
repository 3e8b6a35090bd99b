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
import io.huihuan.testing.TestDatabase;
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
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
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
@Timeout(value = 2, unit = TimeUnit.HOURS)
class InsightBench {

    private static final int TICKETS = Integer.getInteger("huihuan.bench.tickets", 100_000);
    private static final int BATCH = 1_000;
    private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
    private static final Duration ANSWERED_AFTER = Duration.ofHours(2);
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
        var byStore = pages(here);
        if (TestDatabase.isMySql()) {
            bySql(byStore);
        }
    }

    private long all(Company.Department here) {
        return company.as(here.analyst, () -> figures.kpis(InsightFilter.ALL).n());
    }

    // --- the figures ------------------------------------------------------------------------------------------------

    /** @return what each page takes without any filter, in ms */
    private Map<String, Double> pages(Company.Department here) {
        var filters = new LinkedHashMap<String, InsightFilter>();
        var all = InsightFilter.ALL;
        filters.put("everything", all);
        filters.put("90 days and the 90 before", all.between(LocalDate.of(2026, 8, 24), LocalDate.of(2026, 11, 21)));
        filters.put("category", all.in("产品功能"));
        filters.put("channel, urgency", narrowed(Set.of(Channel.PHONE), Set.of(Urgency.HIGH), Set.of()));
        filters.put("team, type", narrowed(Set.of(), Set.of(), Set.of(TicketType.COMPLAINT)));
        var pages = new LinkedHashMap<String, Consumer<InsightFilter>>();
        pages.put("overview", filter -> {
            figures.kpis(filter);
            figures.satisfaction(filter);
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
        var whole = new LinkedHashMap<String, Double>();
        pages.forEach((page, draw) -> {
            var line = new StringBuilder("| " + page);
            filters.values().forEach(filter -> {
                double ms = median(() -> company.as(here.analyst, () -> {
                    draw.accept(filter);
                    InsightFilter before = filter.compared(InsightFilter.Comparison.PRECEDING);
                    if (before != null) {
                        draw.accept(before);
                    }
                    return null;
                }));
                whole.putIfAbsent(page, ms);
                line.append(" | %.0f".formatted(ms));
            });
            System.out.println(line + " |");
        });
        System.out.println();
        return whole;
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

    private void bySql(Map<String, Double> byStore) {
        System.out.println("| page, everything | by SQL on the database, ms | ratio |");
        System.out.println("|---|---|---|");
        FiguresBySql.milliseconds(jdbc)
                .forEach((page, ms) -> System.out.printf(
                        "| %s | %,.0f | %.0f |%n", page, ms, ms / java.util.Objects.requireNonNull(byStore.get(page))));
    }

    // --- the rows ---------------------------------------------------------------------------------------------------

    private void fill(Company.Department here, int from) {
        var tickets = new ArrayList<ArchivedTicket>();
        var answers = new ArrayList<ArchivedResponse>();
        for (int count = from; count < Math.min(TICKETS, from + BATCH); count++) {
            var ticket = ticket(here, count);
            tickets.add(ticket);
            Instant resolved = ticket.resolvedAt();
            if (resolved != null && resolved.isBefore(NOW.minus(ANSWERED_AFTER)) && random.nextInt(3) == 0) {
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
                resolved.plus(ANSWERED_AFTER),
                30 + random.nextInt(90),
                Map.of(
                        "overall", "" + overall,
                        "timeliness", "" + (1 + random.nextInt(5)),
                        "attitude", "" + (1 + random.nextInt(5)),
                        "effectiveness", "" + Math.clamp(overall + random.nextInt(3) - 1, 1, 5),
                        "nps", "" + Math.clamp(overall * 2 + random.nextInt(3) - 1, 0, 10)));
    }
}
