package io.huihuan.intake.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.huihuan.identity.Access;
import io.huihuan.identity.Actor;
import io.huihuan.identity.DepartmentId;
import io.huihuan.identity.Directory;
import io.huihuan.identity.Organisation;
import io.huihuan.identity.People;
import io.huihuan.identity.PersonDetails;
import io.huihuan.identity.Role;
import io.huihuan.intake.Draft;
import io.huihuan.intake.ImportId;
import io.huihuan.intake.ImportReport;
import io.huihuan.intake.ImportState;
import io.huihuan.intake.Imports;
import io.huihuan.intake.mapping.Mapping;
import io.huihuan.shared.refusal.Invalid;
import io.huihuan.shared.text.Texts;
import io.huihuan.survey.CleaningRule;
import io.huihuan.survey.ResponseFact;
import io.huihuan.survey.SurveyFacts;
import io.huihuan.testing.DatabaseTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

@DatabaseTest
@TestPropertySource(properties = {"db-scheduler.polling-interval=100ms", "huihuan.import.chunk=3"})
class ResponseImportTest {

    @Autowired
    private Imports imports;

    @Autowired
    private SurveyFacts facts;

    @Autowired
    private Access access;

    @Autowired
    private Organisation organisation;

    @Autowired
    private People people;

    @Autowired
    private Directory directory;

    @Autowired
    private JdbcTemplate jdbc;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private Actor supervisor = Actor.SYSTEM;

    @BeforeEach
    void supervisor() {
        supervisor = supervisorOf(mark);
    }

    private Actor supervisorOf(String name) {
        return access.as(Actor.SYSTEM, () -> {
            DepartmentId department = organisation.createDepartment("部门" + name, null);
            people.create(
                    "s" + name,
                    new PersonDetails("主管", department, Set.of(), Set.of(Role.SUPERVISOR), 20),
                    "green tea at noon");
            return directory.actor("s" + name).orElseThrow();
        });
    }

    @Test
    void takesResponsesWithAColumnForEachQuestionAndNeverTwice() {
        String file = """
                问卷代码,编号,客户编号,提交时间,用时,overall,solved,timeliness,attitude,effectiveness,convenience,nps,comment
                service,A1-#,K1-#,2026-03-01 10:00:00,75,5,YES,5,4,5,4,10,"很快，""满意""\"
                service,A2-#,K2-#,2026-03-02 10:00:00,5,2,NO,2,2,1,2,1,等了三天
                service,A3-#,K3-#,2026-03-03 10:00:00,90,6,YES,5,5,5,5,9,
                nowhere,A4-#,K4-#,2026-03-04 10:00:00,90,5,YES,5,5,5,5,9,
                service,A5-#,K5-#,2199-03-04 10:00:00,90,5,YES,5,5,5,5,9,
                service,A6-#,K6-#,2026-03-05 10:00:00,90,4,,4,,,,,
                service,A7-#,K7-#,2026-03-06 10:00:00,-3,5,YES,5,4,5,4,10,
                """.replace("#", mark);
        ImportReport first = run("responses", file);
        assertThat(first.state()).isEqualTo(ImportState.DONE);
        assertThat(List.of(first.rows(), first.accepted(), first.updated(), first.rejected()))
                .containsExactly(7L, 3L, 0L, 4L);
        assertThat(rejects(first)).contains("overall").contains("nowhere").contains("A5-" + mark);
        assertThat(first.unused()).isEmpty();

        var stored = stored();
        assertThat(stored).hasSize(3);
        var good = stored.get("A1-" + mark);
        assertThat(good.csat()).isEqualTo(5);
        assertThat(good.nps()).isEqualTo(10);
        assertThat(good.csi()).isEqualTo(0.30 * 5 + 0.25 * 4 + 0.25 * 5 + 0.20 * 4);
        assertThat(good.comment()).isEqualTo("很快，\"满意\"");
        assertThat(good.durationSeconds()).isEqualTo(75);
        assertThat(good.submittedAt()).isEqualTo(Instant.parse("2026-03-01T02:00:00Z"));
        assertThat(good.excludedBy()).isEmpty();
        assertThat(stored.get("A2-" + mark).excludedBy()).containsExactly(CleaningRule.TOO_FAST);
        assertThat(stored.get("A6-" + mark).excludedBy()).containsExactly(CleaningRule.INCOMPLETE);

        ImportReport again = run("responses", file.replace(",5,2,NO,2", ",60,3,NO,2"));
        assertThat(List.of(again.accepted(), again.updated(), again.rejected())).containsExactly(0L, 3L, 4L);
        assertThat(stored()).hasSize(3);
        assertThat(stored().get("A2-" + mark).csat()).isEqualTo(3);
        assertThat(stored().get("A2-" + mark).excludedBy()).isEmpty();
    }

    @Test
    void leavesAnAnswerWithWhomAndWhatItIsAboutAndKeepsWhatWasAnsweredFirst() {
        String file = """
                questionnaire,externalId,customerExternalId,submittedAt,durationSeconds,overall
                service,A9-#,K1-#,2026-03-01 10:00:00,75,2
                """.replace("#", mark);
        run("responses", file);

        ImportReport moved = run("responses", file.replace("K1-", "K2-"));
        assertThat(moved.rejected()).isEqualTo(1);
        assertThat(rejects(moved)).contains("The id A9-" + mark + " is of another answer already");

        ImportReport corrected = run("responses", file.replace(",75,2", ",75,4"));
        assertThat(corrected.updated()).isEqualTo(1);
        assertThat(stored().get("A9-" + mark).csat()).isEqualTo(4);
        assertThat(firstAnswers("A9-" + mark)).contains("\"overall\"").contains("2");
        run("responses", file.replace(",75,2", ",75,5"));
        assertThat(firstAnswers("A9-" + mark)).contains("2");

        supervisor = supervisorOf("elsewhere" + mark);
        ImportReport foreign = run("responses", file.replace(",75,2", ",75,1"));
        assertThat(foreign.rejected()).isEqualTo(1);
        assertThat(stored().get("A9-" + mark).csat()).isEqualTo(5);
    }

    private String firstAnswers(String externalId) {
        return jdbc.queryForObject(
                "SELECT first_answers FROM survey_response WHERE external_id = ?", String.class, externalId);
    }

    @Test
    void rejectsRowsInTheWordsOfTheApi() {
        String file = """
                questionnaire,externalId,submittedAt,ticketExternalId,overall,solved
                nope,B1-#,2026-03-01 10:00:00,,5,
                service,B2-#,2026-03-01 10:00:00,,5,MAYBE
                service,B3-#,2026-03-01 10:00:00,D99999-#,5,
                service,B4-#,2026-03-01 10:00:00,,,NO
                """.replace("#", mark);
        ImportReport report = run("responses", file);

        assertThat(report.rejected()).isEqualTo(4);
        assertThat(rejects(report))
                .contains("questionnaire nope was not found: it does not exist or lies outside what you may see.")
                .contains("“answers.solved” must be one of these options: YES, PARTLY, NO.")
                .contains("Ticket D99999-" + mark + " was not found")
                .contains("“answers.overall” must be answered.");
        assertThat(rejects(report, Texts.CHINESE))
                .contains("找不到问卷 nope，")
                .contains("“answers.solved”只能是这些选项之一：YES、PARTLY、NO。")
                .contains("找不到工单 D99999-" + mark)
                .contains("“answers.overall”必须回答。");
    }

    @Test
    void knowsAQuestionByItsTextAndTellsWhichColumnsItDoesNotUse() {
        String file = """
                问卷代码,编号,提交时间,您对本次服务的总体评价是？,心情
                service,C1-#,2026-03-01 10:00:00,4,好
                """.replace("#", mark);
        ImportReport report = run("responses", file);

        assertThat(report.accepted()).as(rejects(report)).isEqualTo(1);
        assertThat(report.unused()).containsExactly("心情");
        assertThat(scored("C1-" + mark).csat()).isEqualTo(4);
    }

    @Test
    void refusesAFileOfWhichNoColumnIsAnAnswer() {
        String file = """
                问卷代码,编号,提交时间,心情
                service,E1-#,2026-03-01 10:00:00,好
                """.replace("#", mark);

        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> run("responses", file))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("import.mapping.answers"));
    }

    @Test
    void keepsTheScoreOfATicketAsAResponse() {
        String file = """
                externalId,customerName,openedAt,closedAt,stage,team,score,scoreScale
                T1-#,陈女士,2026-03-01 10:00:00,2026-03-02 10:00:00,CLOSED,组#,4,
                T2-#,陈女士,2026-03-01 10:00:00,2026-03-02 11:00:00,CLOSED,组#,9,10
                T3-#,陈女士,2026-03-01 10:00:00,,OPEN,组#,,
                T4-#,陈女士,2026-03-01 10:00:00,,OPEN,组#,9,
                """.replace("#", mark);
        ImportReport report = run("tickets", file);
        assertThat(List.of(report.accepted(), report.rejected()))
                .as(rejects(report))
                .containsExactly(3L, 1L);
        assertThat(scores("T1-")).singleElement().satisfies(score -> {
            assertThat(score.csat()).isEqualTo(4);
            assertThat(score.ticket()).isNotNull();
            assertThat(score.submittedAt()).isEqualTo(Instant.parse("2026-03-02T02:00:00Z"));
        });
        assertThat(scores("T2-"))
                .singleElement()
                .satisfies(score -> assertThat(score.csat()).isEqualTo(4));
        run("tickets", file.replace("CLOSED,组" + mark + ",4,", "CLOSED,组" + mark + ",2,"));
        assertThat(scores("T1-"))
                .singleElement()
                .satisfies(score -> assertThat(score.csat()).isEqualTo(2));
    }

    private ResponseFact scored(String externalId) {
        return byExternalId(externalId).getFirst();
    }

    private List<ResponseFact> scores(String ticket) {
        return byExternalId("ticket-score:" + ticket + mark);
    }

    private List<ResponseFact> byExternalId(String externalId) {
        var ids = jdbc.query(
                "SELECT id FROM survey_response WHERE external_id = ?",
                (row, index) -> io.huihuan.shared.data.Ids.of(row.getBytes(1)),
                externalId);
        return new ArrayList<>(facts.responses(ids));
    }

    private Map<String, ResponseFact> stored() {
        var stored = new java.util.HashMap<String, ResponseFact>();
        jdbc.query(
                "SELECT external_id, id FROM survey_response WHERE external_id LIKE ?",
                row -> {
                    var id = io.huihuan.shared.data.Ids.of(row.getBytes(2));
                    stored.put(row.getString(1), facts.responses(List.of(id)).getFirst());
                },
                "A_-" + mark);
        return stored;
    }

    private ImportReport run(String kind, String content) {
        ImportId id = access.as(supervisor, () -> {
            var bytes = new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
            try (Draft draft = imports.upload("导入.csv", bytes)) {
                Mapping mapping = imports.suggest(kind, draft);
                return imports.start(mapping, draft);
            }
        });
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> access.as(supervisor, () -> imports.get(id)),
                        report -> !report.state().isActive());
    }

    private String rejects(ImportReport report) {
        return rejects(report, Texts.ENGLISH);
    }

    private String rejects(ImportReport report, Locale locale) {
        var out = new ByteArrayOutputStream();
        access.as(supervisor, () -> imports.rejects(report.id(), locale, out));
        return out.toString(StandardCharsets.UTF_8);
    }
}
