package io.huihuan.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.huihuan.customer.Channel;
import io.huihuan.customer.CustomerDetails;
import io.huihuan.insight.figure.Grouping;
import io.huihuan.insight.figure.Mark;
import io.huihuan.insight.figure.Measure;
import io.huihuan.insight.figure.Step;
import io.huihuan.insight.figure.TimeBase;
import io.huihuan.insight.store.InsightStore;
import io.huihuan.shared.data.Ids;
import io.huihuan.shared.refusal.Stale;
import io.huihuan.survey.NewResponse;
import io.huihuan.survey.Responses;
import io.huihuan.survey.SurveyChannel;
import io.huihuan.testing.Company;
import io.huihuan.testing.DatabaseTest;
import io.huihuan.testing.TestClock;
import io.huihuan.ticket.Correction;
import io.huihuan.ticket.Description;
import io.huihuan.ticket.Direction;
import io.huihuan.ticket.HoldReason;
import io.huihuan.ticket.MoveRequest;
import io.huihuan.ticket.NewTicket;
import io.huihuan.ticket.Stage;
import io.huihuan.ticket.TicketType;
import io.huihuan.ticket.TicketView;
import io.huihuan.ticket.Tickets;
import io.huihuan.ticket.Touchpoint;
import io.huihuan.ticket.Urgency;
import io.huihuan.ticket.Verification;
import io.huihuan.ticket.VerificationOutcome;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Every figure, computed a second time in plain loops over the rows of the database, on random work done through the front
 * doors: after it, after more of it came by the feed, and after the store was built anew.
 */
@DatabaseTest
class FiguresFromRowsTests {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String[] CATEGORIES = {"产品功能/支付模块/退款失败", "服务流程/响应速度", "人员能力/服务态度", "售后保障/物流时效", "产品功能/登录"};

    @Autowired
    Company company;

    @Autowired
    Tickets tickets;

    @Autowired
    Responses responses;

    @Autowired
    Figures figures;

    @Autowired
    InsightStore store;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcTemplate jdbc;

    private final Random random = new Random(20261122);
    private final List<Ticket> all = new ArrayList<>();
    private final List<Response> answers = new ArrayList<>();

    private record Visit(
            String stage,
            Instant from,
            @Nullable Instant to,
            @Nullable String next) {
        double minutes() {
            return Duration.between(from, Objects.requireNonNull(to)).toMillis() / 60_000.0;
        }
    }

    private record Promise(@Nullable Instant due, @Nullable Instant ended, boolean breached) {
        /** Kept, missed, or not to be said yet. */
        @Nullable
        Boolean kept(Instant now) {
            if (breached || (ended != null && due != null && ended.isAfter(due))) {
                return false;
            }
            return ended != null ? Boolean.TRUE : due != null && !due.isAfter(now) ? Boolean.FALSE : null;
        }
    }

    private record Ticket(
            UUID id,
            String type,
            String urgency,
            UUID customer,
            @Nullable UUID group,
            @Nullable String path,
            @Nullable UUID assignee,
            String stage,
            Instant opened,
            @Nullable Instant responded,
            @Nullable Instant solved,
            boolean overdue,
            Promise response,
            Promise solution,
            String policy,
            int reopenings,
            List<Visit> visits) {
        double solvedMinutes() {
            return Duration.between(opened, Objects.requireNonNull(solved)).toMillis() / 60_000.0;
        }
    }

    private record Response(
            @Nullable UUID ticket,
            @Nullable Integer csat,
            @Nullable Integer nps,
            @Nullable Double csi,
            @Nullable Double score,
            boolean clean) {}

    @Test
    void equalWhatPlainLoopsOverTheDatabaseSay() {
        var department = company.openDepartment();
        work(department, 45);
        compare();
        work(department, 15);
        compare();
        store.rebuild();
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> store.state().building());
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> !store.state().building());
        compare();
    }

    // --- random work ------------------------------------------------------------------------------------------------

    private void work(Company.Department department, int count) {
        for (int i = 0; i < count; i++) {
            var ticket = company.as(department.agent, () -> tickets.register(wish()));
            int steps = random.nextInt(12);
            for (int step = 0; step < steps; step++) {
                clock.forward(Duration.ofMinutes(random.nextInt(400)));
                ticket = tried(department, ticket);
            }
            if (ticket.stage() == Stage.CLOSED || random.nextInt(4) == 0) {
                answer(ticket);
            }
            clock.forward(Duration.ofMinutes(random.nextInt(200)));
        }
    }

    private NewTicket wish() {
        return new NewTicket(
                TicketType.values()[random.nextInt(5)],
                Channel.values()[random.nextInt(4)],
                CATEGORIES[random.nextInt(CATEGORIES.length)],
                Urgency.values()[random.nextInt(4)],
                null,
                CustomerDetails.of(null, "客户", "1380013%04d".formatted(random.nextInt(12)), null, null),
                new Description("a", "b", "c"),
                null,
                null,
                random.nextBoolean() ? "云盘" : "手机",
                null,
                null,
                null);
    }

    /** A timer may strike between what was seen and what is done; then the next step finds it as it is. */
    private TicketView tried(Company.Department department, TicketView ticket) {
        try {
            return step(department, ticket);
        } catch (Stale struck) {
            return company.as(department.agent, () -> tickets.get(ticket.number()));
        }
    }

    private TicketView step(Company.Department department, TicketView ticket) {
        String number = ticket.number();
        long version = company.as(department.agent, () -> tickets.get(number)).version();
        return company.as(department.supervisor, () -> switch (ticket.stage()) {
            case OPEN -> {
                var given =
                        tickets.assign(number, version, random.nextBoolean() ? department.agent : department.colleague);
                yield random.nextInt(4) == 0 ? given : tickets.move(number, given.version(), MoveRequest.start());
            }
            case IN_PROGRESS ->
                switch (random.nextInt(6)) {
                    case 0 ->
                        ticket.hold() == null
                                ? tickets.hold(number, version, HoldReason.CUSTOMER, null, null)
                                : tickets.resume(number, version);
                    case 1 ->
                        tickets.touch(
                                number,
                                version,
                                new Touchpoint(Channel.PHONE, Direction.OUTBOUND, clock.instant(), "已联系", null));
                    case 2 -> tickets.correct(number, version, Correction.urgency(Urgency.values()[random.nextInt(4)]));
                    case 3 -> {
                        var moved = tickets.move(number, version, MoveRequest.resolve("好了"));
                        yield tickets.undo(number, moved.version());
                    }
                    default -> tickets.move(number, version, MoveRequest.resolve("好了"));
                };
            case VERIFYING ->
                random.nextInt(3) == 0
                        ? tickets.move(number, version, MoveRequest.sendBack("没有好"))
                        : tickets.move(
                                number,
                                version,
                                MoveRequest.close(new Verification(VerificationOutcome.CONFIRMED, null)));
            case CLOSED -> random.nextInt(4) == 0 ? tickets.move(number, version, MoveRequest.reopen("又坏了")) : ticket;
        });
    }

    private void answer(TicketView ticket) {
        var said = new HashMap<String, Object>();
        said.put("overall", 1 + random.nextInt(5));
        said.put("nps", random.nextInt(11));
        said.put("timeliness", 1 + random.nextInt(5));
        said.put("attitude", 1 + random.nextInt(5));
        said.put("effectiveness", 1 + random.nextInt(5));
        if (random.nextBoolean()) {
            said.put("convenience", 1 + random.nextInt(5));
        }
        company.asSystem(() -> responses.receive(new NewResponse(
                "service",
                null,
                ticket.number(),
                SurveyChannel.PAPER,
                clock.instant(),
                20 + random.nextInt(60),
                said)));
    }

    // --- the comparison ---------------------------------------------------------------------------------------------

    private void compare() {
        InsightFilter filter = InsightFilter.ALL;
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(() -> company.asSystem(() -> {
                    // timers go on striking meanwhile
                    read();
                    compareTickets(filter);
                    compareProcess(filter);
                    compareAnswers(filter);
                    return null;
                }));
    }

    private void compareTickets(InsightFilter filter) {
        Instant now = clock.instant();
        var kpis = figures.kpis(filter);
        assertThat(kpis.n()).isEqualTo(all.size());
        assertThat(kpis.closed()).isEqualTo(count(each -> each.stage.equals("CLOSED")));
        assertThat(kpis.open()).isEqualTo(count(each -> !each.stage.equals("CLOSED")));
        assertThat(kpis.overdue()).isEqualTo(count(Ticket::overdue));
        assertThat(kpis.complaints()).isEqualTo(count(each -> each.type.equals("COMPLAINT")));
        same(kpis.resolutionMedian(), quantile(sorted(solved(), Ticket::solvedMinutes), 0.5));
        same(
                kpis.firstResponseMedian(),
                quantile(
                        sorted(
                                all.stream()
                                        .filter(each -> each.responded != null)
                                        .toList(),
                                each -> Duration.between(each.opened, each.responded)
                                                .toMillis()
                                        / 60_000.0),
                        0.5));
        same(kpis.slaFirstResponse(), kept(Ticket::response, now));
        same(kpis.slaResolution(), kept(Ticket::solution, now));
        same(kpis.repeatRate(), share(count(this::repeats), all.size()));
        List<Ticket> firsts = all.stream()
                .filter(each ->
                        each.group != null && !repeats(each) && !each.opened.isAfter(now.minus(Duration.ofDays(7))))
                .toList();
        same(
                kpis.fcr(),
                share(
                        firsts.stream()
                                .filter(each -> each.reopenings == 0
                                        && each.visits.stream()
                                                .noneMatch(visit -> visit.stage.equals("CLOSED") && visit.next != null)
                                        && others(each)
                                                .noneMatch(other -> after(other, each)
                                                        && !other.opened.isAfter(each.opened.plus(Duration.ofDays(7)))))
                                .count(),
                        firsts.size()));

        var made = kpis.estimates();
        assertThat(made.fcr().n()).isEqualTo(firsts.size());
        assertThat(made.repeatRate().n()).isEqualTo(all.size());
        assertThat(made.resolutionMedian().n()).isEqualTo(solved().size());
        assertThat(made.firstResponseMedian().n()).isEqualTo(count(each -> each.responded != null));
        assertThat(made.slaFirstResponse().n()).isEqualTo(count(each -> each.response.kept(now) != null));
        assertThat(made.slaResolution().n()).isEqualTo(count(each -> each.solution.kept(now) != null));
        assertThat(made.csat().n())
                .isEqualTo(answers.stream()
                        .filter(each -> each.clean && each.csat != null)
                        .count());
        assertThat(made.nps().n())
                .isEqualTo(answers.stream()
                        .filter(each -> each.clean && each.nps != null)
                        .count());
        double[] durations = sorted(solved(), Ticket::solvedMinutes);
        int place = place(durations.length);
        if (place > 0) {
            same(made.resolutionMedian().low(), durations[place - 1]);
            same(made.resolutionMedian().high(), durations[durations.length - place]);
        }

        for (int level = 1; level <= 3; level++) {
            int depth = level;
            Map<String, Long> counted =
                    all.stream().collect(Collectors.groupingBy(each -> cut(each.path, depth), Collectors.counting()));
            var pareto = figures.pareto(filter, Measure.COUNT, level);
            assertThat(pareto.items().stream()
                            .collect(Collectors.toMap(item -> String.valueOf(item.category()), item -> item.count())))
                    .isEqualTo(counted);
            assertThat(pareto.items()).isSortedAccordingTo((one, other) -> Long.compare(other.count(), one.count()));
            long before = 0;
            for (var item : pareto.items()) {
                assertThat(item.vital()).isEqualTo(before * 10 < all.size() * 8L);
                before += item.count();
                assertThat(item.cumulative()).isCloseTo((double) before / all.size(), within(1e-12));
            }
        }
        for (var group : figures.resolutionTimes(filter, Grouping.URGENCY, 1, TimeBase.ELAPSED)
                .groups()) {
            double[] minutes = sorted(
                    solved().stream()
                            .filter(each -> each.urgency.equals(group.key()))
                            .toList(),
                    Ticket::solvedMinutes);
            assertThat(group.n()).isEqualTo(minutes.length);
            same(group.q1(), quantile(minutes, 0.25));
            same(group.median(), quantile(minutes, 0.5));
            same(group.q3(), quantile(minutes, 0.75));
            same(group.p90(), quantile(minutes, 0.9));
            same(group.mean(), Arrays.stream(minutes).average().orElseThrow());
            double reach = 1.5 * (group.q3() - group.q1());
            assertThat(group.outliers())
                    .isEqualTo(Arrays.stream(minutes)
                            .filter(each -> each < group.q1() - reach || each > group.q3() + reach)
                            .count());
        }
        Map<Integer, Long> hours = all.stream()
                .collect(Collectors.groupingBy(
                        each -> each.opened.atZone(ZONE).getDayOfWeek().getValue() * 100
                                + each.opened.atZone(ZONE).getHour(),
                        TreeMap::new,
                        Collectors.counting()));
        var told = new TreeMap<Integer, Long>();
        figures.heatMap(filter).cells().forEach(cell -> told.put(cell.weekday() * 100 + cell.hour(), cell.count()));
        assertThat(told).isEqualTo(hours);
        figures.slaByPolicy(filter).rows().forEach(row -> {
            List<Ticket> under = all.stream()
                    .filter(each -> each.policy.equals(row.policy()))
                    .toList();
            assertThat(row.resolution().met())
                    .isEqualTo(under.stream()
                            .filter(each -> Boolean.TRUE.equals(each.solution.kept(now)))
                            .count());
            assertThat(row.firstResponse().breached())
                    .isEqualTo(under.stream()
                            .filter(each -> Boolean.FALSE.equals(each.response.kept(now)))
                            .count());
        });
        assertThat(figures.distribution(filter, TimeBase.ELAPSED).bins().stream()
                        .mapToLong(bin -> bin.count())
                        .sum())
                .isEqualTo(solved().size());
        var today = now.atZone(ZONE).toLocalDate();
        assertThat(figures.trend(filter, Step.MONTH).n())
                .as("tickets of other tests may be of months to come")
                .isEqualTo(count(each -> !each.opened
                        .atZone(ZONE)
                        .toLocalDate()
                        .withDayOfMonth(1)
                        .isAfter(today)));
        figures.team(filter)
                .rows()
                .forEach(row -> assertThat(row.handled())
                        .isEqualTo(solved().stream()
                                .filter(each -> row.person().equals(each.assignee))
                                .count()));
        assertThat(figures.tickets(filter, new Mark.Overdue(), 0, 1).n()).isEqualTo(kpis.overdue());
    }

    private void compareProcess(InsightFilter filter) {
        List<Visit> visits = all.stream().flatMap(each -> each.visits.stream()).toList();
        var stages = figures.stageDurations(filter, TimeBase.ELAPSED);
        double total = visits.stream()
                .filter(visit -> visit.to != null && !visit.stage.equals("CLOSED"))
                .mapToDouble(Visit::minutes)
                .sum();
        stages.stages().forEach(row -> {
            List<Visit> stays = visits.stream()
                    .filter(visit -> visit.stage.equals(row.stage().name()))
                    .toList();
            double[] minutes =
                    sorted(stays.stream().filter(visit -> visit.to != null).toList(), Visit::minutes);
            assertThat(row.visits()).isEqualTo(stays.size());
            same(row.median(), quantile(minutes, 0.5));
            same(row.p85(), quantile(minutes, 0.85));
            same(row.p90(), quantile(minutes, 0.9));
            same(row.share(), Arrays.stream(minutes).sum() / total);
        });
        same(
                stages.returnRate(),
                share(
                        visits.stream()
                                .filter(visit -> visit.stage.equals("VERIFYING") && "IN_PROGRESS".equals(visit.next))
                                .count(),
                        visits.stream()
                                .filter(visit -> visit.stage.equals("VERIFYING"))
                                .count()));
        assertThat(stages.rates().returnRate().n())
                .isEqualTo(visits.stream()
                        .filter(visit -> visit.stage.equals("VERIFYING"))
                        .count());
        assertThat(stages.rates().reopenRate().n())
                .isEqualTo(count(each -> each.solved != null
                        || each.visits.stream().anyMatch(visit -> visit.stage.equals("VERIFYING"))));
        Map<String, List<Visit>> edges = visits.stream()
                .filter(visit -> visit.next != null)
                .collect(Collectors.groupingBy(visit -> visit.stage + ">" + visit.next));
        var told = figures.processMap(filter, TimeBase.ELAPSED).edges().stream()
                .filter(edge -> !edge.from().contains(":") && !edge.to().contains(":"))
                .toList();
        assertThat(told).hasSameSizeAs(edges.keySet());
        told.forEach(edge -> {
            List<Visit> along = Objects.requireNonNull(edges.get(edge.from() + ">" + edge.to()));
            assertThat(edge.count()).isEqualTo(along.size());
            same(edge.median(), quantile(sorted(along, Visit::minutes), 0.5));
        });
    }

    private void compareAnswers(InsightFilter filter) {
        for (boolean cleaned : new boolean[] {true, false}) {
            var asked = cleaned ? filter : all(filter);
            List<Response> used =
                    answers.stream().filter(each -> each.clean || !cleaned).toList();
            var told = figures.satisfaction(asked);
            assertThat(told.n()).isEqualTo(used.size());
            assertThat(told.received()).isEqualTo(answers.size());
            same(
                    told.csat().value(),
                    share(
                            used.stream()
                                    .filter(each -> each.csat != null && each.csat >= 4)
                                    .count(),
                            used.stream().filter(each -> each.csat != null).count()));
            long n = used.stream().filter(each -> each.nps != null).count();
            long p = used.stream()
                    .filter(each -> each.nps != null && each.nps >= 9)
                    .count();
            long d = used.stream()
                    .filter(each -> each.nps != null && each.nps <= 6)
                    .count();
            same(told.nps().value(), 100.0 * (p - d) / n);
            double pd = (double) (p - d) / n;
            assertThat(Objects.requireNonNull(told.nps().high())
                            - Objects.requireNonNull(told.nps().value()))
                    .isCloseTo(196 * Math.sqrt(((double) (p + d) / n - pd * pd) / n), within(0.01));
            same(
                    told.csi().value(),
                    used.stream()
                            .filter(each -> each.csi != null)
                            .mapToDouble(each -> each.csi)
                            .average()
                            .orElseThrow());
            var pairs = used.stream()
                    .filter(each -> each.score != null && each.ticket != null)
                    .map(each -> new Object[] {ticket(Objects.requireNonNull(each.ticket)), each.score})
                    .filter(pair -> ((Ticket) pair[0]).responded != null)
                    .toList();
            double[] x = pairs.stream()
                    .mapToDouble(pair -> Duration.between(((Ticket) pair[0]).opened, ((Ticket) pair[0]).responded)
                                    .toMillis()
                            / 60_000.0)
                    .toArray();
            double[] y = pairs.stream().mapToDouble(pair -> (Double) pair[1]).toArray();
            var correlated = figures.responseScore(asked);
            assertThat(correlated.n()).isEqualTo(x.length);
            same(correlated.pearson(), pearson(x, y));
            same(correlated.spearman(), pearson(ranks(x), ranks(y)));
            figures.typeSatisfaction(asked, 2).cells().forEach(cell -> {
                var scores = used.stream()
                        .filter(each -> each.score != null
                                && each.ticket != null
                                && cut(ticket(each.ticket).path, 2).equals(cell.category()))
                        .mapToDouble(each -> each.score)
                        .toArray();
                assertThat(cell.rated()).isEqualTo(scores.length);
                if (scores.length > 0) {
                    same(cell.mean(), Arrays.stream(scores).average().orElseThrow());
                }
            });
        }
    }

    private static InsightFilter all(InsightFilter filter) {
        return new InsightFilter(
                null,
                null,
                null,
                filter.channels(),
                filter.teams(),
                filter.departments(),
                filter.products(),
                filter.levels(),
                filter.urgencies(),
                filter.types(),
                null,
                false);
    }

    // --- the rows ---------------------------------------------------------------------------------------------------

    private void read() {
        all.clear();
        answers.clear();
        Map<UUID, String> paths = new HashMap<>();
        jdbc.query("SELECT id, path FROM category", row -> {
            paths.put(Ids.of(row.getBytes(1)), row.getString(2));
        });
        Map<UUID, String> policies = new HashMap<>();
        jdbc.query("SELECT ticket_id, policy_name FROM ticket_clock_mark ORDER BY ticket_id, place", row -> {
            policies.put(Ids.of(row.getBytes(1)), row.getString(2));
        });
        Map<UUID, List<Visit>> visits = visits();
        Instant now = clock.instant();
        jdbc.query("SELECT * FROM ticket", row -> {
            Map<String, Instant> at = new HashMap<>();
            for (String column : List.of(
                    "opened_at",
                    "closed_at",
                    "due_at",
                    "first_response_due_at",
                    "first_response_done_at",
                    "first_response_breached_at",
                    "resolution_due_at",
                    "resolution_done_at",
                    "resolution_breached_at")) {
                LocalDateTime time = row.getObject(column, LocalDateTime.class);
                if (time != null) {
                    at.put(column, time.toInstant(ZoneOffset.UTC));
                }
            }
            Instant solved = at.get("resolution_done_at");
            Instant responded = at.get("first_response_done_at");
            Instant closed = at.get("closed_at");
            Instant answered = responded == null || (solved != null && solved.isBefore(responded)) ? solved : responded;
            UUID id = Ids.of(row.getBytes("id"));
            byte[] category = row.getBytes("category_id");
            byte[] group = row.getBytes("category_group_id");
            byte[] assignee = row.getBytes("assignee_id");
            String stage = row.getString("stage");
            all.add(new Ticket(
                    id,
                    row.getString("type"),
                    row.getString("urgency"),
                    Ids.of(row.getBytes("customer_id")),
                    group == null ? null : Ids.of(group),
                    category == null ? null : paths.get(Ids.of(category)),
                    assignee == null ? null : Ids.of(assignee),
                    stage,
                    Objects.requireNonNull(at.get("opened_at")),
                    responded,
                    solved,
                    !stage.equals("CLOSED")
                            && Objects.requireNonNull(at.get("due_at")).isBefore(now),
                    new Promise(
                            at.get("first_response_due_at"),
                            answered == null ? closed : answered,
                            at.containsKey("first_response_breached_at")),
                    new Promise(
                            at.get("resolution_due_at"),
                            solved == null ? closed : solved,
                            at.containsKey("resolution_breached_at")),
                    Objects.requireNonNull(policies.get(id)),
                    row.getInt("reopenings"),
                    visits.getOrDefault(id, List.of())));
        });
        jdbc.query("""
                SELECT r.ticket_id, r.csat, r.nps, r.csi, r.score,
                       (SELECT COUNT(*) FROM survey_response_flag f
                        WHERE f.response_id = r.id AND f.restored_at IS NULL) AS flags
                FROM survey_response r""", row -> {
            byte[] ticket = row.getBytes(1);
            answers.add(new Response(
                    ticket == null ? null : Ids.of(ticket),
                    (Integer) number(row.getObject(2), false),
                    (Integer) number(row.getObject(3), false),
                    (Double) number(row.getObject(4), true),
                    (Double) number(row.getObject(5), true),
                    row.getInt(6) == 0));
        });
    }

    private static @Nullable Number number(@Nullable Object value, boolean real) {
        return value == null ? null : real ? ((Number) value).doubleValue() : (Number) ((Number) value).intValue();
    }

    /** Moves by time; one that was undone is struck out together with its undoing. */
    private Map<UUID, List<Visit>> visits() {
        Map<UUID, List<Object[]>> steps = new HashMap<>();
        jdbc.query("""
                SELECT subject_id, event, to_value, at FROM change_feed
                WHERE subject_kind = 'TICKET' AND event IN ('CREATED', 'MOVED', 'UNDONE') ORDER BY at, position""", row -> {
            var list = steps.computeIfAbsent(Ids.of(row.getBytes(1)), none -> new ArrayList<>());
            if (row.getString(2).equals("UNDONE")) {
                list.removeLast();
            } else {
                list.add(new Object[] {
                    row.getString(3), row.getObject(4, LocalDateTime.class).toInstant(ZoneOffset.UTC)
                });
            }
        });
        Map<UUID, List<Visit>> visits = new HashMap<>();
        steps.forEach((ticket, list) -> {
            for (int i = 0; i < list.size(); i++) {
                Object[] next = i + 1 < list.size() ? list.get(i + 1) : null;
                visits.computeIfAbsent(ticket, none -> new ArrayList<>())
                        .add(new Visit(
                                (String) list.get(i)[0],
                                (Instant) list.get(i)[1],
                                next == null ? null : (Instant) next[1],
                                next == null ? null : (String) next[0]));
            }
        });
        return visits;
    }

    // --- plain arithmetic -------------------------------------------------------------------------------------------

    private Ticket ticket(UUID id) {
        return all.stream().filter(each -> each.id.equals(id)).findFirst().orElseThrow();
    }

    private List<Ticket> solved() {
        return all.stream().filter(each -> each.solved != null).toList();
    }

    private long count(java.util.function.Predicate<Ticket> which) {
        return all.stream().filter(which).count();
    }

    private java.util.stream.Stream<Ticket> others(Ticket ticket) {
        return all.stream()
                .filter(other -> !other.id.equals(ticket.id)
                        && other.customer.equals(ticket.customer)
                        && ticket.group != null
                        && ticket.group.equals(other.group));
    }

    private static boolean after(Ticket other, Ticket ticket) {
        return other.opened.isAfter(ticket.opened);
    }

    private boolean repeats(Ticket ticket) {
        return others(ticket)
                .anyMatch(other -> other.opened.isBefore(ticket.opened)
                        && !other.opened.isBefore(ticket.opened.minus(Duration.ofDays(30))));
    }

    private @Nullable Double kept(Function<Ticket, Promise> promise, Instant now) {
        long met = count(each -> Boolean.TRUE.equals(promise.apply(each).kept(now)));
        long missed = count(each -> Boolean.FALSE.equals(promise.apply(each).kept(now)));
        return share(met, met + missed);
    }

    private static String cut(@Nullable String path, int level) {
        return path == null
                ? "null"
                : Arrays.stream(path.split("/")).limit(level).collect(Collectors.joining("/"));
    }

    private static @Nullable Double share(long part, long whole) {
        return whole == 0 ? null : (double) part / whole;
    }

    private static <T> double[] sorted(List<T> rows, ToDoubleFunction<T> value) {
        return rows.stream().mapToDouble(value).sorted().toArray();
    }

    private static @Nullable Double quantile(double[] sorted, double share) {
        if (sorted.length == 0) {
            return null;
        }
        double place = (sorted.length - 1) * share;
        int below = (int) place;
        return below + 1 == sorted.length
                ? sorted[below]
                : sorted[below] + (place - below) * (sorted[below + 1] - sorted[below]);
    }

    /** So many from either end that the median lies outside with at most 5 %: the sign test, counted out. */
    private static int place(int n) {
        double below = 0;
        double ways = Math.pow(0.5, n);
        int place = 0;
        while (below + ways <= 0.025) {
            below += ways;
            ways = ways * (n - place) / (place + 1);
            place++;
        }
        return place;
    }

    private static @Nullable Double pearson(double[] x, double[] y) {
        double mx = Arrays.stream(x).average().orElse(0);
        double my = Arrays.stream(y).average().orElse(0);
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int i = 0; i < x.length; i++) {
            xy += (x[i] - mx) * (y[i] - my);
            xx += (x[i] - mx) * (x[i] - mx);
            yy += (y[i] - my) * (y[i] - my);
        }
        return xx == 0 || yy == 0 ? null : xy / Math.sqrt(xx * yy);
    }

    private static double[] ranks(double[] values) {
        return Arrays.stream(values)
                .map(value -> Arrays.stream(values).filter(each -> each < value).count()
                        + (Arrays.stream(values).filter(each -> each == value).count() + 1) / 2.0)
                .toArray();
    }

    private static void same(@Nullable Double told, @Nullable Double expected) {
        if (expected == null) {
            assertThat(told).isNull();
        } else {
            assertThat(told).isCloseTo(expected, within(1e-6 * Math.max(1, Math.abs(expected))));
        }
    }
}
