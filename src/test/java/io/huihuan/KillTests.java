package io.huihuan;

import static org.assertj.core.api.Assertions.assertThat;

import io.huihuan.testing.Http;
import io.huihuan.testing.Node;
import io.huihuan.testing.TestDatabase;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The product is killed again and again while tickets are registered and moved, customers answer and a file is imported.
 * Whatever was acknowledged must be there exactly once, and the import must end with every row.
 */
@Tag("slow")
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class KillTests {

    private static final int KILLS = Integer.getInteger("huihuan.kills", 20);
    private static final int ROWS = 6_000;

    @TempDir
    private Path data;

    /** What the product said it had stored: the number of each ticket and how many of its moves. */
    private final Map<String, AtomicInteger> acknowledged = new ConcurrentHashMap<>();

    /** The words of each answer a customer was thanked for, and the page it was given on. */
    private final Map<String, String> thanked = new ConcurrentHashMap<>();

    @Test
    void losesNothingAcknowledgedOnTheEmbeddedDatabase() throws Exception {
        survives(() -> Node.embedded(data));
    }

    @Test
    void losesNothingAcknowledgedOnMySql() throws Exception {
        Assumptions.assumeTrue(TestDatabase.isMySql(), "no MySQL in this run");
        String name = "huihuan_kill_" + UUID.randomUUID().toString().substring(0, 8);
        String url = TestDatabase.create(name);
        try {
            survives(() -> Node.mySql(url, data));
        } finally {
            TestDatabase.execute("DROP DATABASE " + name);
        }
    }

    private void survives(Supplier<Node> start) throws Exception {
        Node node = start.get();
        String job = order(node.as("supervisor"));
        ask(node.as("supervisor"));
        for (int kill = 0; kill < KILLS; kill++) {
            work(node);
            node = start.get();
        }
        try (Node last = node) {
            Http supervisor = last.as("supervisor");
            acknowledged.forEach((number, moves) -> {
                var ticket = supervisor.get("/api/v1/tickets/" + number);
                assertThat(ticket.status()).as(number).isEqualTo(200);
                var history =
                        supervisor.get("/api/v1/tickets/" + number + "/history").json();
                long told = history.valueStream()
                        .filter(each -> each.get("event").asString().equals("MOVED"))
                        .count();
                // a move may be stored whose acknowledgement the kill swallowed, but none that was acknowledged may
                // lack
                assertThat(told).as(number).isBetween((long) moves.get(), moves.get() + 1L);
            });
            answered(last, supervisor);
            imported(supervisor, job);
        }
    }

    /** Registers and moves from four sides, and answers from two, until the process is killed. */
    private void work(Node node) throws Exception {
        // the first page of a new process takes its time: answers are to be under way when it is killed
        answer(node);
        var alive = new AtomicBoolean(true);
        try (var sides = Executors.newFixedThreadPool(6)) {
            IntStream.range(0, 6)
                    .forEach(side -> sides.submit(() -> {
                        while (alive.get()) {
                            try {
                                if (side < 4) {
                                    carry(node.as("supervisor"));
                                } else {
                                    answer(node);
                                }
                            } catch (RuntimeException cut) {
                                return;
                            }
                        }
                    }));
            Thread.sleep(Duration.ofMillis(300 + ThreadLocalRandom.current().nextInt(1_500)));
            node.kill();
            alive.set(false);
        }
    }

    private void carry(Http supervisor) {
        var made = supervisor.post("/api/v1/tickets", """
                {"type":"COMPLAINT","channel":"PHONE","category":"产品功能/支付模块/退款失败","urgency":"HIGH",
                 "customer":{"name":"陈小姐","phone":"13800001111"},
                 "description":{"phenomenon":"退款未到","impact":"无法付款","expectation":"今天退回"}}""");
        if (made.status() != 201) {
            return;
        }
        String number = made.json().get("number").asString();
        var moves = acknowledged.computeIfAbsent(number, none -> new AtomicInteger());
        var assigned = supervisor
                .with("If-Match", made.header("ETag"))
                .post("/api/v1/tickets/" + number + "/assignment", "{\"assignee\":\"agent\"}");
        var moved = supervisor
                .with("If-Match", assigned.header("ETag"))
                .post("/api/v1/tickets/" + number + "/moves", "{\"to\":\"IN_PROGRESS\"}");
        if (moved.status() == 200) {
            moves.incrementAndGet();
        }
    }

    private static void ask(Http supervisor) {
        var made = supervisor.post("/api/v1/questionnaires", """
                {"code":"kill","title":"x","questions":[
                  {"code":"overall","kind":"RATING_5","text":"x","required":true},
                  {"code":"words","kind":"TEXT","text":"x","required":false}]}""");
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
    }

    /** A customer gets a link, opens it and answers. */
    private void answer(Node node) {
        var made = node.as("supervisor").post("/api/v1/invitations", "{\"questionnaire\":\"kill\"}");
        if (made.status() != 201) {
            return;
        }
        String page = java.net.URI.create(made.json().get("url").asString()).getPath();
        String words = words();
        if (submit(node, page, words) == 200) {
            thanked.put(words, page);
        }
    }

    /** Words nobody else says, and without a digit: one answer in a thousand would look like a phone number and be masked. */
    private static String words() {
        return UUID.randomUUID()
                .toString()
                .chars()
                .map(sign -> Character.isDigit(sign) ? 'g' + sign - '0' : sign)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int submit(Node node, String page, String words) {
        return Http.on(node.port())
                .with("Content-Type", "application/x-www-form-urlencoded")
                .send("POST", page, HttpRequest.BodyPublishers.ofString("q.overall=4&q.words=" + words))
                .status();
    }

    /** Every customer who was thanked has one answer, and the link takes no second. */
    private void answered(Node node, Http supervisor) {
        var stored = new java.util.HashMap<String, Integer>();
        String next = "";
        do {
            var part = supervisor
                    .get("/api/v1/responses?questionnaire=kill&limit=200" + (next.isEmpty() ? "" : "&cursor=" + next))
                    .json();
            part.get("items")
                    .forEach(each -> stored.merge(each.at("/answers/words").asString(), 1, Integer::sum));
            next = part.get("next").isNull() ? "" : part.get("next").asString();
        } while (!next.isEmpty());
        assertThat(thanked).isNotEmpty();
        thanked.forEach((words, page) -> {
            assertThat(stored.get(words)).as(words).isEqualTo(1);
            assertThat(submit(node, page, words)).isEqualTo(410);
        });
        assertThat(stored.values()).containsOnly(1);
    }

    private static String order(Http supervisor) {
        String rows = IntStream.range(0, ROWS)
                .mapToObj(row -> "K%06d,2026-01-05 09:00:00,产品功能,登录,无法登录,王芳,C-%d,无法登录,不能营业,恢复".formatted(row, row % 50))
                .collect(Collectors.joining("\n"));
        String header = "externalId,openedAt,category1,category2,category3,customerName,customerExternalId,phenomenon,"
                + "impact,expectation\n";
        String boundary = "----huihuan";
        String body = "--" + boundary
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"kill.csv\"\r\nContent-Type: text/csv\r\n\r\n"
                + header + rows + "\r\n--" + boundary + "--\r\n";
        var answer = supervisor
                .with("Content-Type", "multipart/form-data; boundary=" + boundary)
                .send(
                        "POST",
                        "/api/v1/imports?kind=tickets",
                        HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(202);
        return answer.json().get("id").asString();
    }

    private static void imported(Http supervisor, String job) throws InterruptedException {
        for (int wait = 0; wait < 600; wait++) {
            var report = supervisor.get("/api/v1/imports/" + job).json();
            if (List.of("DONE", "FAILED").contains(report.get("state").asString())) {
                assertThat(report.get("state").asString()).as(report.toString()).isEqualTo("DONE");
                assertThat(report.get("rows").asInt()).isEqualTo(ROWS);
                assertThat(report.get("accepted").asInt()
                                + report.get("updated").asInt())
                        .isEqualTo(ROWS);
                var found = supervisor.get("/api/v1/tickets?q=K005999&limit=5").json();
                assertThat(found.get("items").size()).isEqualTo(1);
                return;
            }
            Thread.sleep(200);
        }
        throw new AssertionError("the import did not go on after the kills");
    }
}
