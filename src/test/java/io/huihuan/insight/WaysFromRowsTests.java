package io.huihuan.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.huihuan.customer.Channel;
import io.huihuan.customer.CustomerDetails;
import io.huihuan.insight.figure.Grouping;
import io.huihuan.insight.figure.ProcessMap;
import io.huihuan.insight.figure.Step;
import io.huihuan.insight.figure.TeamTable;
import io.huihuan.insight.figure.TimeBase;
import io.huihuan.shared.data.Ids;
import io.huihuan.shared.refusal.Refusal;
import io.huihuan.survey.NewResponse;
import io.huihuan.survey.Responses;
import io.huihuan.survey.SurveyChannel;
import io.huihuan.testing.Company;
import io.huihuan.testing.DatabaseTest;
import io.huihuan.testing.TestClock;
import io.huihuan.ticket.Description;
import io.huihuan.ticket.HoldReason;
import io.huihuan.ticket.MoveRequest;
import io.huihuan.ticket.NewTicket;
import io.huihuan.ticket.TaskOutcome;
import io.huihuan.ticket.TaskState;
import io.huihuan.ticket.TicketType;
import io.huihuan.ticket.TicketView;
import io.huihuan.ticket.Tickets;
import io.huihuan.ticket.Urgency;
import io.huihuan.ticket.Verification;
import io.huihuan.ticket.VerificationOutcome;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The ways tickets took beside their stages, the same durations in working hours, the course over time and what a mix of
 * work lets one expect: computed a second time in plain loops over the rows of the database.
 */
@DatabaseTest
class WaysFromRowsTests {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Pattern WINDOW = Pattern.compile("(\\d\\d):(\\d\\d)\\D+(\\d\\d):(\\d\\d)");
    private static final int[] EDGES = {60, 120, 240, 480, 1_440, 2_880, 4_320, 10_080, 20_160, 43_200};

    @Autowired
    Company company;

    @Autowired
    Tickets tickets;

    @Autowired
    Responses responses;

    @Autowired
    Figures figures;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcTemplate jdbc;

    private final Random random = new Random(20261124);
    private Company.Department here;
    private Company.Department there;

    // --- what the rows say ------------------------------------------------------------------------------------------

    private record Ticket(
            UUID id,
            String type,
            String urgency,
            @Nullable UUID assignee,
            String stage,
            Instant opened,
            @Nullable Instant solved,
            @Nullable Instant closed,
            @Nullable Instant due,
            boolean breached) {}

    /** A stay in a node, where in the feed it began (0 for what the feed does not tell), and what led to it. */
    private record Stay(
            long place,
            UUID ticket,
            String node,
            @Nullable String before,
            @Nullable Instant led,
            Instant from,
            @Nullable Instant to,
            @Nullable String after) {}

    private record Answer(
            @Nullable UUID handler,
            @Nullable UUID ticket,
            LocalDate day,
            @Nullable Integer csat,
            @Nullable Integer nps,
            @Nullable Double csi,
            @Nullable Double score,
            boolean clean) {}

    private final List<Ticket> all = new ArrayList<>();
    private final List<Stay> stages = new ArrayList<>();
    private final List<Stay> beside = new ArrayList<>();
    private final List<Answer> answers = new ArrayList<>();
    private final Map<DayOfWeek, List<int[]>> week = new HashMap<>();
    private final Map<LocalDate, List<int[]>> days = new HashMap<>();

    @Test
    void equalWhatPlainLoopsOverTheDatabaseSay() {
        here = company.openDepartment();
        there = company.openDepartment();
        for (int count = 0; count < 50; count++) {
            work();
        }
        assertThat(beside()).extracting(Stay::node).anyMatch(node -> node.startsWith("HOLD:"));
        var filter = InsightFilter.ALL.between(LocalDate.of(2020, 1, 1), LocalDate.of(2099, 1, 1));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> company.asSystem(() -> {
                    read();
                    var mine = of(filter);
                    compareMap(mine, TimeBase.ELAPSED);
                    compareMap(mine, TimeBase.BUSINESS);
                    compareStages(mine);
                    compareSolutions(mine);
                    compareCourse(mine, Step.WEEK);
                    compareCourse(mine, Step.DAY);
                    compareMix(mine);
                    return null;
                }));
    }

    private InsightFilter of(InsightFilter filter) {
        return new InsightFilter(
                null,
                null,
                null,
                Set.of(),
                Set.of(here.team.value(), there.team.value()),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                null,
                filter.cleaned());
    }

    // --- random work ------------------------------------------------------------------------------------------------

    private void work() {
        var ticket = company.as(
                here.agent,
                () -> tickets.register(new NewTicket(
                        TicketType.values()[random.nextInt(2)],
                        Channel.PHONE,
                        "产品功能/登录",
                        Urgency.values()[random.nextInt(2)],
                        null,
                        CustomerDetails.of(null, "客户", "1390013%04d".formatted(random.nextInt(12)), null, null),
                        new Description("a", "b", "c"),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null)));
        for (int step = random.nextInt(16); step > 0; step--) {
            clock.forward(Duration.ofMinutes(random.nextInt(700)));
            var seen = ticket;
            ticket = company.asSystem(() -> tried(seen.number()));
        }
        if (random.nextBoolean()) {
            answer(ticket);
        }
        clock.forward(Duration.ofMinutes(random.nextInt(500)));
    }

    private TicketView tried(String number) {
        try {
            return step(tickets.get(number));
        } catch (Refusal refused) {
            // a rule said no, or a timer struck in between: the next step finds it as it is
            return tickets.get(number);
        }
    }

    private TicketView step(TicketView ticket) {
        String number = ticket.number();
        long version = ticket.version();
        return switch (ticket.stage()) {
            case OPEN -> tickets.move(number, given(number, version).version(), MoveRequest.start());
            case IN_PROGRESS ->
                switch (random.nextInt(7)) {
                    case 0, 1 ->
                        ticket.hold() == null
                                ? tickets.hold(number, version, HoldReason.values()[random.nextInt(3)], null, null)
                                : tickets.resume(number, version);
                    case 2 -> given(number, version);
                    case 3 -> tickets.addTask(number, version, random.nextBoolean() ? here.id : there.id, "查", null);
                    case 4, 5 -> endTask(number, version);
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
        };
    }

    private TicketView given(String number, long version) {
        return tickets.assign(
                number,
                version,
                List.of(here.agent, here.colleague, there.agent).get(random.nextInt(3)));
    }

    private TicketView endTask(String number, long version) {
        return tickets.tasks(number).stream()
                .filter(task -> task.state() == TaskState.OPEN)
                .findFirst()
                .map(task -> tickets.endTask(
                        number,
                        version,
                        task.id(),
                        TaskOutcome.of(random.nextBoolean() ? TaskState.DONE : TaskState.CANCELLED, "好")))
                .orElseGet(() -> tickets.move(number, version, MoveRequest.resolve("好了")));
    }

    private void answer(TicketView ticket) {
        company.asSystem(() -> responses.receive(new NewResponse(
                "service",
                null,
                ticket.number(),
                SurveyChannel.PAPER,
                clock.instant(),
                20 + random.nextInt(60),
                Map.of(
                        "overall", 1 + random.nextInt(5),
                        "nps", random.nextInt(11),
                        "timeliness", 1 + random.nextInt(5),
                        "attitude", 1 + random.nextInt(5),
                        "effectiveness", 1 + random.nextInt(5)))));
    }

    // --- the comparison ---------------------------------------------------------------------------------------------

    private double minutes(TimeBase base, Instant from, Instant to) {
        return base == TimeBase.ELAPSED ? Duration.between(from, to).toMillis() / 60_000.0 : business(from, to);
    }

    private void compareMap(InsightFilter filter, TimeBase base) {
        var map = figures.processMap(filter, base);
        assertThat(map.n()).isEqualTo(all.size());
        Map<String, List<Stay>> nodes = Stream.concat(stages.stream(), beside.stream())
                .collect(Collectors.groupingBy(Stay::node, TreeMap::new, Collectors.toList()));
        assertThat(map.nodes().stream().map(ProcessMap.Node::id)).containsExactlyInAnyOrderElementsOf(nodes.keySet());
        for (var node : map.nodes()) {
            List<Stay> stays = Objects.requireNonNull(nodes.get(node.id()));
            double[] ended = durations(stays, base);
            assertThat(node.visits()).as(node.id()).isEqualTo(stays.size());
            same(node.median(), quantile(ended, 0.5));
            same(node.p90(), quantile(ended, 0.9));
        }
        var edges = new TreeMap<String, List<Double>>();
        for (Stay stay : stages) {
            if (stay.after != null) {
                add(edges, stay.node, stay.after, base, stay.from, Objects.requireNonNull(stay.to));
            }
        }
        for (Stay stay : beside) {
            if (stay.before != null) {
                add(edges, stay.before, stay.node, base, Objects.requireNonNull(stay.led), stay.from);
            }
            if (stay.after != null && !stay.node.startsWith("TEAM:")) {
                add(edges, stay.node, stay.after, base, stay.from, Objects.requireNonNull(stay.to));
            }
        }
        assertThat(map.edges().stream().map(edge -> edge.from() + ">" + edge.to()))
                .containsExactlyInAnyOrderElementsOf(edges.keySet());
        for (var edge : map.edges()) {
            var along = Objects.requireNonNull(edges.get(edge.from() + ">" + edge.to())).stream()
                    .mapToDouble(Double::doubleValue)
                    .sorted()
                    .toArray();
            assertThat(edge.count()).isEqualTo(along.length);
            same(edge.median(), quantile(along, 0.5));
            same(edge.p90(), quantile(along, 0.9));
        }
    }

    private void add(
            Map<String, List<Double>> edges, String from, String to, TimeBase base, Instant entered, Instant left) {
        edges.computeIfAbsent(from + ">" + to, none -> new ArrayList<>()).add(minutes(base, entered, left));
    }

    private double[] durations(List<Stay> stays, TimeBase base) {
        return stays.stream()
                .filter(stay -> stay.to != null)
                .mapToDouble(stay -> minutes(base, stay.from, Objects.requireNonNull(stay.to)))
                .sorted()
                .toArray();
    }

    private void compareStages(InsightFilter filter) {
        var told = figures.stageDurations(filter, TimeBase.BUSINESS);
        double total = Arrays.stream(durations(
                        stages.stream()
                                .filter(stay -> !stay.node.equals("CLOSED"))
                                .toList(),
                        TimeBase.BUSINESS))
                .sum();
        told.stages().forEach(row -> {
            double[] minutes = durations(
                    stages.stream()
                            .filter(stay -> stay.node.equals(row.stage().name()))
                            .toList(),
                    TimeBase.BUSINESS);
            same(row.median(), quantile(minutes, 0.5));
            same(row.p85(), quantile(minutes, 0.85));
            same(row.mean(), Arrays.stream(minutes).average().orElseThrow());
            same(row.share(), Arrays.stream(minutes).sum() / total);
        });
    }

    private void compareSolutions(InsightFilter filter) {
        double[] minutes = all.stream()
                .filter(each -> each.solved != null)
                .mapToDouble(each -> business(each.opened, Objects.requireNonNull(each.solved)))
                .sorted()
                .toArray();
        long[] bins = new long[EDGES.length + 1];
        for (double each : minutes) {
            bins[(int) Arrays.stream(EDGES).filter(edge -> each > edge).count()]++;
        }
        assertThat(figures.distribution(filter, TimeBase.BUSINESS).bins().stream()
                        .mapToLong(bin -> bin.count())
                        .toArray())
                .isEqualTo(bins);
        for (var group : figures.resolutionTimes(filter, Grouping.TYPE, 1, TimeBase.BUSINESS)
                .groups()) {
            double[] ofType = all.stream()
                    .filter(each -> each.solved != null && each.type.equals(group.key()))
                    .mapToDouble(each -> business(each.opened, Objects.requireNonNull(each.solved)))
                    .sorted()
                    .toArray();
            assertThat(group.n()).isEqualTo(ofType.length);
            same(group.q1(), quantile(ofType, 0.25));
            same(group.median(), quantile(ofType, 0.5));
            same(group.q3(), quantile(ofType, 0.75));
            same(group.max(), ofType[ofType.length - 1]);
        }
    }

    private void compareCourse(InsightFilter filter, Step step) {
        Instant now = clock.instant();
        LocalDate today = now.atZone(ZONE).toLocalDate();
        var trend = figures.trend(filter, step);
        assertThat(trend.n()).isEqualTo(all.size());
        long opened = 0;
        long closed = 0;
        long answered = 0;
        for (var point : trend.points()) {
            Predicate<@Nullable Instant> in = at ->
                    at != null && step(at.atZone(ZONE).toLocalDate(), step).equals(point.from());
            List<Ticket> due = all.stream()
                    .filter(each -> in.test(each.due == null ? ended(each) : each.due))
                    .toList();
            long kept = due.stream()
                    .filter(each -> Boolean.TRUE.equals(kept(each, now)))
                    .count();
            long missed = due.stream()
                    .filter(each -> Boolean.FALSE.equals(kept(each, now)))
                    .count();
            List<Answer> said = answers.stream()
                    .filter(each -> each.clean && step(each.day, step).equals(point.from()) && !each.day.isAfter(today))
                    .toList();
            assertThat(point.created())
                    .isEqualTo(all.stream().filter(each -> in.test(each.opened)).count());
            assertThat(point.complaints())
                    .isEqualTo(all.stream()
                            .filter(each -> in.test(each.opened) && each.type.equals("COMPLAINT"))
                            .count());
            assertThat(point.closed())
                    .isEqualTo(all.stream().filter(each -> in.test(each.closed)).count());
            same(point.slaResolution(), share(kept, kept + missed));
            assertThat(point.n().slaResolution()).isEqualTo(kept + missed);
            assertThat(point.whole())
                    .isEqualTo(!step.last(point.from()).isAfter(today)
                            && (filter.from() == null || !point.from().isBefore(filter.from()))
                            && (filter.to() == null || !step.last(point.from()).isAfter(filter.to())));
            assertThat(point.responses()).isEqualTo(said.size());
            same(
                    point.csat(),
                    share(
                            said.stream()
                                    .filter(each -> each.csat != null && each.csat >= 4)
                                    .count(),
                            said.stream().filter(each -> each.csat != null).count()));
            assertThat(point.n().csat())
                    .isEqualTo(said.stream().filter(each -> each.csat != null).count());
            assertThat(point.n().nps())
                    .isEqualTo(said.stream().filter(each -> each.nps != null).count());
            assertThat(point.n().csi())
                    .isEqualTo(said.stream().filter(each -> each.csi() != null).count());
            same(point.csi(), mean(said.stream().map(Answer::csi)));
            same(
                    point.nps(),
                    mean(said.stream()
                            .map(Answer::nps)
                            .map(nps -> nps == null ? null : nps >= 9 ? 100.0 : nps <= 6 ? -100.0 : 0.0)));
            opened += point.created();
            closed += point.closed();
            answered += point.responses();
        }
        assertThat(opened).isEqualTo(all.size());
        assertThat(closed)
                .isEqualTo(all.stream().filter(each -> each.closed != null).count());
        assertThat(answered).isEqualTo(answers.stream().filter(Answer::clean).count());
    }

    private static LocalDate step(LocalDate day, Step step) {
        return step == Step.DAY ? day : day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static @Nullable Instant ended(Ticket ticket) {
        return ticket.solved == null ? ticket.closed : ticket.solved;
    }

    private static @Nullable Boolean kept(Ticket ticket, Instant now) {
        Instant ended = ended(ticket);
        if (ticket.breached || (ended != null && ticket.due != null && ended.isAfter(ticket.due))) {
            return false;
        }
        return ended != null ? Boolean.TRUE : ticket.due != null && !ticket.due.isAfter(now) ? Boolean.FALSE : null;
    }

    /** The same type and urgency makes a cell; what a person’s tickets would have on the average of their cells. */
    private void compareMix(InsightFilter filter) {
        Instant now = clock.instant();
        var team = figures.team(filter);
        assertThat(team.rows()).isNotEmpty();
        for (TeamTable.Row row : team.rows()) {
            List<Ticket> own = all.stream()
                    .filter(each -> row.person().equals(each.assignee))
                    .toList();
            assertThat(row.handled())
                    .isEqualTo(own.stream().filter(each -> each.solved != null).count());
            assertThat(row.load())
                    .isEqualTo(own.stream()
                            .filter(each -> !each.stage.equals("CLOSED"))
                            .count());
            same(
                    row.resolutionGap(),
                    mean(own.stream().filter(each -> each.solved != null).map(each -> solved(each) - expected(each))));
            long kept = own.stream()
                    .filter(each -> Boolean.TRUE.equals(kept(each, now)))
                    .count();
            assertThat(row.promised())
                    .isEqualTo(
                            own.stream().filter(each -> kept(each, now) != null).count());
            same(row.slaResolution(), share(kept, row.promised()));
            List<Answer> rated = answers.stream()
                    .filter(each ->
                            each.clean && each.score != null && row.person().equals(each.handler))
                    .toList();
            assertThat(row.rated()).isEqualTo(rated.size());
            same(row.score(), mean(rated.stream().map(Answer::score)));
            same(
                    row.scoreGap(),
                    mean(rated.stream()
                            .map(each -> Objects.requireNonNull(each.score)
                                    - Objects.requireNonNull(mean(answers.stream()
                                            .filter(other -> other.clean
                                                    && other.score != null
                                                    && cell(other).equals(cell(each)))
                                            .map(Answer::score))))));
        }
    }

    private static double solved(Ticket ticket) {
        return Duration.between(ticket.opened, Objects.requireNonNull(ticket.solved))
                        .toMillis()
                / 60_000.0;
    }

    private double expected(Ticket ticket) {
        return Objects.requireNonNull(mean(all.stream()
                .filter(other ->
                        other.solved != null && other.type.equals(ticket.type) && other.urgency.equals(ticket.urgency))
                .map(WaysFromRowsTests::solved)));
    }

    private String cell(Answer answer) {
        return all.stream()
                .filter(each -> each.id.equals(answer.ticket))
                .map(each -> each.type + each.urgency)
                .findFirst()
                .orElse("");
    }

    // --- the rows ---------------------------------------------------------------------------------------------------

    private void read() {
        all.clear();
        jdbc.query(
                "SELECT * FROM ticket WHERE team_id IN (?, ?)",
                row -> {
                    byte[] assignee = row.getBytes("assignee_id");
                    all.add(new Ticket(
                            Ids.of(row.getBytes("id")),
                            row.getString("type"),
                            row.getString("urgency"),
                            assignee == null ? null : Ids.of(assignee),
                            row.getString("stage"),
                            Objects.requireNonNull(utc(row.getObject("opened_at", LocalDateTime.class))),
                            utc(row.getObject("resolution_done_at", LocalDateTime.class)),
                            utc(row.getObject("closed_at", LocalDateTime.class)),
                            utc(row.getObject("resolution_due_at", LocalDateTime.class)),
                            row.getObject("resolution_breached_at") != null));
                },
                teams());
        readStages();
        beside.clear();
        beside.addAll(beside());
        answers.clear();
        jdbc.query(
                """
                SELECT r.handler_id, r.ticket_id, r.submitted_at, r.csat, r.nps, r.csi, r.score,
                       (SELECT COUNT(*) FROM survey_response_flag f
                        WHERE f.response_id = r.id AND f.restored_at IS NULL) AS flags
                FROM survey_response r WHERE r.team_id IN (?, ?)""",
                row -> {
                    byte[] handler = row.getBytes(1);
                    byte[] ticket = row.getBytes(2);
                    answers.add(new Answer(
                            handler == null ? null : Ids.of(handler),
                            ticket == null ? null : Ids.of(ticket),
                            Objects.requireNonNull(utc(row.getObject(3, LocalDateTime.class)))
                                    .atZone(ZONE)
                                    .toLocalDate(),
                            row.getObject(4) == null ? null : row.getInt(4),
                            row.getObject(5) == null ? null : row.getInt(5),
                            row.getObject(6) == null ? null : row.getDouble(6),
                            row.getObject(7) == null ? null : row.getDouble(7),
                            row.getInt(8) == 0));
                },
                teams());
        readCalendar();
    }

    private Object[] teams() {
        return new Object[] {Ids.bytes(here.team.value()), Ids.bytes(there.team.value())};
    }

    private void readStages() {
        Map<UUID, List<Object[]>> moves = new HashMap<>();
        jdbc.query(
                """
                SELECT f.subject_id, f.to_value, f.at, f.position FROM change_feed f JOIN ticket t ON t.id = f.subject_id
                WHERE f.subject_kind = 'TICKET' AND f.event IN ('CREATED', 'MOVED') AND t.team_id IN (?, ?)
                ORDER BY f.at, f.position""",
                row -> {
                    moves.computeIfAbsent(Ids.of(row.getBytes(1)), none -> new ArrayList<>())
                            .add(new Object[] {
                                row.getString(2), utc(row.getObject(3, LocalDateTime.class)), row.getLong(4)
                            });
                },
                teams());
        stages.clear();
        moves.forEach((ticket, list) -> {
            for (int i = 0; i < list.size(); i++) {
                Object[] next = i + 1 < list.size() ? list.get(i + 1) : null;
                stages.add(new Stay(
                        (Long) list.get(i)[2],
                        ticket,
                        (String) list.get(i)[0],
                        null,
                        null,
                        (Instant) list.get(i)[1],
                        next == null ? null : (Instant) next[1],
                        next == null ? null : (String) next[0]));
            }
        });
    }

    /** Holds and teams as the feed tells them, tasks as their rows do; the stage of an instant is the last one entered. */
    private List<Stay> beside() {
        var found = new ArrayList<Stay>();
        readStages();
        Map<UUID, Stay> hold = new HashMap<>();
        Map<UUID, Stay> team = new HashMap<>();
        jdbc.query(
                """
                SELECT f.subject_id, f.event, f.from_value, f.to_value, f.at, f.position
                FROM change_feed f JOIN ticket t ON t.id = f.subject_id
                WHERE f.subject_kind = 'TICKET' AND f.event IN ('HELD', 'RESUMED', 'TEAM_CHANGED') AND t.team_id IN (?, ?)
                ORDER BY f.at, f.position""",
                row -> {
                    UUID ticket = Ids.of(row.getBytes(1));
                    Instant at = Objects.requireNonNull(utc(row.getObject(5, LocalDateTime.class)));
                    long place = row.getLong(6);
                    switch (row.getString(2)) {
                        case "HELD" -> {
                            var stage = stage(ticket, place);
                            hold.put(
                                    ticket,
                                    new Stay(
                                            0,
                                            ticket,
                                            "HOLD:" + row.getString(4),
                                            stage.node,
                                            stage.from,
                                            at,
                                            null,
                                            null));
                        }
                        case "RESUMED" -> {
                            Stay held = Objects.requireNonNull(hold.remove(ticket));
                            found.add(new Stay(
                                    0,
                                    ticket,
                                    held.node,
                                    held.before,
                                    held.led,
                                    held.from,
                                    at,
                                    stage(ticket, place).node));
                        }
                        default -> {
                            Stay before = team.getOrDefault(
                                    ticket,
                                    new Stay(
                                            0,
                                            ticket,
                                            "TEAM:" + row.getString(3),
                                            null,
                                            null,
                                            first(ticket),
                                            null,
                                            null));
                            found.add(new Stay(
                                    0,
                                    ticket,
                                    before.node,
                                    before.before,
                                    before.led,
                                    before.from,
                                    at,
                                    stage(ticket, place).node));
                            team.put(
                                    ticket,
                                    new Stay(
                                            0,
                                            ticket,
                                            "TEAM:" + row.getString(4),
                                            before.node,
                                            before.from,
                                            at,
                                            null,
                                            null));
                        }
                    }
                },
                teams());
        found.addAll(hold.values());
        found.addAll(team.values());
        jdbc.query(
                """
                SELECT k.ticket_id, k.department_id, k.created_at, k.ended_at
                FROM collaboration_task k JOIN ticket t ON t.id = k.ticket_id WHERE t.team_id IN (?, ?)""",
                row -> {
                    UUID ticket = Ids.of(row.getBytes(1));
                    Instant from = Objects.requireNonNull(utc(row.getObject(3, LocalDateTime.class)));
                    Instant to = utc(row.getObject(4, LocalDateTime.class));
                    Stay begun = stageAt(ticket, from);
                    found.add(new Stay(
                            0,
                            ticket,
                            "TASK:" + Ids.of(row.getBytes(2)),
                            begun.node,
                            begun.from,
                            from,
                            to,
                            to == null ? null : stageAt(ticket, to).node));
                },
                teams());
        return found;
    }

    private Instant first(UUID ticket) {
        return stages.stream()
                .filter(stay -> stay.ticket.equals(ticket))
                .map(Stay::from)
                .min(Instant::compareTo)
                .orElseThrow();
    }

    /** Where a ticket stood when the feed had come so far: what ends with a move is told before it. */
    private Stay stage(UUID ticket, long place) {
        return stages.stream()
                .filter(stay -> stay.ticket.equals(ticket) && stay.place < place)
                .reduce((one, later) -> later)
                .orElseThrow();
    }

    private Stay stageAt(UUID ticket, Instant at) {
        return stages.stream()
                .filter(stay -> stay.ticket.equals(ticket) && !stay.from.isAfter(at))
                .reduce((one, later) -> later)
                .orElseThrow();
    }

    private static @Nullable Instant utc(@Nullable LocalDateTime time) {
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }

    // --- working hours ----------------------------------------------------------------------------------------------

    private void readCalendar() {
        byte[] version = Objects.requireNonNull(jdbc.queryForObject(
                "SELECT c.latest FROM calendar_default d JOIN calendar c ON c.id = d.calendar_id", byte[].class));
        jdbc.query(
                "SELECT weekday, windows FROM calendar_weekday WHERE version_id = ?",
                row -> {
                    week.put(DayOfWeek.valueOf(row.getString(1)), windows(row.getString(2)));
                },
                (Object) version);
        jdbc.query(
                "SELECT on_date, day_rule FROM calendar_day WHERE version_id = ?",
                row -> {
                    String rule = row.getString(2);
                    days.put(
                            row.getObject(1, LocalDate.class),
                            Arrays.stream(DayOfWeek.values())
                                            .anyMatch(day -> day.name().equals(rule))
                                    ? week.getOrDefault(DayOfWeek.valueOf(rule), List.of())
                                    : windows(rule));
                },
                (Object) version);
    }

    /** Minutes of the day from which to which it is open. */
    private static List<int[]> windows(String text) {
        return WINDOW.matcher(text)
                .results()
                .map(each -> new int[] {
                    Integer.parseInt(each.group(1)) * 60 + Integer.parseInt(each.group(2)),
                    Integer.parseInt(each.group(3)) * 60 + Integer.parseInt(each.group(4))
                })
                .toList();
    }

    /** Day by day, what of each window lies between both instants; Shanghai keeps one offset all year. */
    private double business(Instant from, Instant to) {
        double minutes = 0;
        LocalDate last = to.atZone(ZONE).toLocalDate();
        for (LocalDate day = from.atZone(ZONE).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
            Instant midnight =
                    LocalDateTime.of(day, LocalTime.MIDNIGHT).atZone(ZONE).toInstant();
            double begin = Duration.between(midnight, from).toMillis() / 60_000.0;
            double end = Duration.between(midnight, to).toMillis() / 60_000.0;
            for (int[] open : days.getOrDefault(day, week.getOrDefault(day.getDayOfWeek(), List.of()))) {
                minutes += Math.max(0, Math.min(open[1], end) - Math.max(open[0], begin));
            }
        }
        return minutes;
    }

    // --- plain arithmetic -------------------------------------------------------------------------------------------

    private static @Nullable Double mean(Stream<@Nullable Double> values) {
        var mean = values.filter(Objects::nonNull)
                .mapToDouble(value -> Objects.requireNonNull(value))
                .average();
        return mean.isPresent() ? mean.getAsDouble() : null;
    }

    private static @Nullable Double share(long part, long whole) {
        return whole == 0 ? null : (double) part / whole;
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

    private static void same(@Nullable Double told, @Nullable Double expected) {
        if (expected == null) {
            assertThat(told).isNull();
        } else {
            assertThat(told).isCloseTo(expected, within(1e-6 * Math.max(1, Math.abs(expected))));
        }
    }
}
