package io.huihuan.ticket.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.huihuan.testing.Company;
import io.huihuan.testing.DatabaseTest;
import io.huihuan.testing.Http;
import io.huihuan.testing.TestClock;
import io.huihuan.testing.Tokens;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@DatabaseTest
class TicketApiTests {

    private static final String TICKETS = "/api/v1/tickets";
    private static final String REFUND = """
            {"type":"COMPLAINT","channel":"PHONE","category":"产品功能/支付模块/退款失败","urgency":"HIGH",
             "complaintGrade":"GRADE_2","customer":{"name":"陈静","phone":"13812341234","level":"VIP"},
             "description":{"phenomenon":"退款三天没有到账","impact":"无法支付房租","expectation":"今天退回"}}""";

    @LocalServerPort
    int port;

    @Autowired
    Company company;

    @Autowired
    Tokens tokens;

    @Autowired
    TestClock clock;

    /** Opening one takes a while; tests that count tickets open their own. */
    static Company.Department department;

    Http agent;
    Http supervisor;

    @BeforeEach
    void open() {
        clock.set(TestClock.MONDAY_TEN);
        if (department == null) {
            openAnother();
        }
        signIn();
    }

    @AfterAll
    static void close() {
        department = null;
    }

    private void openAnother() {
        department = company.openDepartment();
        signIn();
    }

    private void signIn() {
        agent = Http.on(port).token(tokens.of(department.agent)).with("Accept-Language", "en");
        supervisor = Http.on(port).token(tokens.of(department.supervisor)).with("Accept-Language", "en");
    }

    // --- registering and reading --------------------------------------------------------------------------------

    @Test
    void registersATicketInTheDocumentedShape() {
        var answer = agent.post(TICKETS, REFUND);
        var ticket = answer.json();

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(ticket.path("number").asString()).matches("20261123\\d{3,}");
        assertThat(answer.header("Location"))
                .isEqualTo(TICKETS + "/" + ticket.path("number").asString());
        assertThat(answer.header("ETag")).isEqualTo("\"0\"");
        assertThat(ticket.propertyNames())
                .contains(
                        "number",
                        "externalId",
                        "stage",
                        "version",
                        "type",
                        "urgency",
                        "complaintGrade",
                        "channel",
                        "category",
                        "customer",
                        "description",
                        "assignee",
                        "team",
                        "openedAt",
                        "firstRespondedAt",
                        "firstResponseDueAt",
                        "resolutionDueAt",
                        "resolvedAt",
                        "closedAt",
                        "sla",
                        "hold",
                        "repeatOf",
                        "links");
        assertThat(ticket.path("stage").asString()).isEqualTo("OPEN");
        assertThat(ticket.path("version").asLong()).isZero();
        assertThat(ticket.path("customer").path("name").asString()).isEqualTo("陈*");
        assertThat(ticket.path("customer").path("phone").asString()).isEqualTo("138****1234");
        assertThat(ticket.path("team").asString()).isEqualTo(department.teamName);
        assertThat(ticket.path("openedAt").asString()).isEqualTo("2026-11-23T10:00:00+08:00");
        assertThat(ticket.path("firstResponseDueAt").asString()).isEqualTo("2026-11-23T12:00:00+08:00");
        assertThat(ticket.path("resolutionDueAt").asString()).isEqualTo("2026-11-24T10:00:00+08:00");
        assertThat(ticket.at("/sla/firstResponse").asString()).isEqualTo("RUNNING");
        assertThat(ticket.at("/description/impact").asString()).isEqualTo("无法支付房租");
        assertThat(ticket.path("links").isArray()).isTrue();

        var read = agent.get(TICKETS + "/" + ticket.path("number").asString());
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.header("ETag")).isEqualTo("\"0\"");
        assertThat(read.json()).isEqualTo(ticket);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "type|null|field.required|type",
                "type|\"BUG\"|field.enum|type",
                "channel|\"phone\"|field.enum|channel",
                "category|\"没有/这个\"|ticket.category.unknown|category",
                "category|\"产品功能\"|ticket.category.unknown|category",
                "customer|{}|field.required|customer.name",
                "customer|{\"name\":\"陈\",\"phone\":\"12\"}|customer.phone-unreadable|customer.phone",
                "customer|{\"name\":\"陈\",\"mail\":\"a@b.c\"}|field.unknown|customer.mail",
                "description|{\"phenomenon\":\"a\",\"impact\":\"b\"}|field.required|description.expectation",
                "openedAt|\"2026-11-23T10:00:01+08:00\"|field.must-not-be-future|openedAt",
                "openedAt|\"2026-11-23\"|field.type|openedAt",
                "assignee|\"admin\"|field.unknown|assignee",
                "departmentId|\"x\"|field.unknown|departmentId"
            })
    void refusesWhatCannotBeATicketByItsField(String field, String value, String code, String named) {
        var wish = (ObjectNode) JsonMapper.shared().readTree(REFUND);
        wish.set(field, JsonMapper.shared().readTree(value));

        var answer = agent.post(TICKETS, wish.toString());

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.json().path("field").asString()).isEqualTo(named);
    }

    @Test
    void keepsALinkToTheSourceOnlyWhereItLeadsToAPage() {
        var linked =
                agent.post(TICKETS, REFUND.replaceFirst("\\{", "{\"sourceLink\":\"https://weibo.example/1?a=b\","));
        assertThat(linked.json().path("sourceLink").asString()).isEqualTo("https://weibo.example/1?a=b");

        for (String other :
                List.of("javascript:alert(1)", "data:text/html,x", "weibo.example", "https:", "http://a b")) {
            var refused = agent.post(TICKETS, REFUND.replaceFirst("\\{", "{\"sourceLink\":\"" + other + "\","));
            assertThat(refused.status()).as(other + refused.body()).isEqualTo(400);
            assertThat(refused.json().path("field").asString()).as(other).isEqualTo("sourceLink");
        }
    }

    @Test
    void refusesByRuleWhatIsUnderstood() {
        var graded = agent.post(TICKETS, REFUND.replace("\"COMPLAINT\"", "\"INQUIRY\""));
        assertThat(graded.status()).isEqualTo(422);
        assertThat(graded.code()).isEqualTo("ticket.grade.complaints-only");

        String external = REFUND.replaceFirst("\\{", "{\"externalId\":\"E-" + UUID.randomUUID() + "\",");
        assertThat(agent.post(TICKETS, external).status()).isEqualTo(201);
        assertThat(agent.post(TICKETS, external).code()).isEqualTo("ticket.external-id.exists");
    }

    @Test
    void theSameKeyMakesOneTicket() {
        var keyed = agent.with("Idempotency-Key", UUID.randomUUID().toString());
        var first = keyed.post(TICKETS, REFUND);
        var again = keyed.post(TICKETS, REFUND);

        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(again.json().path("number").asString())
                .isEqualTo(first.json().path("number").asString());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(keyed.post(TICKETS, REFUND.replace("HIGH", "LOW")).code()).isEqualTo("idempotency.mismatch");
    }

    @Test
    void manyKeysAtOnceDoNotKeepEachOtherOut() throws Exception {
        try (var threads = Executors.newFixedThreadPool(40)) {
            Callable<Http.Answer> keyed = () ->
                    agent.with("Idempotency-Key", UUID.randomUUID().toString()).post(TICKETS, REFUND);
            for (var answer : threads.invokeAll(
                    IntStream.range(0, 40).mapToObj(each -> keyed).toList())) {
                assertThat(answer.get().status()).as(answer.get().body()).isEqualTo(201);
            }
        }
    }

    @Test
    void whatIsForeignIsMissingAndWhatIsNotAllowedIsForbidden() {
        String number = registered();
        var stranger = Http.on(port).token(tokens.of(company.openDepartment().agent));
        var executive = Http.on(port).token(tokens.of(department.executive));

        assertThat(stranger.get(TICKETS + "/" + number).status()).isEqualTo(404);
        assertThat(stranger.get(TICKETS + "/" + number).code()).isEqualTo("not-found");
        assertThat(stranger.get(TICKETS + "/" + number + "/history").status()).isEqualTo(404);
        assertThat(stranger.with("If-Match", "\"0\"")
                        .post(TICKETS + "/" + number + "/moves", "{\"to\":\"IN_PROGRESS\"}")
                        .status())
                .isEqualTo(404);
        assertThat(agent.get(TICKETS + "/20000101001").status()).isEqualTo(404);
        assertThat(executive.post(TICKETS, REFUND).status()).isEqualTo(403);
        assertThat(executive.post(TICKETS, REFUND).code()).isEqualTo("forbidden");
        assertThat(Http.on(port).post(TICKETS, REFUND).status()).isEqualTo(401);
        assertThat(Http.on(port).token("wrong").post(TICKETS, REFUND).code()).isEqualTo("unauthorized");
    }

    // --- the flow -----------------------------------------------------------------------------------------------

    @Test
    void walksTheWholeFlowAndTellsItsHistory() {
        String number = registered();
        assertThat(move(agent, number, 0, "{\"to\":\"IN_PROGRESS\"}").code()).isEqualTo("ticket.move.assignee-missing");
        var assigned = supervisor
                .with("If-Match", "\"0\"")
                .post(TICKETS + "/" + number + "/assignment", "{\"assignee\":\"" + department.agent + "\"}");
        assertThat(assigned.status()).as(assigned.body()).isEqualTo(200);
        assertThat(assigned.json().path("assignee").asString()).isEqualTo(department.agent);
        assertThat(assigned.header("ETag")).isEqualTo("\"1\"");

        var started = move(agent, number, 1, "{\"to\":\"IN_PROGRESS\"}");
        assertThat(started.status()).as(started.body()).isEqualTo(200);
        assertThat(started.json().path("stage").asString()).isEqualTo("IN_PROGRESS");
        assertThat(move(agent, number, 2, "{\"to\":\"VERIFYING\"}").code()).isEqualTo("ticket.move.solution-missing");
        assertThat(move(agent, number, 2, "{\"to\":\"VERIFYING\",\"solution\":\"已退款\"}")
                        .status())
                .isEqualTo(200);
        assertThat(move(agent, number, 3, "{\"to\":\"CLOSED\"}").code()).isEqualTo("ticket.move.verification-missing");
        assertThat(move(agent, number, 3, "{\"to\":\"CLOSED\",\"verification\":{\"outcome\":\"NO_ANSWER\"}}")
                        .code())
                .isEqualTo("ticket.close.not-confirmed");
        assertThat(move(agent, number, 3, "{\"to\":\"IN_PROGRESS\"}").code()).isEqualTo("ticket.move.reason-missing");
        var closed = move(agent, number, 3, "{\"to\":\"CLOSED\",\"verification\":{\"outcome\":\"CONFIRMED\"}}");
        assertThat(closed.status()).as(closed.body()).isEqualTo(200);
        assertThat(closed.json().path("closedAt").asString()).isEqualTo("2026-11-23T10:00:00+08:00");
        assertThat(closed.json().at("/sla/resolution").asString()).isEqualTo("MET");

        assertThat(move(agent, number, 4, "{\"to\":\"IN_PROGRESS\",\"reason\":\"又出现了\"}")
                        .status())
                .isEqualTo(403);
        clock.forward(Duration.ofDays(8));
        assertThat(move(supervisor, number, 4, "{\"to\":\"IN_PROGRESS\",\"reason\":\"又出现了\"}")
                        .code())
                .isEqualTo("ticket.reopen.too-late");

        var history = agent.get(TICKETS + "/" + number + "/history").json();
        assertThat(history.isArray()).isTrue();
        assertThat(texts(history, "event")).containsSubsequence("CREATED", "ASSIGNED", "MOVED", "MOVED", "MOVED");
        assertThat(texts(history, "to")).contains("OPEN", "IN_PROGRESS", "VERIFYING", "CLOSED");
        assertThat(history.get(0).path("actor").asString()).isEqualTo(department.agent);
        assertThat(history.get(0).propertyNames()).contains("at", "actor", "event", "from", "to", "note");
    }

    @Test
    void anIllegalMoveSaysWhatIsLegal() {
        var answer = move(agent, registered(), 0, "{\"to\":\"CLOSED\"}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("ticket.move.illegal");
        assertThat(answer.json().path("legal").toString()).isEqualTo("[\"IN_PROGRESS\"]");
        assertThat(answer.json().path("detail").asString()).isNotBlank();
    }

    @Test
    void openTasksKeepATicketInWork() {
        String number = started();
        var asked = agent.with("If-Match", "\"2\"")
                .post(TICKETS + "/" + number + "/tasks", """
                        {"department":"%s","expectation":"查原因"}""".formatted(departmentName()));
        assertThat(asked.status()).as(asked.body()).isEqualTo(200);
        assertThat(move(agent, number, 3, "{\"to\":\"VERIFYING\",\"solution\":\"x\"}")
                        .code())
                .isEqualTo("ticket.move.tasks-open");
        var task = agent.get(TICKETS + "/" + number + "/tasks").json().get(0);
        assertThat(task.path("state").asString()).isEqualTo("OPEN");
        var end = TICKETS + "/" + number + "/tasks/" + task.path("id").asString() + "/end";
        for (String wrong : List.of("\"hours\":-1", "\"cost\":1e15", "\"hours\":\"two\"")) {
            var refused = agent.with("If-Match", "\"3\"").post(end, "{\"state\":\"DONE\"," + wrong + "}");
            assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        }
        var ended = agent.with("If-Match", "\"3\"")
                .post(end, "{\"state\":\"DONE\",\"result\":\"ok\",\"hours\":2.5,\"cost\":120}");
        assertThat(ended.status()).as(ended.body()).isEqualTo(200);
        var done = agent.get(TICKETS + "/" + number + "/tasks").json().get(0);
        assertThat(done.path("hours").decimalValue()).isEqualByComparingTo("2.5");
        assertThat(done.path("cost").decimalValue()).isEqualByComparingTo("120");
        assertThat(move(agent, number, 4, "{\"to\":\"VERIFYING\",\"solution\":\"x\"}")
                        .status())
                .isEqualTo(200);
        assertThat(agent.with("If-Match", "\"5\"")
                        .post(TICKETS + "/" + number + "/tasks", "{\"department\":\"没有\",\"expectation\":\"x\"}")
                        .code())
                .isEqualTo("department.unknown");
    }

    @Test
    void whoComesSecondIsToldWhoWasFirstAndWhatIsNow() {
        String number = started();

        var answer = move(supervisor, number, 1, "{\"to\":\"IN_PROGRESS\"}");

        assertThat(answer.status()).as(answer.body()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("stale");
        assertThat(answer.json().path("changedBy").asString()).isEqualTo(department.agent);
        assertThat(answer.json().path("changedAt").asString()).isEqualTo("2026-11-23T10:00:00+08:00");
        assertThat(answer.json().path("current"))
                .isEqualTo(agent.get(TICKETS + "/" + number).json());
    }

    @Test
    void aChangeWithoutTheVersionSeenIsRefused() {
        String number = registered();
        for (String verb : List.of("moves", "assignment", "hold", "touchpoints", "links", "tasks")) {
            assertThat(agent.post(TICKETS + "/" + number + "/" + verb, "{}").status())
                    .as(verb)
                    .isEqualTo(428);
        }
        assertThat(agent.delete(TICKETS + "/" + number + "/hold").code()).isEqualTo("if-match.missing");
        assertThat(agent.with("If-Match", "0")
                        .post(TICKETS + "/" + number + "/moves", "{\"to\":\"CLOSED\"}")
                        .code())
                .isEqualTo("if-match.malformed");
    }

    @Test
    void ofTwentyRacingMovesOneWins() throws Exception {
        String number = started();
        try (var threads = Executors.newFixedThreadPool(8)) {
            Callable<Http.Answer> race = () -> move(agent, number, 2, "{\"to\":\"VERIFYING\",\"solution\":\"x\"}");
            var answers = threads.invokeAll(
                    IntStream.range(0, 20).mapToObj(each -> race).toList());
            var statuses = new java.util.ArrayList<Integer>();
            for (var answer : answers) {
                statuses.add(answer.get().status());
                if (answer.get().status() == 409) {
                    assertThat(answer.get().json().path("changedBy").asString()).isEqualTo(department.agent);
                }
            }
            assertThat(statuses).containsOnly(200, 409).containsOnlyOnce(200);
        }
    }

    // --- hold, contacts, facts, links ---------------------------------------------------------------------------

    @Test
    void holdsAndResumes() {
        String number = registered();
        var held = agent.with("If-Match", "\"0\"")
                .post(TICKETS + "/" + number + "/hold", "{\"reason\":\"CUSTOMER\",\"note\":\"等银行卡号\"}");
        assertThat(held.status()).as(held.body()).isEqualTo(200);
        assertThat(held.json().at("/hold/reason").asString()).isEqualTo("CUSTOMER");
        assertThat(held.json().at("/hold/since").asString()).isEqualTo("2026-11-23T10:00:00+08:00");
        assertThat(held.json().at("/sla/resolution").asString()).isEqualTo("PAUSED");
        assertThat(agent.with("If-Match", "\"1\"")
                        .post(TICKETS + "/" + number + "/hold", "{\"reason\":\"PARTS\"}")
                        .code())
                .isEqualTo("ticket.hold.already");

        var resumed = agent.with("If-Match", "\"1\"").delete(TICKETS + "/" + number + "/hold");
        assertThat(resumed.status()).as(resumed.body()).isEqualTo(200);
        assertThat(resumed.json().path("hold").isNull()).isTrue();
        assertThat(agent.with("If-Match", "\"2\"")
                        .delete(TICKETS + "/" + number + "/hold")
                        .code())
                .isEqualTo("ticket.hold.none");
    }

    @Test
    void anOutboundContactIsTheFirstResponse() {
        String number = registered();
        clock.forward(Duration.ofMinutes(5));
        var touched = agent.with("If-Match", "\"0\"")
                .post(
                        TICKETS + "/" + number + "/touchpoints",
                        "{\"channel\":\"PHONE\",\"direction\":\"OUTBOUND\",\"summary\":\"已说明进度\"}");

        assertThat(touched.status()).as(touched.body()).isEqualTo(200);
        assertThat(touched.json().path("firstRespondedAt").asString()).isEqualTo("2026-11-23T10:05:00+08:00");
        assertThat(touched.json().at("/sla/firstResponse").asString()).isEqualTo("MET");
        assertThat(agent.get(TICKETS + "/" + number + "/touchpoints")
                        .json()
                        .get(0)
                        .path("summary")
                        .asString())
                .isEqualTo("已说明进度");
    }

    @Test
    void correctsFactsAndLinksTickets() {
        String number = registered();
        String other = registered();
        var urgent = agent.with("If-Match", "\"0\"")
                .with("Content-Type", "application/json")
                .send(
                        "PATCH",
                        TICKETS + "/" + number,
                        java.net.http.HttpRequest.BodyPublishers.ofString("{\"urgency\":\"URGENT\"}"));
        assertThat(urgent.status()).as(urgent.body()).isEqualTo(200);
        assertThat(urgent.json().path("urgency").asString()).isEqualTo("URGENT");
        assertThat(urgent.json().path("resolutionDueAt").asString()).isEqualTo("2026-11-23T14:00:00+08:00");

        var linked = agent.with("If-Match", "\"1\"")
                .post(TICKETS + "/" + number + "/links", "{\"number\":\"" + other + "\"}");
        assertThat(linked.json().path("links").toString()).as(linked.body()).isEqualTo("[\"" + other + "\"]");
        assertThat(agent.get(TICKETS + "?q=" + other)
                        .json()
                        .at("/items/0/links/0")
                        .asString())
                .isEqualTo(number);
        assertThat(agent.with("If-Match", "\"2\"")
                        .post(TICKETS + "/" + number + "/links", "{\"number\":\"1\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void takesATicketFromItsAssignee() {
        String number = registered();
        supervisor
                .with("If-Match", "\"0\"")
                .post(TICKETS + "/" + number + "/assignment", "{\"assignee\":\"" + department.agent + "\"}");
        var nobody = supervisor.with("If-Match", "\"1\"").delete(TICKETS + "/" + number + "/assignment");

        assertThat(nobody.status()).as(nobody.body()).isEqualTo(200);
        assertThat(nobody.json().path("assignee").isNull()).isTrue();
        assertThat(agent.with("If-Match", "\"2\"")
                        .post(TICKETS + "/" + number + "/assignment", "{\"assignee\":\"nobody-here\"}")
                        .status())
                .isEqualTo(404);
    }

    // --- lists --------------------------------------------------------------------------------------------------

    @Test
    void listsByCursorWithoutGapOrOverlap() {
        openAnother();
        for (int each = 0; each < 7; each++) {
            registered();
        }
        var seen = new HashSet<String>();
        String cursor = "";
        int parts = 0;
        while (cursor != null) {
            var part = agent.get(TICKETS + "?limit=3&cursor=" + cursor).json();
            part.path("items")
                    .forEach(ticket -> assertThat(seen.add(ticket.path("number").asString()))
                            .isTrue());
            cursor = part.path("next").isNull() ? null : part.path("next").asString();
            parts++;
        }
        assertThat(seen).hasSize(7);
        assertThat(parts).isEqualTo(3);
    }

    @Test
    void filtersByStageTextAssigneeAndTime() {
        openAnother();
        String number = started();
        String idle = registered();

        assertThat(numbers("?stage=IN_PROGRESS")).containsExactly(number);
        assertThat(numbers("?stage=OPEN")).containsExactly(idle);
        assertThat(numbers("?stage=")).hasSize(2);
        assertThat(numbers("?q=" + number)).containsExactly(number);
        assertThat(numbers("?q=%E6%88%BF%E7%A7%9F&stage=OPEN")).containsExactly(idle);
        assertThat(numbers("?assignee=" + department.agent)).containsExactly(number);
        assertThat(numbers("?assignee=nobody-here")).isEmpty();
        assertThat(numbers("?overdue=true")).isEmpty();
        clock.forward(Duration.ofDays(3));
        assertThat(numbers("?overdue=true")).hasSize(2);
        assertThat(agent.get(TICKETS + "?stage=open").code()).isEqualTo("field.enum");
        assertThat(agent.get(TICKETS + "?state=OPEN").code()).isEqualTo("field.unknown");
        assertThat(agent.get(TICKETS + "?overdue=perhaps").code()).isEqualTo("field.type");
    }

    @Test
    void listsHoldItemsEqualToTheTicketItself() {
        String number = started();

        assertThat(agent.get(TICKETS + "?q=" + number).json().at("/items/0"))
                .isEqualTo(agent.get(TICKETS + "/" + number).json());
    }

    // --- helpers ------------------------------------------------------------------------------------------------

    private String registered() {
        return agent.post(TICKETS, REFUND).json().path("number").asString();
    }

    /** Assigned to the agent and in work, at version 2. */
    private String started() {
        String number = registered();
        supervisor
                .with("If-Match", "\"0\"")
                .post(TICKETS + "/" + number + "/assignment", "{\"assignee\":\"" + department.agent + "\"}");
        assertThat(move(agent, number, 1, "{\"to\":\"IN_PROGRESS\"}").status()).isEqualTo(200);
        return number;
    }

    private static Http.Answer move(Http http, String number, long version, String wish) {
        return http.with("If-Match", "\"" + version + "\"").post(TICKETS + "/" + number + "/moves", wish);
    }

    private List<String> numbers(String query) {
        return texts(agent.get(TICKETS + query).json().path("items"), "number");
    }

    private String departmentName() {
        return department.teamName.replace("团队", "部门");
    }

    private static List<String> texts(JsonNode array, String field) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(each -> each.path(field).asString())
                .toList();
    }
}
