package io.huihuan.intake.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import io.huihuan.calendar.Calendars;
import io.huihuan.calendar.WorkingCalendar;
import io.huihuan.identity.Access;
import io.huihuan.identity.Actor;
import io.huihuan.identity.DepartmentId;
import io.huihuan.identity.Directory;
import io.huihuan.identity.Organisation;
import io.huihuan.identity.People;
import io.huihuan.identity.PersonDetails;
import io.huihuan.identity.Role;
import io.huihuan.identity.TeamId;
import io.huihuan.intake.Draft;
import io.huihuan.intake.ImportId;
import io.huihuan.intake.ImportReport;
import io.huihuan.intake.ImportState;
import io.huihuan.intake.Imports;
import io.huihuan.intake.mapping.Mapping;
import io.huihuan.shared.data.Ids;
import io.huihuan.shared.feed.FeedEntry;
import io.huihuan.shared.text.Texts;
import io.huihuan.testing.DatabaseTest;
import io.huihuan.ticket.TicketView;
import io.huihuan.ticket.Tickets;
import io.huihuan.ticket.sla.Promise;
import io.huihuan.ticket.sla.SlaState;
import io.huihuan.ticket.sla.SlaTerms;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

@DatabaseTest
@TestPropertySource(properties = {"db-scheduler.polling-interval=100ms", "huihuan.import.chunk=300"})
class TicketImportTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Map<String, String> STAGES = Map.of(
            "New", "OPEN",
            "Active", "IN_PROGRESS",
            "Awaiting User Info", "IN_PROGRESS",
            "Awaiting Problem", "IN_PROGRESS",
            "Resolved", "VERIFYING",
            "Closed", "CLOSED");

    @Autowired
    private Imports imports;

    @Autowired
    private Access access;

    @Autowired
    private Organisation organisation;

    @Autowired
    private People people;

    @Autowired
    private Directory directory;

    @Autowired
    private Tickets tickets;

    @Autowired
    private Calendars calendars;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcTemplate jdbc;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private Actor supervisor = Actor.SYSTEM;

    @BeforeEach
    void supervisor() {
        supervisor = person("s", Role.SUPERVISOR);
    }

    /** The sample is read here a second time, by other means, and compared ticket by ticket. */
    @Test
    void takesARealIncidentLogWithEveryStageAndTimeAndNeverTwice() throws IOException {
        byte[] log = log();
        ImportReport first = run("ticket-events", log, null);

        assertThat(first.state()).isEqualTo(ImportState.DONE);
        assertThat(first.rejected()).isZero();
        assertThat(first.rows()).isEqualTo(2_989);
        assertThat(first.accepted()).isEqualTo(2_989);
        assertSame(count(log));

        ImportReport second = run("ticket-events", log, null);
        assertThat(second.updated()).isEqualTo(2_989);
        assertThat(second.accepted() + second.rejected()).isZero();
        assertSame(count(log));
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM ticket WHERE external_id LIKE 'INC%'", Integer.class))
                .isEqualTo(445);
        assertThat(directory.team("Group 70", Objects.requireNonNull(supervisor.department())))
                .isPresent();
    }

    @Test
    void keepsWhatTheStrictFlowWouldRefuseAndSortsByTime() {
        run("ticket-events", """
                        externalId,at,stage,customerName,customerExternalId,actor,reason
                        %1$sA,2026-03-01 12:00,CLOSED,王,c1,甲,完
                        %1$sA,2026-03-01 10:00,OPEN,王,c1,乙,
                        %1$sA,2026-03-02 09:00,IN_PROGRESS,王,c1,丙,又坏了
                        """.formatted(mark).getBytes(StandardCharsets.UTF_8), null);

        assertThat(history(mark + "A"))
                .extracting(entry ->
                        entry.event() + " " + entry.from() + ">" + entry.to() + " " + entry.at() + " " + entry.actor())
                .containsExactly(
                        "CREATED null>OPEN 2026-03-01T02:00:00Z 乙",
                        "MOVED OPEN>CLOSED 2026-03-01T04:00:00Z 甲",
                        "MOVED CLOSED>IN_PROGRESS 2026-03-02T01:00:00Z 丙");
        assertThat(row(mark + "A")).containsEntry("stage", "IN_PROGRESS");
    }

    @Test
    void takesFieldsFromTheLatestRowAndExplicitTimesBeforeDerivedOnes() {
        run("ticket-events", """
                        externalId,at,stage,openedAt,resolvedAt,closedAt,customerName,urgency,product
                        %1$sB,2026-03-02 12:00,CLOSED,2026-03-01 08:00,2026-03-01 18:00,2026-03-02 11:00,王,高,新
                        %1$sB,2026-03-01 10:00,OPEN,2026-03-01 09:00,,,王,低,旧
                        """.formatted(mark).getBytes(StandardCharsets.UTF_8), null);

        assertThat(row(mark + "B"))
                .containsEntry("urgency", "HIGH")
                .containsEntry("product", "新")
                .containsEntry("stage", "CLOSED");
        assertThat(instant(mark + "B", "opened_at")).isEqualTo("2026-03-01T00:00:00Z");
        assertThat(instant(mark + "B", "resolution_done_at")).isEqualTo("2026-03-01T10:00:00Z");
        assertThat(instant(mark + "B", "closed_at")).isEqualTo("2026-03-02T03:00:00Z");
    }

    @Test
    void takesOneRowATicketInChineseAndOddEncodings() {
        String content = """
                工单号;创建时间;状态;渠道;紧急程度;一级分类;二级分类;客户姓名;手机号;处理人;团队;问题描述
                %1$sC;2026/3/1 9:05;处理中;热线;加急;产品功能;支付模块;陈𠮷;138 0013 8000;李雷%1$s;夜班%1$s;=1+1 退款失败😀
                %1$sD;2026/3/1 9:06;已结案;微信;高;;;王五;13800138001;;;扣款两次
                """.formatted(mark);
        ImportReport report = run("tickets", content.getBytes(java.nio.charset.Charset.forName("GB18030")), null);

        assertThat(report.accepted()).isEqualTo(2);
        assertThat(row(mark + "C"))
                .containsEntry("stage", "IN_PROGRESS")
                .containsEntry("channel", "PHONE")
                .containsEntry("urgency", "URGENT")
                .containsEntry("phenomenon", "=1+1 退款失败😀");
        assertThat(directory.team("夜班" + mark)).isPresent();
    }

    @Test
    void namesEachRowThatCannotBeTakenAndTakesTheOthers() {
        ImportReport report = run("tickets", """
                        externalId,openedAt,closedAt,customerName,phone,type,complaintGrade,department
                        %1$sE,2026-03-01 10:00,2026-03-01 09:00,王,,,,
                        %1$sF,2026-03-01 10:00,,,,,,
                        %1$sG,2026-03-01 10:00,,王,12,,,
                        %1$sH,2026-03-01 10:00,,王,,INQUIRY,GRADE_1,
                        %1$sI,2026-03-01 10:00,,王,,,,哪里都没有
                        %1$sJ,2026-03-01 10:00,,王,,,GRADE_2,
                        """.formatted(mark).getBytes(StandardCharsets.UTF_8), null);

        assertThat(report.rejected()).isEqualTo(5);
        assertThat(report.accepted()).isEqualTo(1);
        assertThat(row(mark + "J")).containsEntry("type", "COMPLAINT").containsEntry("complaint_grade", "GRADE_2");
        assertThat(rejects(report))
                .contains("2,Closed at: lies before the opening")
                .contains("5,Complaint grade: only complaints have a grade")
                .contains("6,Department: there is no department “哪里都没有”")
                .doesNotContain("refusal.")
                .doesNotContain("intake.reason");
    }

    @Test
    void refusesHistoryThatHasNotHappenedYet() {
        var format = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(SHANGHAI);
        String ahead = format.format(clock.instant().plus(Duration.ofMinutes(10)));
        String skewed = format.format(clock.instant().plus(Duration.ofMinutes(1)));
        ImportReport one = run("tickets", """
                        externalId,openedAt,firstRespondedAt,resolvedAt,closedAt,customerName
                        %1$sFa,%2$s,,,,王
                        %1$sFb,2026-03-01 10:00:00,%2$s,,,王
                        %1$sFc,2026-03-01 10:00:00,,%2$s,,王
                        %1$sFd,2026-03-01 10:00:00,,,%2$s,王
                        %1$sFe,%3$s,,,,王
                        """.formatted(mark, ahead, skewed).getBytes(StandardCharsets.UTF_8), null);

        assertThat(one.rejected()).isEqualTo(4);
        assertThat(one.accepted()).isEqualTo(1);
        assertThat(rejects(one))
                .contains("2,Opened at: lies in the future")
                .contains("3,First responded at: lies in the future")
                .contains("4,Resolved at: lies in the future")
                .contains("5,Closed at: lies in the future");

        ImportReport several = run("ticket-events", """
                        externalId,at,stage,customerName
                        %1$sFf,2026-03-01 10:00:00,OPEN,王
                        %1$sFf,%2$s,CLOSED,王
                        """.formatted(mark, ahead).getBytes(StandardCharsets.UTF_8), null);
        assertThat(several.rejected()).isEqualTo(1);
        assertThat(row(mark + "Ff")).containsEntry("stage", "OPEN");
    }

    @Test
    void aStrictMappingMakesNoTeamsPeopleOrCategories() {
        byte[] content = """
                externalId,openedAt,customerName,team,assignee,category1
                %1$sK,2026-03-01 10:00,王,无此团队%1$s,,
                %1$sL,2026-03-01 10:00,王,,无此人%1$s,
                %1$sM,2026-03-01 10:00,王,,,无此分类%1$s
                %1$sN,2026-03-01 10:00,王,,,产品功能
                """.formatted(mark).getBytes(StandardCharsets.UTF_8);
        ImportReport report = run("tickets", content, true);

        assertThat(report.rejected()).isEqualTo(3);
        assertThat(report.accepted()).isEqualTo(1);
        assertThat(directory.team("无此团队" + mark)).isEmpty();
        assertThat(rejects(report)).contains("无此团队").contains("无此人").contains("无此分类");
    }

    @Test
    void doesNotUpdateATicketOutOfTheImportersReach() {
        byte[] content = "externalId,openedAt,customerName,product\n%sO,2026-03-01 10:00,王,一\n"
                .formatted(mark)
                .getBytes(StandardCharsets.UTF_8);
        run("tickets", content, null);
        Actor owner = supervisor;
        supervisor = person("t", Role.SUPERVISOR);
        ImportReport foreign = run("tickets", content, null);

        assertThat(foreign.rejected()).isEqualTo(1);
        supervisor = owner;
        assertThat(run("tickets", content, null).updated()).isEqualTo(1);
    }

    @Test
    void putsWhatIsNewIntoTheImportersDepartmentOrTheOneNamedWithinReach() {
        DepartmentId own = Objects.requireNonNull(supervisor.department());
        DepartmentId below =
                access.as(Actor.SYSTEM, () -> organisation.createDepartment("下属" + mark, supervisor.department()));
        person("外", Role.SUPERVISOR);
        ImportReport report = run("tickets", """
                        externalId,openedAt,customerName,team,assignee,department
                        %1$sQ,2026-03-01 10:00,王,早班%1$s,甲%1$s,
                        %1$sR,2026-03-01 10:00,王,中班%1$s,乙%1$s,下属%1$s
                        %1$sS,2026-03-01 10:00,王,晚班%1$s,丙%1$s,部门外%1$s
                        %1$sT,2026-03-01 10:00,王,,,下属%1$s
                        """.formatted(mark).getBytes(StandardCharsets.UTF_8), null);

        assertThat(report.accepted()).isEqualTo(3);
        assertThat(report.rejected()).isEqualTo(1);
        assertThat(rejects(report)).contains("4,Department: there is no department “部门外" + mark);
        assertThat(directory.team("早班" + mark))
                .hasValueSatisfying(team -> assertThat(team.departmentId()).isEqualTo(own));
        assertThat(directory.team("中班" + mark))
                .hasValueSatisfying(team -> assertThat(team.departmentId()).isEqualTo(below));
        assertThat(directory.team("晚班" + mark)).isEmpty();
        assertThat(departmentOfPerson("甲")).isEqualTo(own);
        assertThat(departmentOfPerson("乙")).isEqualTo(below);
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM person WHERE name = ?", Integer.class, "丙" + mark))
                .isZero();
        assertThat(departmentOfTicket(mark + "T")).isEqualTo(below);
    }

    @Test
    void takesTheDepartmentOfAMappingForEveryRow() {
        DepartmentId below =
                access.as(Actor.SYSTEM, () -> organisation.createDepartment("常量" + mark, supervisor.department()));
        ImportReport report = run(
                "tickets",
                "externalId,openedAt,customerName,team\n%1$sU,2026-03-01 10:00,王,夜间%1$s\n"
                        .formatted(mark)
                        .getBytes(StandardCharsets.UTF_8),
                null,
                Map.of("department", "常量" + mark));

        assertThat(report.accepted()).isEqualTo(1);
        assertThat(departmentOfTicket(mark + "U")).isEqualTo(below);
    }

    @Test
    void whatTheSystemImportsBelongsToTheFirstDepartment() {
        supervisor = Actor.SYSTEM;
        ImportReport report = run(
                "tickets",
                "externalId,openedAt,customerName,team\n%1$sV,2026-03-01 10:00,王,系统组%1$s\n"
                        .formatted(mark)
                        .getBytes(StandardCharsets.UTF_8),
                null);

        assertThat(report.accepted()).isEqualTo(1);
        assertThat(departmentOfTicket(mark + "V"))
                .isEqualTo(access.as(Actor.SYSTEM, organisation::findOrCreateFirstDepartment));
    }

    private DepartmentId departmentOfPerson(String name) {
        byte[] department = jdbc.queryForObject(
                "SELECT department_id FROM person WHERE name = ? AND imported_as IS NOT NULL",
                byte[].class,
                name + mark);
        return new DepartmentId(Ids.of(Objects.requireNonNull(department)));
    }

    private DepartmentId departmentOfTicket(String externalId) {
        byte[] team = jdbc.queryForObject("SELECT team_id FROM ticket WHERE external_id = ?", byte[].class, externalId);
        return directory
                .team(new TeamId(Ids.of(Objects.requireNonNull(team))))
                .orElseThrow()
                .departmentId();
    }

    @Test
    void updatesATicketThatComesTwiceInOneFileAlsoInANewTeam() {
        ImportReport report = run("tickets", """
                        externalId,openedAt,customerName,team,product
                        %1$sP,2026-03-01 10:00,王,新组%1$s,一
                        %1$sP,2026-03-01 10:00,王,新组%1$s,二
                        """.formatted(mark).getBytes(StandardCharsets.UTF_8), null);

        assertThat(report.accepted()).isEqualTo(1);
        assertThat(report.updated()).isEqualTo(1);
        assertThat(row(mark + "P")).containsEntry("product", "二");
    }

    private record Change(String stage, Instant at) {}

    private record Counted(Instant opened, @Nullable Instant resolved, Instant closed, List<Change> changes) {}

    /** Another reading of the log: changes of stage by time, rows that repeat a stage left out. */
    private static Map<String, Counted> count(byte[] log) {
        var format = DateTimeFormatter.ofPattern("dd-MM-yyyy HH:mm");
        var rows = new ArrayList<String[]>();
        for (String line : new String(log, StandardCharsets.UTF_8).split("\r?\n")) {
            rows.add(line.split(",", -1));
        }
        List<String> header = List.of(rows.removeFirst());
        java.util.function.BiFunction<String[], String, Instant> time = (row, name) -> {
            String text = row[header.indexOf(name)];
            return text.equals("?")
                    ? null
                    : LocalDateTime.parse(text, format).atZone(SHANGHAI).toInstant();
        };
        rows.sort(Comparator.comparing(row -> time.apply(row, "sys_updated_at")));
        var counted = new LinkedHashMap<String, Counted>();
        for (String[] row : rows) {
            String stage = STAGES.get(row[header.indexOf("incident_state")]);
            Counted before = counted.get(row[0]);
            var changes = before == null ? new ArrayList<Change>() : before.changes();
            if (changes.isEmpty() || !changes.getLast().stage().equals(stage)) {
                changes.add(new Change(stage, time.apply(row, "sys_updated_at")));
            }
            counted.put(
                    row[0],
                    new Counted(
                            time.apply(row, "opened_at"),
                            time.apply(row, "resolved_at"),
                            time.apply(row, "closed_at"),
                            changes));
        }
        return counted;
    }

    private void assertSame(Map<String, Counted> expected) {
        assertThat(expected).hasSize(445);
        expected.forEach((externalId, counted) -> {
            List<FeedEntry> history = history(externalId).stream()
                    .filter(entry ->
                            entry.event().equals("CREATED") || entry.event().equals("MOVED"))
                    .toList();
            assertThat(history)
                    .as(externalId)
                    .extracting(FeedEntry::to)
                    .containsExactlyElementsOf(
                            counted.changes().stream().map(Change::stage).toList());
            assertThat(history.stream().skip(1).map(FeedEntry::at))
                    .as(externalId)
                    .containsExactlyElementsOf(
                            counted.changes().stream().skip(1).map(Change::at).toList());
            assertThat(history.getFirst().at()).as(externalId).isEqualTo(counted.opened());
            assertThat(row(externalId)).as(externalId).containsEntry("stage", "CLOSED");
            assertThat(instant(externalId, "opened_at")).isEqualTo(counted.opened());
            assertThat(instant(externalId, "closed_at")).isEqualTo(counted.closed());
            if (counted.resolved() != null) {
                assertThat(instant(externalId, "resolution_done_at"))
                        .as(externalId)
                        .isEqualTo(counted.resolved());
            }
        });
        assertSameClocks(expected);
    }

    /** What each ticket used of its target, counted here by the calendar alone and not by the ledger. */
    private void assertSameClocks(Map<String, Counted> expected) {
        var late = new ArrayList<String>();
        expected.forEach((externalId, counted) -> {
            TicketView ticket = view(externalId);
            Instant resolved = Objects.requireNonNull(ticket.resolvedAt());
            SlaTerms terms = access.as(Actor.SYSTEM, () -> tickets.segments(ticket.number()))
                    .segments()
                    .getFirst()
                    .terms();
            WorkingCalendar calendar = terms.calendarVersion() == null
                    ? WorkingCalendar.ROUND_THE_CLOCK
                    : calendars.version(terms.calendarVersion());
            Duration used = worked(counted, resolved, calendar);
            Duration target = terms.target(Promise.RESOLUTION);
            assertThat(ticket.slaState(Promise.RESOLUTION))
                    .as("%s used %s of %s", externalId, used, target)
                    .isEqualTo(used.compareTo(target) < 0 ? SlaState.MET : SlaState.BREACHED);
            if (used.compareTo(target) >= 0) {
                late.add(externalId);
            }
            // the log knows no first response: it ends with the solution, and nothing is made up about when
            Duration first = terms.target(Promise.FIRST_RESPONSE);
            assertThat(ticket.firstRespondedAt()).as(externalId).isNull();
            assertThat(ticket.slaState(Promise.FIRST_RESPONSE))
                    .as("%s used %s of %s", externalId, used, first)
                    .isEqualTo(used.compareTo(first) < 0 ? SlaState.MET : SlaState.BREACHED);
            assertThat(ticket.sla().clock(Promise.FIRST_RESPONSE).dueAt())
                    .as(externalId)
                    .isNotNull();
            if (used.equals(calendar.elapsed(counted.opened(), resolved))) {
                assertThat(ticket.sla().clock(Promise.RESOLUTION).dueAt())
                        .as(externalId)
                        .isEqualTo(calendar.add(counted.opened(), target));
            } else {
                assertThat(ticket.sla().clock(Promise.RESOLUTION).dueAt())
                        .as(externalId)
                        .isAfterOrEqualTo(calendar.add(counted.opened(), target));
            }
            assertThat(ticket.sla().dueAt()).as(externalId).isNull();
            assertThat(ticket.sla().nextTimerAt()).as(externalId).isNull();
        });
        assertThat(late).contains("INC0000782").hasSizeBetween(20, 400);
    }

    /** From the opening to the solution that held, less every stretch between a solution and a return before it. */
    private static Duration worked(Counted counted, Instant resolved, WorkingCalendar calendar) {
        Duration used = calendar.elapsed(counted.opened(), resolved);
        Instant stood = null;
        for (Change change : counted.changes()) {
            boolean solved =
                    change.stage().equals("VERIFYING") || change.stage().equals("CLOSED");
            if (solved && stood == null) {
                stood = change.at();
            } else if (!solved && stood != null) {
                if (change.at().isBefore(resolved)) {
                    used = used.minus(calendar.elapsed(stood, change.at()));
                }
                stood = null;
            }
        }
        return used;
    }

    private TicketView view(String externalId) {
        String number =
                jdbc.queryForObject("SELECT number FROM ticket WHERE external_id = ?", String.class, externalId);
        return access.as(Actor.SYSTEM, () -> tickets.get(Objects.requireNonNull(number)));
    }

    private static byte[] log() throws IOException {
        try (var in = TicketImportTest.class.getResourceAsStream("/servicenow/incidents.csv")) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }

    private List<FeedEntry> history(String externalId) {
        String number =
                jdbc.queryForObject("SELECT number FROM ticket WHERE external_id = ?", String.class, externalId);
        return access.as(Actor.SYSTEM, () -> tickets.history(Objects.requireNonNull(number)));
    }

    private Map<String, Object> row(String externalId) {
        return jdbc.queryForMap("SELECT * FROM ticket WHERE external_id = ?", externalId);
    }

    private @Nullable Instant instant(String externalId, String column) {
        LocalDateTime value = jdbc.queryForObject(
                "SELECT " + column + " FROM ticket WHERE external_id = ?", LocalDateTime.class, externalId);
        return value == null ? null : value.toInstant(java.time.ZoneOffset.UTC);
    }

    private ImportReport run(String kind, byte[] content, @Nullable Boolean strict) {
        return run(kind, content, strict, Map.of());
    }

    private ImportReport run(String kind, byte[] content, @Nullable Boolean strict, Map<String, String> constants) {
        ImportId id = access.as(supervisor, () -> {
            try (Draft draft = imports.upload("导入.csv", new ByteArrayInputStream(content))) {
                Mapping mapping = imports.suggest(kind, draft);
                return imports.start(
                        new Mapping(
                                kind,
                                mapping.columns(),
                                mapping.values(),
                                constants,
                                mapping.dateFormat(),
                                mapping.zone(),
                                strict),
                        draft);
            }
        });
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> access.as(supervisor, () -> imports.get(id)),
                        report -> !report.state().isActive());
    }

    private String rejects(ImportReport report) {
        var out = new ByteArrayOutputStream();
        access.as(supervisor, () -> imports.rejects(report.id(), Texts.ENGLISH, out));
        return out.toString(StandardCharsets.UTF_8);
    }

    private Actor person(String name, Role role) {
        return access.as(Actor.SYSTEM, () -> {
            DepartmentId department = organisation.createDepartment("部门" + name + mark, null);
            people.create(
                    name + mark,
                    new PersonDetails("人员" + name, department, Set.of(), Set.of(role), 20),
                    "green tea at noon");
            return directory.actor(name + mark).orElseThrow();
        });
    }
}
