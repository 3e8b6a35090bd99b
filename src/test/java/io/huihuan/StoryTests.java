package io.huihuan;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.huihuan.customer.Channel;
import io.huihuan.customer.CustomerDetails;
import io.huihuan.survey.asking.SurveyRules;
import io.huihuan.survey.asking.SurveyTerms;
import io.huihuan.survey.cleaning.CleaningRules;
import io.huihuan.survey.cleaning.CleaningTerms;
import io.huihuan.testing.Browser;
import io.huihuan.testing.BrowserTest;
import io.huihuan.testing.Company;
import io.huihuan.testing.Http;
import io.huihuan.testing.Tokens;
import io.huihuan.ticket.Description;
import io.huihuan.ticket.MoveRequest;
import io.huihuan.ticket.NewTicket;
import io.huihuan.ticket.TicketType;
import io.huihuan.ticket.TicketView;
import io.huihuan.ticket.Tickets;
import io.huihuan.ticket.Urgency;
import io.huihuan.ticket.ui.OpenBoard;
import jakarta.mail.Multipart;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** The product as one story: a ticket is closed, the customer is asked, is not content, and everybody who should know does. */
@BrowserTest
class StoryTests {

    private static final GreenMail POST = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static final Pattern LINK = Pattern.compile("https://survey\\.example\\.com(/s/[\\w-]+)");
    private static final Duration SOON = Duration.ofSeconds(20);

    private static Browser browser;

    @LocalServerPort
    private int port;

    @Autowired
    private Tickets tickets;

    @Autowired
    private SurveyRules rules;

    @Autowired
    private CleaningRules cleaning;

    @Autowired
    private Company company;

    @Autowired
    private Tokens tokens;

    private Company.Department here;

    @DynamicPropertySource
    static void post(DynamicPropertyRegistry settings) {
        POST.start();
        settings.add("spring.mail.host", () -> "127.0.0.1");
        settings.add("spring.mail.port", () -> POST.getSmtp().getPort());
        settings.add("huihuan.mail.from", () -> "service@example.com");
        settings.add("huihuan.public-url", () -> "https://survey.example.com");
        // whatever the hour in which this story is told
        settings.add("huihuan.contact.from", () -> "00:00");
        settings.add("huihuan.contact.until", () -> "23:59:59.999");
    }

    @BeforeAll
    static void launch() {
        browser = Browser.launch();
    }

    @AfterAll
    static void quit() {
        if (browser != null) {
            browser.close();
        }
        POST.stop();
    }

    @Test
    void aDiscontentCustomerIsHeardByThoseWhoCanHelp() throws Exception {
        here = company.openDepartment();
        askAtOnce();
        TicketView ticket = solved();
        var board = OpenBoard.of(browser.desk(), port, here.supervisor, "");
        var inbox = browser.desk();
        signIn(inbox, here.supervisor, "/interventions");

        board.drag(board.card("待验证", ticket.number()), board.column("已关闭"));
        board.drop();
        board.page().getByText("客户确认已解决").click();
        board.page().keyboard().press("Control+Enter");
        assertThat(board.card("已关闭", ticket.number())).isVisible();

        Page phone = browser.phone();
        phone.navigate("http://localhost:" + port + link());
        assertThat(phone.getByRole(AriaRole.HEADING).first()).isVisible();
        List.of("overall=2", "solved=PARTLY", "timeliness=1", "attitude=3", "effectiveness=2", "convenience=2")
                .forEach(answer -> phone.locator(
                                "input[name='q.%s'][value='%s']".formatted((Object[]) answer.split("=")))
                        .check());
        phone.locator("textarea[name='q.comment']").fill("等了三天才有人回电");
        phone.getByRole(AriaRole.BUTTON).click();
        assertThat(phone.getByRole(AriaRole.STATUS)).isVisible();
        long answered = System.nanoTime();

        // 2 s, and what a busy machine takes to answer
        Awaitility.await()
                .atMost(Duration.ofSeconds(4))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> {
                    assertThat(insight("kpis").get("csat").asString()).isEqualTo("0.0");
                    assertThat(insight("pareto?by=lost-score")
                                    .get("items")
                                    .get(0)
                                    .get("category")
                                    .asString())
                            .isEqualTo("产品功能/支付模块");
                    assertThat(insight("type-satisfaction")
                                    .get("cells")
                                    .get(0)
                                    .get("mean")
                                    .asDouble())
                            .isEqualTo(2);
                });
        System.out.printf("seen in the figures after %d ms%n", (System.nanoTime() - answered) / 1_000_000);

        inbox.reload();
        assertThat(inbox.getByText("陈*").first()).isVisible();
        inbox.getByText("陈*").first().click();
        assertThat(inbox.getByText("等了三天才有人回电").first()).isVisible();

        inbox.navigate("http://localhost:" + port + "/insight/problems");
        assertThat(inbox.getByText(Pattern.compile("支付模块")).first()).isVisible();
        inbox.navigate("http://localhost:" + port + "/insight/satisfaction");
        assertThat(inbox.getByText("等了三天才有人回电").first()).isVisible();
    }

    private void askAtOnce() {
        company.as(here.analyst, () -> {
            var seen = rules.seen();
            var usual = seen.terms();
            rules.change(
                    seen.version(),
                    new SurveyTerms(
                            true,
                            "service",
                            0,
                            100,
                            usual.remindAfterHours(),
                            usual.expireAfterHours(),
                            "zh",
                            usual.lowScore(),
                            usual.lowNps(),
                            0,
                            usual.interveneHours()));
            // a machine fills in a form in no time
            var careful = cleaning.versions().getFirst();
            var terms = careful.terms();
            cleaning.change(
                    careful.number(),
                    new CleaningTerms(0, terms.shortQuestions(), 0, terms.straightLine(), terms.incompletePercent()));
            return true;
        });
    }

    private TicketView solved() {
        return company.as(here.supervisor, () -> {
            TicketView ticket = tickets.register(new NewTicket(
                    TicketType.COMPLAINT,
                    Channel.EMAIL,
                    "产品功能/支付模块/退款失败",
                    Urgency.HIGH,
                    null,
                    CustomerDetails.of(null, "陈小姐", null, "chen-" + UUID.randomUUID() + "@example.com", null),
                    new Description("退款三天没有到账", "无法支付房租", "今天退回"),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null));
            ticket = tickets.assign(ticket.number(), ticket.version(), here.agent);
            ticket = tickets.move(ticket.number(), ticket.version(), MoveRequest.start());
            return tickets.move(ticket.number(), ticket.version(), MoveRequest.resolve("已人工退款"));
        });
    }

    /** The way to the survey, as the letter to the customer says it. */
    private String link() throws Exception {
        Awaitility.await().atMost(SOON).until(() -> POST.getReceivedMessages().length > 0);
        Object letter = POST.getReceivedMessages()[0].getContent();
        while (letter instanceof Multipart parts) {
            letter = parts.getBodyPart(0).getContent();
        }
        var found = LINK.matcher(letter.toString());
        assertThat(found.find()).as(letter.toString()).isTrue();
        return found.group(1);
    }

    private JsonNode insight(String figure) {
        return Http.on(port)
                .token(tokens.of(here.supervisor))
                .get("/api/v1/insight/" + figure)
                .json();
    }

    private void signIn(Page page, String account, String path) {
        page.navigate("http://localhost:" + port + "/login");
        page.locator("input[name=username]").fill(account);
        page.locator("input[name=password]").fill(Company.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("login"));
        page.navigate("http://localhost:" + port + path);
    }
}
