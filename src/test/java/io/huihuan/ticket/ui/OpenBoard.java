package io.huihuan.ticket.ui;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.huihuan.testing.Company;

/** A ticket board open in somebody's browser, and what a hand does with it. */
public record OpenBoard(Page page, int port) {

    /** Signs somebody in and opens the board, with filters as in the address. */
    public static OpenBoard of(Page page, int port, String account, String filters) {
        page.navigate("http://localhost:" + port + "/login");
        page.locator("input[name=username]").fill(account);
        page.locator("input[name=password]").fill(Company.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("login"));
        var board = new OpenBoard(page, port);
        board.open(filters);
        return board;
    }

    public void open(String filters) {
        page.navigate("http://localhost:" + port + "/board" + filters);
        page.locator("hui-kanban").waitFor();
    }

    public Locator column(String stage) {
        return page.getByRole(
                AriaRole.LIST, new Page.GetByRoleOptions().setName(stage).setExact(true));
    }

    public Locator card(String stage, String number) {
        return column(stage).getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText(number));
    }

    /** Takes a card in the hand and holds it over a column. */
    public void drag(Locator card, Locator column) {
        // a card may still be gliding to its place: hovering waits until it stands
        card.hover(new Locator.HoverOptions().setPosition(60, 40));
        var from = card.boundingBox();
        var to = column.boundingBox();
        page.mouse().down();
        page.mouse().move(from.x + 80, from.y + 60);
        // a list scrolls inside its column: the middle of the page is always within it
        page.mouse().move(to.x + 100, 450, new Mouse.MoveOptions().setSteps(6));
    }

    public void drop() {
        page.mouse().up();
    }
}
