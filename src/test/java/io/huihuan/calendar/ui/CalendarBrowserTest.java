package io.huihuan.calendar.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.huihuan.calendar.Calendars;
import io.huihuan.calendar.DayRule;
import io.huihuan.calendar.WorkingCalendar;
import io.huihuan.identity.Access;
import io.huihuan.identity.Actor;
import io.huihuan.identity.Organisation;
import io.huihuan.identity.People;
import io.huihuan.identity.PersonDetails;
import io.huihuan.identity.Role;
import io.huihuan.testing.Browser;
import io.huihuan.testing.BrowserTest;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@BrowserTest
class CalendarBrowserTest {

    private static final String PASSWORD = "green tea at noon";

    @LocalServerPort
    private int port;

    @Autowired
    private Access access;

    @Autowired
    private Organisation organisation;

    @Autowired
    private People people;

    @Autowired
    private Calendars calendars;

    private final String admin = "admin-" + UUID.randomUUID().toString().substring(0, 8);
    private final Browser browser = Browser.launch();

    @BeforeEach
    void hire() {
        access.as(Actor.SYSTEM, () -> {
            var department = organisation.createDepartment(admin, null);
            people.create(
                    admin, new PersonDetails("管理员", department, Set.of(), Set.of(Role.ADMINISTRATOR), 0), PASSWORD);
        });
    }

    @AfterEach
    void quit() {
        browser.close();
    }

    @Test
    void importsTheNextYearAndMarksADayByKeyboard() {
        Page page = browser.desk();
        signIn(page);
        page.navigate(address("/admin/calendars"));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("标准工作日历"))
                .click();

        page.getByRole(AriaRole.BUTTON, named("导入日期")).click();
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload(
                        "2031.csv",
                        "text/csv",
                        "日期,名称,是否上班\n2031-01-01,元旦,否\n2031-02-30,春节,否\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(page.getByText("新增 1 天，更改 0 天，相同 0 天；1 行将被跳过。")).isVisible();
        assertThat(page.getByText("看不懂日期“2031-02-30”")).isVisible();
        page.keyboard().press("Control+Enter");
        assertThat(page.getByText("已保存").first()).isVisible();
        assertThat(now().days()).containsKey(LocalDate.of(2031, 1, 1));

        Locator first = page.locator("[data-date='2026-12-30']");
        first.focus();
        page.keyboard().press("ArrowRight");
        assertThat(page.locator("[data-date='2026-12-31']")).isFocused();
        page.keyboard().press("Enter");
        page.getByRole(AriaRole.RADIO, named("调休补班")).check();
        page.getByLabel("名称").fill("跨年值班");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("[data-date='2026-12-31']")).hasAttribute("data-mark", "班");
        assertThat(page.locator("[data-date='2026-12-31']")).isFocused();
        assertThat(now().days().get(LocalDate.of(2026, 12, 31)).rule())
                .isEqualTo(new DayRule.LikeWeekday(DayOfWeek.MONDAY));
    }

    private WorkingCalendar now() {
        return calendars.version(calendars.currentDefault());
    }

    private void signIn(Page page) {
        page.navigate(address("/login"));
        page.locator("input[name=username]").fill(admin);
        page.locator("input[name=password]").fill(PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("login"));
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
