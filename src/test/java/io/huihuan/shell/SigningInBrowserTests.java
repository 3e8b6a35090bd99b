package io.huihuan.shell;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.huihuan.identity.Role;
import io.huihuan.testing.Browser;
import io.huihuan.testing.BrowserTest;
import io.huihuan.testing.Company;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A person before a real browser: signing in, the keys, the phone, and markup that tries to run. */
@BrowserTest
class SigningInBrowserTests {

    private static Browser browser;

    @LocalServerPort
    private int port;

    @Autowired
    private Company company;

    @BeforeAll
    static void launch() {
        browser = Browser.launch();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void signsInWithTheKeyboardAndOutAgain() {
        var page = browser.desk();
        signIn(page, "not the password");
        assertThat(page.getByText("账号或密码不正确")).isVisible();

        signIn(page, Company.PASSWORD);
        assertThat(page.locator("vaadin-app-layout")).isVisible();

        page.keyboard().press("?");
        assertThat(page.getByText("显示快捷键列表")).isVisible();
        assertThat(page.getByText("Ctrl + Enter")).isVisible();
        page.keyboard().press("Escape");

        page.locator(".person-menu vaadin-menu-bar-button").first().click();
        page.getByText("退出登录").click();
        page.waitForURL(Pattern.compile(".*/login.*"));
    }

    @Test
    void isWholeOnAPhone() {
        var page = browser.phone();
        signIn(page, Company.PASSWORD);
        assertThat(page.locator("vaadin-app-layout")).isVisible();

        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(390);
        page.locator("vaadin-drawer-toggle").click();
        assertThat(page.locator("vaadin-side-nav").first()).isInViewport();
    }

    @Test
    void runsNothingThatSlippedIntoAPageAndBreaksNothingOfItsOwn() {
        var page = browser.desk();
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> complaints.add(message.text()));
        signIn(page, Company.PASSWORD);
        assertThat(page.locator("vaadin-app-layout")).isVisible();
        page.keyboard().press("?");
        assertThat(page.getByText("显示快捷键列表")).isVisible();
        assertThat(complaints).noneMatch(text -> text.contains("Content Security Policy"));

        page.evaluate("""
                () => {
                  const slipped = document.createElement('div');
                  document.body.append(slipped);
                  slipped.innerHTML = '<img src="x:" onerror="window.ran = 1"><a href="javascript:window.ran = 2">x</a>';
                  slipped.querySelector('a').click();
                  const late = document.createRange().createContextualFragment('<script>window.ran = 3<' + '/script>');
                  document.body.append(late);
                }""");
        page.waitForTimeout(500);

        assertThat(page.evaluate("window.ran ?? 0")).isEqualTo(0);
        assertThat(complaints).anyMatch(text -> text.contains("Content Security Policy"));
    }

    private void signIn(Page page, String password) {
        page.navigate("http://127.0.0.1:" + port + "/login");
        page.locator("input[name=username]").fill(account());
        page.locator("input[name=password]").fill(password);
        page.keyboard().press("Enter");
    }

    private String account() {
        return company.openDepartment().account(Role.AGENT);
    }
}
