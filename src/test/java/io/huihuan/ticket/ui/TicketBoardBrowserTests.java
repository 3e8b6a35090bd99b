package io.huihuan.ticket.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.huihuan.shared.data.Ids;
import io.huihuan.testing.Browser;
import io.huihuan.testing.Company;
import io.huihuan.testing.DatabaseTest;
import io.huihuan.ticket.MoveRequest;
import io.huihuan.ticket.Stage;
import io.huihuan.ticket.TicketSamples;
import io.huihuan.ticket.TicketView;
import io.huihuan.ticket.Tickets;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@DatabaseTest
@Tag("browser")
class TicketBoardBrowserTests {

    private static Browser browser;

    @LocalServerPort
    private int port;

    @Autowired
    private Tickets tickets;

    @Autowired
    private Company company;

    @Autowired
    private JdbcTemplate jdbc;

    private Company.Department here;

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
    void openDepartment() {
        here = company.openDepartment();
    }

    @Test
    void dragsAnAssignedCardIntoWorkAndTakesItBack() {
        TicketView ticket = assigned();
        var board = open(browser.desk(), here.supervisor);

        board.drag(board.card("待处理", ticket.number()), board.column("处理中"));
        board.drop();

        assertThat(board.card("处理中", ticket.number())).isVisible();
        assertThat(board.card("待处理", ticket.number())).isHidden();
        assertStage(ticket, Stage.IN_PROGRESS);

        board.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("撤销"))
                .click();
        assertThat(board.card("待处理", ticket.number())).isVisible();
    }

    @Test
    void refusesAColumnTheFlowDoesNotLeadTo() {
        TicketView ticket = assigned();
        var board = open(browser.desk(), here.supervisor);

        board.drag(board.card("待处理", ticket.number()), board.column("已关闭"));
        assertThat(board.page().getByText(Pattern.compile("不能直接移到已关闭")).first()).isVisible();
        board.drop();

        assertThat(board.card("待处理", ticket.number())).isVisible();
        assertStage(ticket, Stage.OPEN);
    }

    @Test
    void putsTheCardBackWhenTheDialogIsCancelledAndMovesItWhenItIsFilledIn() {
        TicketView ticket = working();
        var board = open(browser.desk(), here.supervisor);

        board.drag(board.card("处理中", ticket.number()), board.column("待验证"));
        board.drop();
        button(board, "取消").click();
        assertThat(board.card("处理中", ticket.number())).isVisible();
        assertStage(ticket, Stage.IN_PROGRESS);

        board.drag(board.card("处理中", ticket.number()), board.column("待验证"));
        board.drop();
        board.page()
                .getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("解决方案"))
                .fill("已人工退款");
        button(board, "提交解决方案").click();
        assertThat(board.card("待验证", ticket.number())).isVisible();
        assertStage(ticket, Stage.VERIFYING);
    }

    @Test
    void movesACardByKeyboardAlone() {
        TicketView ticket = assigned();
        var board = open(browser.desk(), here.supervisor);

        board.card("待处理", ticket.number()).focus();
        board.page().keyboard().press("m");
        board.page().keyboard().press("Enter");

        assertThat(board.card("处理中", ticket.number())).isVisible();
        assertStage(ticket, Stage.IN_PROGRESS);
    }

    @Test
    void showsWhatOneDoesOnTheOthersBoardAndTellsTheSecondWhoWasFirst() {
        TicketView ticket = assigned();
        var one = open(browser.desk(), here.supervisor);
        var other = open(browser.desk(), here.agent);

        one.drag(one.card("待处理", ticket.number()), one.column("处理中"));
        one.drop();

        assertThat(other.card("处理中", ticket.number())).isVisible();
        assertThat(other.card("待处理", ticket.number())).isHidden();
    }

    @Test
    void hearsAgainAfterTheTicketsCouldNotBeRead() {
        TicketView ticket = assigned();
        var other = open(browser.desk(), here.agent);
        assertThat(other.card("待处理", ticket.number())).isVisible();
        // what happens while the board cannot be read is not lost
        jdbc.execute("ALTER TABLE ticket RENAME TO ticket_away");
        try {
            jdbc.update("""
                    INSERT INTO change_feed (at, recorded_at, subject_kind, subject_id, event, actor)
                    SELECT at, recorded_at, subject_kind, subject_id, 'CHANGED', actor FROM change_feed
                    WHERE subject_id = ? AND event = 'CREATED'""", (Object) Ids.bytes(ticket.id().value()));
            other.page().waitForTimeout(1_500);
        } finally {
            jdbc.execute("ALTER TABLE ticket_away RENAME TO ticket");
        }
        company.as(here.supervisor, () -> tickets.move(ticket.number(), ticket.version(), MoveRequest.start()));

        assertThat(other.card("处理中", ticket.number())).isVisible();
    }

    @Test
    void opensACardBesideTheBoardUnderAnAddressOfItsOwn() {
        TicketView ticket = assigned();
        var board = open(browser.desk(), here.supervisor);

        board.card("待处理", ticket.number()).focus();
        board.page().keyboard().press("Enter");

        assertThat(board.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(ticket.number())))
                .isVisible();
        assertThat(board.page()).hasURL(Pattern.compile("/tickets/" + ticket.number()));
        board.page().reload();
        assertThat(board.page().getByText("退款三天没有到账").first()).isVisible();
    }

    @Test
    void leadsBackFromACardToTheBoardAsItWasFiltered() {
        TicketView one = assigned();
        TicketView other = assigned();
        var board = open(browser.desk(), here.supervisor);
        board.open("?urgency=" + one.facts().urgency());
        var filtered = Pattern.compile("/board\\?.*urgency=");

        board.card("待处理", one.number()).focus();
        board.page().keyboard().press("Enter");
        assertThat(panel(board, one)).isFocused();
        board.page().keyboard().press("Escape");
        assertThat(panel(board, one)).isHidden();
        assertThat(board.page()).hasURL(filtered);

        board.card("待处理", one.number()).click();
        assertThat(panel(board, one)).isVisible();
        board.card("待处理", other.number()).click();
        assertThat(board.page()).hasURL(Pattern.compile("/tickets/" + other.number()));
        board.page().goBack();
        assertThat(board.page()).hasURL(filtered);
        assertThat(panel(board, other)).isHidden();
        assertThat(board.card("待处理", one.number())).isVisible();

        board.card("待处理", one.number()).click();
        assertThat(panel(board, one)).isVisible();
        board.page().reload();
        assertThat(board.page().getByText("退款三天没有到账").first()).isVisible();
        assertThat(board.page().locator("hui-kanban")).isHidden();
        board.page().goBack();
        assertThat(board.page()).hasURL(filtered);
        assertThat(board.card("待处理", one.number())).isVisible();
    }

    @Test
    void putsTheCursorIntoTheFieldThatIsToBeFilledIn() {
        TicketView ticket = working();
        var board = open(browser.desk(), here.supervisor);
        var solution = board.page().getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("解决方案"));

        board.card("处理中", ticket.number()).focus();
        board.page().keyboard().press("m");
        board.page().keyboard().press("Enter");
        assertThat(solution).isFocused();

        button(board, "提交解决方案").click();
        assertThat(solution).isFocused();
        board.page().keyboard().type("已人工退款");
        board.page().keyboard().press("Control+Enter");
        assertThat(board.card("待验证", ticket.number())).isVisible();
    }

    private static com.microsoft.playwright.Locator panel(OpenBoard board, TicketView ticket) {
        return board.page().getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(ticket.number()));
    }

    @Test
    void worksOnAPhoneColumnByColumn() {
        TicketView ticket = assigned();
        var board = open(browser.phone(), here.supervisor);

        assertThat(board.card("待处理", ticket.number())).isVisible();
        assertThat(board.column("已关闭")).isHidden();
        assertThat((Boolean) board.page().evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))
                .isTrue();
    }

    @Test
    void keepsTheFilterInTheAddress() {
        TicketView mine = assigned();
        TicketView nobodys = register();
        var board = open(browser.desk(), here.supervisor);

        button(board, "未派单").click();

        assertThat(board.card("待处理", nobodys.number())).isVisible();
        assertThat(board.card("待处理", mine.number())).isHidden();
        assertThat(board.page()).hasURL(Pattern.compile("unassigned=1"));
        board.page().reload();
        assertThat(board.card("待处理", nobodys.number())).isVisible();
        assertThat(board.card("待处理", mine.number())).isHidden();
    }

    private OpenBoard open(Page page, String account) {
        return OpenBoard.of(page, port, account, "");
    }

    private static com.microsoft.playwright.Locator button(OpenBoard board, String name) {
        return board.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** A dropped card lies there before the server has answered: so wait for the answer. */
    private void assertStage(TicketView ticket, Stage stage) {
        Awaitility.await()
                .untilAsserted(() -> assertThat(company.as(here.supervisor, () -> tickets.get(ticket.number()))
                                .stage())
                        .isEqualTo(stage));
    }

    private TicketView register() {
        return company.as(here.agent, () -> tickets.register(TicketSamples.refund()));
    }

    private TicketView assigned() {
        TicketView made = register();
        return company.as(here.supervisor, () -> tickets.assign(made.number(), made.version(), here.agent));
    }

    private TicketView working() {
        TicketView made = assigned();
        return company.as(here.supervisor, () -> tickets.move(made.number(), made.version(), MoveRequest.start()));
    }
}
