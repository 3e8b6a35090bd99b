package io.huihuan.bench;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.huihuan.testing.Browser;
import io.huihuan.testing.Company;
import io.huihuan.testing.DatabaseTest;
import io.huihuan.ticket.ui.OpenBoard;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** P1 and P2: the board in a real browser with 1,000, 10,000 and 100,000 open tickets; a drop seen here and there. */
@DatabaseTest
@Tag("bench")
class BoardBench {

    private static final int DROPS = 30;

    private static final String FILLED = """
            () => {
              const board = document.querySelector('hui-kanban');
              const cards = board?.shadowRoot?.querySelectorAll('[role=listitem]') ?? [];
              return cards.length >= 15 ? performance.now() : false;
            }""";

    private static final String ELEMENTS = """
            () => {
              const count = root => [...root.querySelectorAll('*')]
                  .reduce((sum, each) => sum + 1 + (each.shadowRoot ? count(each.shadowRoot) : 0), 0);
              return count(document);
            }""";

    /** Here: the server has answered and the card is drawn at its place. */
    private static final String ACKNOWLEDGED = """
            () => {
              window.settledAt = null;
              const board = document.querySelector('hui-kanban');
              board.settle = (...answer) => {
                delete board.settle;
                board.settle(...answer);
                board.updateComplete.then(() => window.settledAt = Date.now());
              };
              addEventListener('pointerup', () => window.droppedAt = Date.now(), {once: true, capture: true});
            }""";

    /** There: the card has left its column. */
    private static final String GONE = """
            number => {
              window.settledAt = null;
              const board = document.querySelector('hui-kanban').shadowRoot;
              const list = board.querySelector('[role=list][aria-label=待处理]');
              const look = () => {
                if (!list.textContent.includes(number)) window.settledAt = Date.now();
                else setTimeout(look, 2);
              };
              look();
            }""";

    @LocalServerPort
    private int port;

    @Autowired
    private ManyTickets many;

    @Autowired
    private Company company;

    @Test
    void opensAndDrops() {
        var here = company.openDepartment();
        System.out.println(
                "| open tickets | cold ms | warm ms (median of 7) | DOM elements | KB beyond the bundle | drop acknowledged p50 / p95 ms | seen on the other board p50 / p95 ms |");
        System.out.println("|---|---|---|---|---|---|---|");
        int open = 0;
        try (Browser browser = Browser.launch()) {
            for (int size : new int[] {1_000, 10_000, 100_000}) {
                many.bring(here, open, size);
                if (open == 0) {
                    measure(browser, here, size); // a server that has just started is not what people work with
                }
                open = size;
                System.out.println(measure(browser, here, size));
            }
        }
    }

    /** A line of the table. */
    private String measure(Browser browser, Company.Department here, int size) {
        Page entrance = browser.desk();
        OpenBoard.of(entrance, port, here.supervisor, "?q=nothing-at-all");
        String signedIn = entrance.context().storageState();
        entrance.context().close();
        // signed in, and nothing of the product in the browser's cache
        Page fresh = browser.person(
                new NewContextOptions().setViewportSize(1440, 900).setStorageState(signedIn));
        var bytes = new AtomicLong();
        fresh.onResponse(response -> {
            if (!response.url().contains("/VAADIN/build/")) {
                bytes.addAndGet(response.request().sizes().responseBodySize);
            }
        });
        double cold = open(fresh);
        long kilobytes = bytes.get() / 1024;
        double[] warm =
                IntStream.range(0, 7).mapToDouble(i -> open(fresh)).sorted().toArray();
        Object elements = fresh.evaluate(ELEMENTS);
        Page second = browser.desk();
        var other = OpenBoard.of(second, port, here.agent, "");
        var drops = drops(new OpenBoard(fresh, port), other);
        fresh.context().close();
        second.context().close();
        return "| %,d | %.0f | %.0f | %s | %d | %d / %d | %d / %d |"
                .formatted(
                        size,
                        cold,
                        warm[3],
                        elements,
                        kilobytes,
                        drops.acknowledged()[DROPS / 2],
                        drops.acknowledged()[DROPS * 95 / 100],
                        drops.seen()[DROPS / 2],
                        drops.seen()[DROPS * 95 / 100]);
    }

    private double open(Page page) {
        page.navigate("http://localhost:" + port + "/board");
        return ((Number) page.waitForFunction(FILLED).jsonValue()).doubleValue();
    }

    private record Drops(long[] acknowledged, long[] seen) {}

    /** Drops the topmost open card on the next column and waits for it here, saved, and there. */
    private static Drops drops(OpenBoard board, OpenBoard other) {
        var acknowledged = new ArrayList<Long>();
        var seen = new ArrayList<Long>();
        for (int drop = 0; drop < DROPS; drop++) {
            var card = board.column("待处理").getByRole(AriaRole.LISTITEM).first();
            var named = java.util.regex.Pattern.compile("\\d{11,16}").matcher(card.innerText());
            if (!named.find()) {
                throw new IllegalStateException(card.innerText());
            }
            String number = named.group();
            board.page().evaluate(ACKNOWLEDGED);
            other.page().evaluate(GONE, number);
            board.drag(card, board.column("处理中"));
            board.drop();
            board.page().waitForFunction("() => window.settledAt");
            other.page().waitForFunction("() => window.settledAt");
            long dropped = number(board.page(), "window.droppedAt");
            acknowledged.add(number(board.page(), "window.settledAt") - dropped);
            seen.add(number(other.page(), "window.settledAt") - dropped);
        }
        return new Drops(sorted(acknowledged), sorted(seen));
    }

    private static long number(Page page, String expression) {
        return ((Number) page.evaluate("() => " + expression)).longValue();
    }

    private static long[] sorted(List<Long> values) {
        long[] array = values.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(array);
        return array;
    }
}
