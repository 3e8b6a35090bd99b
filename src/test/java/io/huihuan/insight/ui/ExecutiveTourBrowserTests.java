package io.huihuan.insight.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.huihuan.testing.Browser;
import io.huihuan.testing.Company;
import io.huihuan.testing.DatabaseTest;
import io.huihuan.ticket.TicketSamples;
import io.huihuan.ticket.Tickets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What an executive does in five minutes, once by keyboard alone and once with a thumb. */
@DatabaseTest
@Tag("browser")
class ExecutiveTourBrowserTests {

    private static Browser browser;

    @LocalServerPort
    private int port;

    @Autowired
    private Tickets tickets;

    @Autowired
    private Company company;

    private Company.Department here;
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
    void registerSome() {
        here = company.openDepartment();
        company.as(here.agent, () -> {
            for (int each = 0; each < 3; each++) {
                tickets.register(TicketSamples.refund());
            }
            return null;
        });
    }

    @Test
    void readsFromTheOverviewToARowByKeyboard() {
        var page = signIn(browser.desk());
        page.waitForURL(Pattern.compile(".*/insight/overview.*"));
        assertThat(page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName("总览").setLevel(1)))
                .isVisible();
        assertThat(page.locator(".kpi").first()).isVisible();

        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("问题分析").setExact(true))
                .first()
                .focus();
        page.keyboard().press("Enter");
        var pareto = page.locator("hui-chart").first();
        assertThat(pareto.locator(".plot")).hasAttribute("aria-busy", "false");
        pareto.locator(".plot").focus();
        page.keyboard().press("ArrowRight");
        assertThat(pareto.locator("[role=status]")).containsText("累计");
        page.keyboard().press("Enter");
        var rows = page.getByRole(AriaRole.DIALOG);
        assertThat(rows).containsText("张工单");
        assertThat(rows.getByRole(AriaRole.LINK).first()).isVisible();
        page.keyboard().press("Escape");
        assertThat(rows).isHidden();
        assertThat(complaints).isEmpty();
    }

    @Test
    void readsEveryPageOnAPhone() {
        var page = signIn(browser.phone());
        page.waitForURL(Pattern.compile(".*/insight/overview.*"));
        for (String way : List.of("问题分析", "时效分析", "满意度分析", "流程分析", "团队对比")) {
            page.locator(".insight-ways").getByText(way).tap();
            assertThat(page.getByRole(
                            AriaRole.HEADING,
                            new Page.GetByRoleOptions().setName(way).setLevel(1)))
                    .isVisible();
            assertThat(page.locator(".insight-part .skeleton")).hasCount(0);
            assertThat(page.locator(".insight-failed")).hasCount(0);
            assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth"))
                    .as(way)
                    .isLessThanOrEqualTo(390);
        }
        assertThat(complaints).isEmpty();
    }

    private Page signIn(Page page) {
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.navigate("http://127.0.0.1:" + port + "/login");
        page.locator("input[name=username]").fill(here.executive);
        page.locator("input[name=password]").fill(Company.PASSWORD);
        page.keyboard().press("Enter");
        return page;
    }
}
