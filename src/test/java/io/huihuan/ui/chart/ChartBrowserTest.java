package io.huihuan.ui.chart;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.huihuan.testing.Browser;
import io.huihuan.testing.PartBrowserTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@PartBrowserTest
@Import(SampleCharts.Route.class)
class ChartBrowserTest {

    private static Browser browser;

    @LocalServerPort
    private int port;

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
    void forget() {
        SampleCharts.OPENED.clear();
    }

    @AfterEach
    void leave() {
        page.context().close();
    }

    @Test
    void drawsEveryKindAndRunsNothingThatCameAsAName() {
        open(browser.desk());
        for (String id : List.of(
                "pareto", "boxes", "heat", "scatter", "radar", "lines", "bars", "lying", "stacked", "shares",
                "matrix")) {
            assertThat(chart(id).locator(".plot")).hasAttribute("aria-busy", "false");
            assertThat(chart(id).locator(".stage svg").first()).isVisible();
        }
        assertThat(chart("map").locator(".station")).hasCount(5);
        assertThat(chart("nothing")).containsText("没有数据");

        assertThat(page.evaluate("() => window.harmed ?? 0")).isEqualTo(0);
        assertThat(page.locator("img[src=x]")).hasCount(0);
        assertThat(complaints).isEmpty();
        shoot("1440-light");
    }

    @Test
    void saysWhatColoursBubblesAndPointsStandFor() {
        open(browser.desk());
        assertThat(chart("heat").locator(".legend li")).hasText(new String[] {"0", "1–3", "4–6", "7–9", "10–12"});
        assertThat(chart("matrix").locator(".names text")).containsText(new String[] {"退款失败", "响应速度"});
        assertThat(chart("matrix").locator("[clip-path] .apexcharts-marker")).hasCount(0);
        assertThat(chart("scatter").locator(".apexcharts-xaxis-annotations text"))
                .hasText(new String[] {"1分", "4分", "15分", "1小时", "4小时", "24小时", "4天", "15天"});
        assertThat(chart("boxes")
                        .locator(".apexcharts-bar-goals-markers line[stroke-width='6'][stroke-linecap='round']"))
                .hasCount(6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"pareto", "boxes", "heat", "scatter", "radar", "lines", "bars", "lying", "stacked", "matrix"})
    void readsEveryMarkByKeyboardAndOpensIt(String id) {
        open(browser.desk());
        var plot = chart(id).locator(".plot");
        assertThat(plot).hasAttribute("aria-busy", "false");
        plot.focus();
        page.keyboard().press("ArrowRight");
        var said = chart(id).locator("[role=status]");
        assertThat(said).not().isEmpty();
        String first = said.innerText();
        if (!id.equals("matrix")) {
            page.keyboard().press("ArrowRight");
            assertThat(said).not().hasText(first);
        }
        assertThat(chart(id).locator(".tip")).isVisible();
        page.keyboard().press("Enter");
        Awaitility.await().untilAsserted(() -> assertThat(SampleCharts.OPENED).hasSize(1));
    }

    @Test
    void showsTheExactValueUnderThePointerAndOpensWhatIsClicked() {
        open(browser.desk());
        assertThat(chart("pareto").locator(".plot")).hasAttribute("aria-busy", "false");
        var bar = chart("pareto").locator(".apexcharts-bar-area").nth(1);
        bar.scrollIntoViewIfNeeded();
        var box = bar.boundingBox();
        page.mouse().move(box.x + box.width / 2, box.y + box.height * 0.7);
        assertThat(chart("pareto").locator(".tip")).containsText("★ 服务流程/响应速度：310，占 25.8%，累计 60.8%");
        page.mouse().click(box.x + box.width / 2, box.y + box.height * 0.7);
        Awaitility.await().untilAsserted(() -> assertThat(SampleCharts.OPENED).containsExactly("item1"));
    }

    @Test
    void aFingerAsksFirstAndOpensThen() {
        open(browser.phone());
        assertThat(chart("pareto").locator(".plot")).hasAttribute("aria-busy", "false");
        var bar = chart("pareto").locator(".apexcharts-bar-area").first();
        bar.scrollIntoViewIfNeeded();
        var box = bar.boundingBox();
        page.touchscreen().tap(box.x + box.width / 2, box.y + box.height / 2);
        assertThat(chart("pareto").locator(".tip")).containsText("★ 产品功能/退款失败：420");
        assertThat(SampleCharts.OPENED).isEmpty();
        page.touchscreen().tap(box.x + box.width / 2, box.y + box.height / 2);
        Awaitility.await().untilAsserted(() -> assertThat(SampleCharts.OPENED).containsExactly("item0"));
        assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(390);
        shoot("390-light");
    }

    @Test
    void showsTheSameAsATable() {
        open(browser.desk());
        chart("pareto").locator("button.twin").click();
        var table = chart("pareto").getByRole(AriaRole.TABLE);
        assertThat(table.getByRole(AriaRole.COLUMNHEADER)).hasCount(4);
        assertThat(table.getByRole(AriaRole.ROW)).hasCount(7);
        assertThat(table).containsText("25.8%");
        assertThat(table).containsText(SampleCharts.HARM);
        chart("pareto").locator("button.twin").click();
        assertThat(chart("pareto").locator(".stage svg").first()).isVisible();
    }

    @Test
    void givesPictureAndWorkbook() throws IOException {
        open(browser.desk());
        assertThat(chart("pareto").locator(".plot")).hasAttribute("aria-busy", "false");
        for (String id : List.of("pareto", "map")) {
            var picture =
                    page.waitForDownload(() -> chart(id).locator("button.png").click());
            var png = Files.readAllBytes(picture.path());
            assertThat(new String(png, 1, 3, java.nio.charset.StandardCharsets.US_ASCII))
                    .isEqualTo("PNG");
            assertThat(png.length).isGreaterThan(8_000);
        }
        var drawing =
                page.waitForDownload(() -> chart("map").locator("button.svg").click());
        assertThat(Files.readString(drawing.path())).startsWith("<svg").contains("待处理");

        var book = page.waitForDownload(() -> chart("pareto").locator("a.xlsx").click());
        assertThat(book.suggestedFilename()).endsWith(".xlsx");
        try (var in = Files.newInputStream(book.path());
                var workbook = new ReadableWorkbook(in)) {
            var rows = workbook.getFirstSheet().read();
            assertThat(rows.get(3).getCellText(0)).isEqualTo("产品功能/退款失败");
            assertThat(rows.get(3).getCellAsNumber(1).orElseThrow().intValue()).isEqualTo(420);
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void followsTheThemeAtOnce() {
        open(browser.person(new NewContextOptions().setViewportSize(1440, 900).setColorScheme(ColorScheme.LIGHT)));
        assertThat(chart("bars").locator(".plot")).hasAttribute("aria-busy", "false");
        var bar = chart("bars").locator(".apexcharts-bar-area").first();
        String light = bar.getAttribute("fill");
        page.evaluate("() => document.documentElement.setAttribute('theme', 'dark')");
        assertThat(chart("bars").locator(".apexcharts-bar-area[fill='" + light + "']"))
                .hasCount(0);
        assertThat(chart("bars").locator(".apexcharts-bar-area")).hasCount(12);
        page.waitForTimeout(800);
        shoot("1440-dark");
    }

    @Test
    void walksOverTheMapByKeyboardAndHidesRareWays() {
        open(browser.desk());
        var map = chart("map");
        assertThat(map.locator(".station")).hasCount(5);
        map.locator(".station[tabindex='0']").focus();
        assertThat(map.locator("[role=status]")).containsText("待处理");
        page.keyboard().press("ArrowRight");
        assertThat(map.locator("[data-node=IN_PROGRESS]")).isFocused();
        assertThat(map.locator("[role=status]")).containsText("→ 待验证: 430");
        page.keyboard().press("Enter");
        Awaitility.await().untilAsserted(() -> assertThat(SampleCharts.OPENED).containsExactly("IN_PROGRESS"));

        var before = map.locator(".world").getAttribute("transform");
        page.keyboard().press("+");
        assertThat(map.locator(".world")).not().hasAttribute("transform", before);
        page.keyboard().press("0");
        assertThat(map.locator(".world")).hasAttribute("transform", Pattern.compile(".+"));

        assertThat(map.locator(".world > path")).hasCount(8);
        map.locator("input[type=range]").fill("50");
        assertThat(map.locator(".world > path")).hasCount(5);
        assertThat(map.locator(".tools")).containsText("隐藏少于 50 次的路径");
    }

    @Test
    void beginsWithAllOfTheMapAndWordsOnAGroundOfTheirOwn() {
        open(browser.phone());
        var map = chart("map");
        assertThat(map.locator(".station")).hasCount(5);
        assertThat(map.locator(".world > g:not(.station) > rect")).hasCount(8);
        var frame = map.locator(".frame").boundingBox();
        for (var station : map.locator(".station").all()) {
            var box = station.boundingBox();
            assertThat(box.x).isGreaterThanOrEqualTo(frame.x);
            assertThat(box.x + box.width).isLessThanOrEqualTo(frame.x + frame.width);
            assertThat(box.y).isGreaterThanOrEqualTo(frame.y);
            assertThat(box.y + box.height).isLessThanOrEqualTo(frame.y + frame.height);
        }
    }

    @Test
    void bringsTheLibraryOnlyWhereAPictureIs() {
        page = browser.desk();
        var loaded = new ArrayList<String>();
        page.onResponse(answer -> loaded.add(answer.url()));
        open(page);
        assertThat(chart("pareto").locator(".plot")).hasAttribute("aria-busy", "false");
        assertThat(loaded.stream().filter(url -> url.contains("apexcharts"))).hasSizeBetween(1, 2);
    }

    private void open(Page person) {
        page = person;
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        var answer = page.navigate("http://127.0.0.1:" + port + "/" + SampleCharts.PATH);
        assertThat(answer.headerValue("Content-Security-Policy")).contains("script-src 'nonce-");
        page.waitForSelector("hui-chart");
    }

    private Locator chart(String id) {
        return page.locator("#" + id);
    }

    /** Pictures for the eye, where somebody asks for them by -Dhuihuan.pictures. */
    private void shoot(String name) {
        String folder = System.getProperty("huihuan.pictures");
        if (folder != null) {
            page.waitForTimeout(500);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(folder, "charts-" + name + ".png"))
                    .setFullPage(true));
        }
    }
}
