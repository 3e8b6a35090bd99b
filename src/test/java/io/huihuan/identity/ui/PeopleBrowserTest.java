package io.huihuan.identity.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.huihuan.identity.Directory;
import io.huihuan.testing.Browser;
import io.huihuan.testing.BrowserTest;
import io.huihuan.testing.Company;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@BrowserTest
class PeopleBrowserTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Company company;

    @Autowired
    private Directory directory;

    private final Browser browser = Browser.launch();
    private final String newcomer = "n-" + UUID.randomUUID().toString().substring(0, 8);
    private Company.Department department;

    @BeforeEach
    void open() {
        department = company.openDepartment();
    }

    @AfterEach
    void quit() {
        browser.close();
    }

    @Test
    void takesSomebodyOnByKeyboardWhoThenSignsIn() {
        Page page = signedIn(department.administrator);
        page.navigate(address("/admin/people"));
        page.getByRole(AriaRole.BUTTON, named("新增人员")).focus();
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.TEXTBOX, named("账号"))).isFocused();
        page.keyboard().type(newcomer);
        page.keyboard().press("Tab");
        page.keyboard().type("李雷");
        page.getByRole(AriaRole.COMBOBOX, named("部门"))
                .fill(directory
                        .departmentOf(
                                directory.person(department.agent).orElseThrow().id())
                        .orElseThrow()
                        .name());
        page.keyboard().press("Enter");
        page.getByRole(AriaRole.CHECKBOX, named("客服专员")).check();
        page.getByRole(AriaRole.TEXTBOX, named("密码")).fill(Company.PASSWORD);
        page.keyboard().press("Control+Enter");
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
        assertThat(directory.actor(newcomer)).isPresent();
        assertThat(signedIn(newcomer)).hasURL(Pattern.compile("^((?!login).)*$"));
    }

    @Test
    void sendsTheOpenPageOfADisabledPersonToTheSignInWithinSeconds() {
        Page agent = signedIn(department.agent);
        agent.navigate(address("/me/password"));
        assertThat(agent.getByRole(AriaRole.HEADING, named("修改密码"))).isVisible();

        Page admin = signedIn(department.administrator);
        admin.navigate(address("/admin/people?q=" + department.agent));
        admin.getByRole(AriaRole.BUTTON, named("停用 agent")).click();
        admin.getByRole(AriaRole.ALERTDIALOG)
                .getByText("停用", new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true))
                .click();

        agent.waitForURL(Pattern.compile(".*/login"));
        agent.navigate(address("/me/password"));
        assertThat(agent).hasURL(Pattern.compile(".*/login"));
    }

    private Page signedIn(String account) {
        Page page = browser.desk();
        page.navigate(address("/login"));
        page.locator("input[name=username]").fill(account);
        page.locator("input[name=password]").fill(Company.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("login"));
        return page;
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
