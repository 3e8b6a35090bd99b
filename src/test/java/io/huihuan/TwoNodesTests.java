package io.huihuan;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.huihuan.testing.Browser;
import io.huihuan.testing.Http;
import io.huihuan.testing.Node;
import io.huihuan.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes on one MySQL: what happens on one is seen on the other at once, and no clock strikes twice. */
@Tag("slow")
class TwoNodesTests {

    @TempDir
    private Path data;

    @Test
    void showsAMoveOfOneNodeOnTheOtherNodesBoardWithinASecondAndTellsABreachOnce() throws Exception {
        Assumptions.assumeTrue(TestDatabase.isMySql(), "no MySQL in this run");
        String name = "huihuan_two_" + UUID.randomUUID().toString().substring(0, 8);
        String url = TestDatabase.create(name);
        try (Node one = Node.mySql(url, data.resolve("one"));
                Node two = Node.mySql(url, data.resolve("two"));
                Browser browser = Browser.launch()) {
            Http program = one.as("supervisor");
            // fifteen minutes to the first response of an urgent ticket, which was opened fifteen minutes ago but
            // seconds
            String number = register(
                    program, Instant.now().minus(Duration.ofMinutes(15)).plusSeconds(8));

            Page board = browser.desk();
            signIn(board, two.port());
            board.navigate("http://localhost:" + two.port() + "/board?q=" + number);
            Locator working = board.getByRole(
                    com.microsoft.playwright.options.AriaRole.LIST, new Page.GetByRoleOptions().setName("处理中"));
            PlaywrightAssertions.assertThat(board.getByText(number).first()).isVisible();

            var assigned = program.with(
                            "If-Match", program.get("/api/v1/tickets/" + number).header("ETag"))
                    .post("/api/v1/tickets/" + number + "/assignment", "{\"assignee\":\"agent\"}");
            Instant sent = Instant.now();
            program.with("If-Match", assigned.header("ETag"))
                    .post("/api/v1/tickets/" + number + "/moves", "{\"to\":\"IN_PROGRESS\"}");
            PlaywrightAssertions.assertThat(working.getByText(number))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(10_000));
            System.out.println("seen on the other node after "
                    + Duration.between(sent, Instant.now()).toMillis() + " ms");

            long breaches = 0;
            for (int wait = 0; wait < 100 && breaches == 0; wait++) {
                Thread.sleep(200);
                breaches = breaches(program, number);
            }
            Thread.sleep(3_000);
            assertThat(breaches(program, number)).isEqualTo(1);
        } finally {
            TestDatabase.execute("DROP DATABASE " + name);
        }
    }

    private static String register(Http program, Instant openedAt) {
        var made = program.post("/api/v1/tickets", """
                {"type":"COMPLAINT","channel":"PHONE","category":"产品功能/支付模块/退款失败","urgency":"URGENT",
                 "customer":{"name":"陈小姐","phone":"13800002222"},"openedAt":"%s",
                 "description":{"phenomenon":"退款未到","impact":"无法付款","expectation":"今天退回"}}""".formatted(openedAt));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        return made.json().get("number").asString();
    }

    private static long breaches(Http program, String number) {
        return program.get("/api/v1/tickets/" + number + "/history")
                .json()
                .valueStream()
                .filter(each -> each.get("event").asString().equals("BREACHED"))
                .count();
    }

    private static void signIn(Page page, int port) {
        page.navigate("http://localhost:" + port + "/login");
        page.locator("input[name=username]").fill("supervisor");
        page.locator("input[name=password]").fill("huihuan");
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("login"));
    }
}
