package io.huihuan.insight.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import io.huihuan.insight.Figures;
import io.huihuan.insight.InsightFilter;
import io.huihuan.insight.alert.AlertSamples;
import io.huihuan.survey.NewResponse;
import io.huihuan.survey.Responses;
import io.huihuan.survey.SurveyChannel;
import io.huihuan.testing.Browser;
import io.huihuan.testing.BrowserTest;
import io.huihuan.testing.Company;
import io.huihuan.ticket.TicketSamples;
import io.huihuan.ticket.Tickets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** What an executive does in five minutes: once by keyboard alone, once with a thumb in the dark. */
@BrowserTest
@Import(AlertSamples.class)
class ExecutiveTourBrowserTests {

    private static final int MOST_STOPS = 120;
    /** An A4 sheet in pixels. */
    private static final int SHEET = 794;

    private static final String FOCUSED = """
            asked => {
              let at = document.activeElement;
              while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
              return at === asked;
            }""";

    private static final String WITHIN_ROWS = "grid => !!grid.shadowRoot?.activeElement?.closest('#items')";

    private static Browser browser;

    @LocalServerPort
    private int port;

    @Autowired
    private Tickets tickets;

    @Autowired
    private Responses responses;

    @Autowired
    private Figures figures;

    @Autowired
    private AlertSamples alerts;

    @Autowired
    private Company company;

    @Autowired
    private Clock clock;

    private Company.Department here;
    private Page page;
    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void launch() {
        browser = Browser.launch();
    }

    @AfterAll
    static void quit() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void complain() {
        here = company.openDepartment();
        var refund = company.as(here.agent, () -> {
            tickets.register(TicketSamples.refund());
            return tickets.register(TicketSamples.refund());
        });
        company.asSystem(() -> {
            alerts.satisfactionFell(LocalDate.now(clock.withZone(ZoneId.of("Asia/Shanghai"))));
            return responses.receive(new NewResponse(
                    "service",
                    null,
                    refund.number(),
                    SurveyChannel.PHONE,
                    null,
                    null,
                    Map.of(
                            "overall",
                            2,
                            "timeliness",
                            1,
                            "attitude",
                            4,
                            "effectiveness",
                            2,
                            "convenience",
                            3,
                            "nps",
                            3)));
        });
        var ours = InsightFilter.ALL.ofTeams(Set.of(here.team.value()));
        Awaitility.await()
                .until(() -> company.asSystem(() -> figures.satisfaction(ours)).received() == 1);
    }

    @AfterEach
    void leave() {
        page.context().close();
    }

    @Test
    void isMadeByKeyboardAlone() {
        begin(browser.desk());
        tabTo(page.locator("input[name=username]"));
        page.keyboard().type(here.executive);
        tabTo(page.locator("input[name=password]"));
        page.keyboard().type(Company.PASSWORD);
        page.keyboard().press("Enter");

        arriveAt("总览");
        var card = page.locator(".kpi").filter(new Locator.FilterOptions().setHasText("投诉量"));
        assertThat(card.locator("hui-spark")).hasCount(1);
        tabTo(card.locator(".kpi-open"));
        page.keyboard().press("Enter");
        assertThat(rows()).containsText("投诉量");
        assertThat(rows().getByRole(AriaRole.LINK).first()).isVisible();
        page.keyboard().press("Escape");
        assertThat(rows()).isHidden();

        page.keyboard().press("Home");
        tabBackTo(way("问题分析"));
        page.keyboard().press("Enter");
        arriveAt("问题分析");
        var pareto = page.locator("hui-chart").first();
        assertThat(pareto.locator(".plot")).hasAttribute("aria-busy", "false");
        tabTo(pareto.locator(".plot"));
        page.keyboard().press("ArrowRight");
        assertThat(pareto.locator("[role=status]")).containsText("累计");
        page.keyboard().press("Enter");
        assertThat(rows()).containsText("张工单");
        // a table is one stop; Enter leads into its cell
        press("Tab", rows().locator("vaadin-grid"), WITHIN_ROWS);
        page.keyboard().press("Enter");
        assertThat(rows().getByRole(AriaRole.LINK).first()).isFocused();
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*/tickets/\\d+.*"));
        page.goBack();
        arriveAt("问题分析");

        tabTo(way("总览"));
        page.keyboard().press("Enter");
        arriveAt("总览");
        var alert = page.locator(".alert-card").first();
        assertThat(alert).containsText("满意度 CSAT");
        tabTo(alert.getByRole(AriaRole.LINK));
        page.keyboard().press("Enter");
        arriveAt("满意度分析");
        assertThat(page).hasURL(Pattern.compile(".*from=.*"));

        var radar = page.locator("hui-chart").first();
        assertThat(radar.locator(".plot")).hasAttribute("aria-busy", "false");
        tabTo(radar.locator(".twin"));
        page.keyboard().press("Enter");
        assertThat(radar.locator("table")).containsText("问题解决及时性");
        tabTo(radar.locator(".xlsx"));
        var file = page.waitForDownload(() -> page.keyboard().press("Enter"));
        assertThat(file.suggestedFilename()).endsWith(".xlsx");
        assertThat(file.path()).isNotEmptyFile();
        assertThat(complaints).isEmpty();
    }

    @Test
    void isMadeWithAThumbInTheDark() {
        begin(browser.phone());
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.locator("input[name=username]").fill(here.executive);
        page.locator("input[name=password]").fill(Company.PASSWORD);
        page.keyboard().press("Enter");

        arriveAt("总览");
        page.locator(".kpi")
                .filter(new Locator.FilterOptions().setHasText("投诉量"))
                .locator(".kpi-open")
                .tap();
        assertThat(rows()).containsText("投诉量");
        rows().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("关闭"))
                .tap();
        assertThat(rows()).isHidden();

        way("问题分析").tap();
        arriveAt("问题分析");
        var pareto = page.locator("hui-chart").first();
        assertThat(pareto.locator(".plot")).hasAttribute("aria-busy", "false");
        var bar = pareto.locator(".apexcharts-bar-area").first();
        bar.tap();
        assertThat(pareto.locator(".tip")).containsText("累计");
        assertThat(rows()).isHidden();
        bar.tap();
        assertThat(rows()).containsText("张工单");
        rows().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("关闭"))
                .tap();
        assertThat(rows()).isHidden();

        for (String next : List.of("时效分析", "流程分析", "团队对比", "满意度分析")) {
            way(next).tap();
            arriveAt(next);
        }
        var radar = page.locator("hui-chart").first();
        assertThat(radar.locator(".plot")).hasAttribute("aria-busy", "false");
        radar.locator(".twin").tap();
        assertThat(radar.locator("table")).containsText("问题解决及时性");
        assertThat(complaints).isEmpty();
    }

    @Test
    void endsOnPaperWithPeriodAndChartsAndWithoutNavigation() {
        begin(browser.desk());
        page.locator("input[name=username]").fill(here.executive);
        page.locator("input[name=password]").fill(Company.PASSWORD);
        page.keyboard().press("Enter");
        arriveAt("总览");
        way("满意度分析").click();
        arriveAt("满意度分析");
        var radar = page.locator("hui-chart").first();
        assertThat(radar.locator(".plot")).hasAttribute("aria-busy", "false");

        page.setViewportSize(SHEET, 1123);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".insight-printed")).containsText("至");
        assertThat(page.locator(".insight-printed")).isVisible();
        assertThat(radar.locator(".stage svg").first()).isVisible();
        for (String hidden : List.of(".insight-ways", ".insight-bar", "vaadin-drawer-toggle", ".twin")) {
            assertThat(page.locator(hidden).first()).isHidden();
        }
        assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(SHEET);
        assertThat(page.pdf()).hasSizeGreaterThan(10_000);
        assertThat(complaints).isEmpty();
    }

    private void begin(Page person) {
        page = person;
        complaints.clear();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.navigate("http://127.0.0.1:" + port + "/login");
        assertThat(page.locator("input[name=username]")).isVisible();
    }

    /** All parts are there, none failed, and nothing is wider than the screen. */
    private void arriveAt(String title) {
        assertThat(page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName(title).setLevel(1)))
                .isVisible();
        assertThat(page.locator(".insight-part").first()).isVisible();
        assertThat(page.locator(".insight-part .skeleton")).hasCount(0);
        assertThat(page.locator(".insight-failed")).hasCount(0);
        assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth"))
                .as(title)
                .isLessThanOrEqualTo(page.viewportSize().width);
    }

    private Locator way(String title) {
        return page.locator(".insight-ways a")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + title + "$")));
    }

    private Locator rows() {
        return page.getByRole(AriaRole.DIALOG);
    }

    private void tabTo(Locator wanted) {
        press("Tab", wanted, FOCUSED);
        assertThat(wanted).isFocused();
        assertThat(wanted).isInViewport();
    }

    private void tabBackTo(Locator wanted) {
        press("Shift+Tab", wanted, FOCUSED);
        assertThat(wanted).isFocused();
    }

    private void press(String key, Locator wanted, String arrived) {
        assertThat(wanted).isVisible();
        for (int stop = 0; stop < MOST_STOPS && !(boolean) wanted.evaluate(arrived); stop++) {
            page.keyboard().press(key);
        }
    }
}
