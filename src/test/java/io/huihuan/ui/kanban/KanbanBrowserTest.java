package io.huihuan.ui.kanban;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.huihuan.testing.Browser;
import io.huihuan.testing.PartBrowserTest;
import java.util.List;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@PartBrowserTest
@Import(SampleBoard.Route.class)
class KanbanBrowserTest {

    private static final String ELEMENTS = """
            () => {
              const count = root => [...root.querySelectorAll('*')]
                  .reduce((sum, each) => sum + 1 + (each.shadowRoot ? count(each.shadowRoot) : 0), 0);
              return count(document);
            }""";

    private static Browser browser;

    @LocalServerPort
    private int port;

    private Page page;
    private CDPSession fingers;

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
    void fill() {
        SampleBoard.SHOWN.clear();
        SampleBoard.cards = new SampleCards(100_000);
    }

    @AfterEach
    void leave() {
        page.context().close();
    }

    @Test
    void holdsFewElementsOfAHundredThousandCards() {
        open(browser.desk());
        assertThat(list("TODO")).isVisible();
        assertThat(list("TODO").getByRole(AriaRole.LISTITEM).first()).hasAccessibleName(Pattern.compile("^N0000000 "));
        assertThat((Integer) page.evaluate(ELEMENTS)).isLessThan(3_000);

        for (int turn = 0; turn < 40; turn++) {
            page.evaluate("() => board.shadowRoot.querySelector('.scroll').scrollTop += 700");
            page.waitForTimeout(30);
        }
        assertThat((Integer) page.evaluate("() => board.shadowRoot.querySelector('.scroll').scrollTop"))
                .isGreaterThan(10_000);
        assertThat((Integer) page.evaluate(ELEMENTS)).isLessThan(3_000);
    }

    @Test
    void dropsACardOnAnotherColumn() {
        open(browser.desk());
        drag(card("N0000000"), list("DOING"));
        page.mouse().up();

        assertThat(in("DOING", "N0000000")).isVisible();
        assertThat(in("DOING", "N0000000")).not().hasAttribute("aria-busy", "true");
        assertThat(said()).containsText("N0000000 已移到 DOING");
        assertThat(SampleBoard.cards.holds("DOING", "c0000000")).isTrue();
        assertThat(column("TODO")).containsText("24,999");
        assertThat(column("DOING")).containsText("25,001");
    }

    @Test
    void saysWhyAColumnTakesNoCard() {
        open(browser.desk());
        drag(card("N0000000"), list("DONE"));

        assertThat(column("DONE")).hasClass(Pattern.compile("illegal"));
        assertThat(column("DONE")).containsText("start first");
        assertThat(column("DOING")).hasClass(Pattern.compile("legal"));
        page.mouse().up();

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("start first");
        assertThat(in("TODO", "N0000000")).isVisible();
        assertThat(SampleBoard.cards.holds("TODO", "c0000000")).isTrue();
    }

    @Test
    void escapeEndsADrag() {
        open(browser.desk());
        drag(card("N0000000"), list("DOING"));
        page.keyboard().press("Escape");
        page.mouse().up();

        assertThat(said()).containsText("N0000000 没有移动");
        assertThat(in("TODO", "N0000000")).isVisible();
    }

    @Test
    void movesByKeyboard() {
        open(browser.desk());
        card("N0000000").focus();
        page.keyboard().press("ArrowDown");
        assertThat(card("N0000004")).isFocused();
        page.keyboard().press("ArrowRight");
        assertThat(card("N0000005")).isFocused();
        page.keyboard().press("ArrowLeft");
        page.keyboard().press("m");
        assertThat(page.getByRole(AriaRole.MENUITEM)).hasCount(3);
        assertThat(item("CHECK")).isDisabled();
        assertThat(item("CHECK")).containsText("start first");
        assertThat(item("DOING")).isFocused();
        page.keyboard().press("Enter");

        assertThat(in("DOING", "N0000004")).isVisible();
        assertThat(in("DOING", "N0000004")).isFocused();
        assertThat(said()).containsText("N0000004 已移到 DOING");
        assertThat(SampleBoard.cards.holds("DOING", "c0000004")).isTrue();
    }

    @Test
    void putsTheCardBackWhenItsDialogIsCancelled() {
        open(browser.desk());
        card("N0000001").press("m");
        item("CHECK").click();
        assertThat(in("CHECK", "N0000001")).hasAttribute("aria-busy", "true");
        page.getByText("no", new Page.GetByTextOptions().setExact(true)).click();

        assertThat(in("DOING", "N0000001")).isVisible();
        assertThat(column("DOING")).containsText("25,000");
        assertThat(SampleBoard.cards.holds("DOING", "c0000001")).isTrue();
    }

    @Test
    void saysWhyTheServerRefused() {
        open(browser.desk());
        card("N0000001").press("m");
        item("TODO").click();

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("taken by Li");
        assertThat(in("DOING", "N0000001")).isVisible();
    }

    @Test
    void followsTheChangesOfOthers() {
        open(browser.desk());
        assertThat(in("TODO", "N0000000")).isVisible();
        var moved = SampleBoard.cards.move("c0000000", "TODO", "DONE");
        SampleBoard.everywhere(board -> {
            board.upsert("DONE", moved);
            board.counts(SampleBoard.cards.counts());
            board.remove("c0000001");
        });

        assertThat(in("DONE", "N0000000")).isVisible();
        assertThat(in("TODO", "N0000000")).hasCount(0);
        assertThat(in("DOING", "N0000001")).hasCount(0);
        assertThat(column("DONE")).containsText("25,001");
        assertThat(said()).containsText("N0000000 被移到 DONE");
    }

    @Test
    void selectsSeveralCards() {
        open(browser.desk());
        card("N0000000").press(" ");
        card("N0000012")
                .click(new Locator.ClickOptions()
                        .setModifiers(List.of(com.microsoft.playwright.options.KeyboardModifier.SHIFT)));
        assertThat(said()).containsText("已选 4 张");
        // The board says it before the server has heard it.
        Awaitility.await()
                .untilAsserted(() -> assertThat(SampleBoard.SHOWN.getFirst().selected)
                        .containsExactlyInAnyOrder("c0000000", "c0000004", "c0000008", "c0000012"));
        page.keyboard().press("Escape");
        assertThat(said()).containsText("已选 0 张");
    }

    @Test
    void offersAnotherTryWhereAPageFailed() {
        open(browser.desk());
        assertThat(in("TODO", "N0000000")).isVisible();
        SampleBoard.cards.broken = true;
        page.evaluate("() => board.shadowRoot.querySelector('.scroll').scrollTop = 3000");
        var retry = column("TODO").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("重试"));
        assertThat(retry).isVisible();
        SampleBoard.cards.broken = false;
        retry.click();
        assertThat(in("TODO", "N0000120")).isVisible();
    }

    @Test
    void isOneColumnOnAPhone() {
        open(browser.phone());
        assertThat(page.getByRole(AriaRole.TAB)).hasCount(4);
        assertThat(page.getByRole(AriaRole.LIST)).hasCount(1);

        var button = card("N0000000").getByRole(AriaRole.BUTTON);
        assertThat(button.boundingBox().width).isGreaterThanOrEqualTo(44);
        assertThat(button.boundingBox().height).isGreaterThanOrEqualTo(44);
        button.tap();
        item("DOING").tap();
        assertThat(in("TODO", "N0000000")).hasCount(0);
        page.getByRole(AriaRole.TAB).nth(1).tap();
        assertThat(in("DOING", "N0000000")).isVisible();
    }

    @Test
    void dragsByTouchOntoAStage() {
        open(browser.phone());
        fingers = page.context().newCDPSession(page);
        var from = card("N0000004").boundingBox();
        var to = page.getByRole(AriaRole.TAB).nth(1).boundingBox();
        touch("touchStart", from.x + 80, from.y + 30);
        page.waitForTimeout(500);
        for (int step = 1; step <= 8; step++) {
            touch(
                    "touchMove",
                    from.x + 80 + (to.x + 30 - from.x - 80) * step / 8,
                    from.y + 30 + (to.y + 20 - from.y - 30) * step / 8);
        }
        touch("touchEnd", 0, 0);

        assertThat(in("TODO", "N0000004")).hasCount(0);
        assertThat(said()).containsText("N0000004 已移到 DOING");
    }

    private void open(Page person) {
        page = person;
        page.navigate("http://127.0.0.1:" + port + "/" + SampleBoard.PATH);
        page.waitForFunction("() => window.board = document.querySelector('hui-kanban')");
    }

    private Locator list(String name) {
        return page.getByRole(
                AriaRole.LIST, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator column(String id) {
        return page.locator("section[data-column=" + id + "]");
    }

    private Locator card(String title) {
        return page.locator("[role=listitem][aria-label^='" + title + " ']");
    }

    private Locator in(String column, String title) {
        return list(column)
                .getByRole(AriaRole.LISTITEM, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + title)));
    }

    private Locator item(String name) {
        return page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name)));
    }

    private Locator said() {
        return page.locator("hui-kanban [role=status]");
    }

    /** Presses on a card and carries it over a list; letting go is left to the test. */
    private void drag(Locator card, Locator list) {
        var from = card.boundingBox();
        var to = list.boundingBox();
        page.mouse().move(from.x + 60, from.y + 40);
        page.mouse().down();
        page.mouse().move(from.x + 80, from.y + 60);
        page.mouse().move(to.x + 100, to.y + 200, new com.microsoft.playwright.Mouse.MoveOptions().setSteps(6));
    }

    private void touch(String type, double x, double y) {
        var point = new JsonObject();
        point.addProperty("x", x);
        point.addProperty("y", y);
        var points = new com.google.gson.JsonArray();
        if (!type.equals("touchEnd")) {
            points.add(point);
        }
        var event = new JsonObject();
        event.addProperty("type", type);
        event.add("touchPoints", points);
        fingers.send("Input.dispatchTouchEvent", event);
    }
}
