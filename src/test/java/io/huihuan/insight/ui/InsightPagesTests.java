package io.huihuan.insight.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import io.huihuan.customer.Channel;
import io.huihuan.customer.Level;
import io.huihuan.identity.Access;
import io.huihuan.identity.Actor;
import io.huihuan.identity.Directory;
import io.huihuan.insight.Figures;
import io.huihuan.insight.FirstFilling;
import io.huihuan.insight.InsightFilter;
import io.huihuan.insight.figure.Grouping;
import io.huihuan.insight.figure.Mark;
import io.huihuan.insight.figure.Step;
import io.huihuan.insight.figure.TimeBase;
import io.huihuan.insight.figure.Trend;
import io.huihuan.shared.refusal.RuleBroken;
import io.huihuan.shared.text.Texts;
import io.huihuan.testing.Company;
import io.huihuan.testing.DatabaseTest;
import io.huihuan.ticket.MoveRequest;
import io.huihuan.ticket.TicketSamples;
import io.huihuan.ticket.TicketType;
import io.huihuan.ticket.Tickets;
import io.huihuan.ui.chart.Chart;
import io.huihuan.ui.chart.Measure;
import io.huihuan.ui.chart.Spark;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.annotation.DirtiesContext;

@DatabaseTest
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
@WithMockUser("system")
class InsightPagesTests extends SpringBrowserlessTest {

    private static final String NOTHING = "period=custom&from=2999-01-01&to=2999-12-31";

    private final Executor readers = Part.readers;

    @Autowired
    private Access access;

    @Autowired
    private Company company;

    @Autowired
    private Directory directory;

    @Autowired
    private Tickets tickets;

    @Autowired
    private Figures figures;

    @Autowired
    private FirstFilling filling;

    @BeforeEach
    void readAtOnce() {
        Part.readers = Runnable::run;
        UI.getCurrent().setLocale(Texts.CHINESE);
    }

    @AfterEach
    void readAsBefore() {
        Part.readers = readers;
    }

    @ParameterizedTest
    @ValueSource(strings = {"overview", "problems", "timeliness", "satisfaction", "process", "team"})
    void saysThatNothingIsThereInsteadOfNumbersThatAreNone(String page) {
        act(() -> {
            open("insight/" + page, NOTHING);
            assertThat(find(Part.class).all())
                    .isNotEmpty()
                    .allSatisfy(part -> assertThat(part.getClassNames()).doesNotContain("insight-failed"));
            String shown = text(UI.getCurrent());
            assertThat(shown).doesNotContain("NaN", "Infinity", "null", "重试", "!{");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "category=不存在, 问题分类, 不存在",
        "channel=XX, 渠道, XX",
        "team=x, 团队, x",
        "department=00000000-0000-0000-0000-000000000009, 部门, 000000000009",
        "customerLevel=GOLD, 客户级别, GOLD",
        "urgency=VERY, 紧急程度, VERY",
        "type=WISH, 工单类型, WISH",
        "period=soon, 时间范围, soon",
        "from=nonsense, 从哪天起, nonsense",
        "to=2026-13-45, 到哪天止, 2026-13-45",
        "cleaned=maybe, 含已剔除的答卷, maybe",
        "level=9, 分类层级, 9",
        "by=luck, 按什么排序, LUCK",
        "from=2026-11-20&to=2026-01-01, 2026-11-20, 2026-01-01",
    })
    void saysWhichFilterIsWrongAndShowsNothingUntilItIsRemoved(String wrong, String filter, String value) {
        act(() -> {
            open("insight/problems", wrong);
            var notice = find(Div.class)
                    .withCondition(div -> div.hasClassName("insight-notice"))
                    .single();
            assertThat(text(notice)).contains(filter, value);
            assertThat(find(InsightPage.class).single().bar.view().now())
                    .satisfiesAnyOf(
                            now -> assertThat(now.teams()).containsExactly(new UUID(0, 0)),
                            now -> assertThat(now.to()).isBefore(now.from()));
            test(find(Button.class, notice).single()).click();
            assertThat(find(Div.class)
                            .withCondition(div -> div.hasClassName("insight-notice"))
                            .all())
                    .isEmpty();
            assertThat(find(InsightPage.class).single().bar.view().now().teams())
                    .isEmpty();
        });
    }

    @Test
    void saysWhatIsNoFilterAtAll() {
        act(() -> {
            open("insight/team", "chanel=PHONE&step=day");
            assertThat(text(find(Div.class)
                            .withCondition(div -> div.hasClassName("insight-notice"))
                            .single()))
                    .contains("chanel");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "from=2025-11-28&to=2025-11-28|2025-11-28|2025-11-28",
                "period=this-year&from=2025-11-28&to=2025-12-01|2025-11-28|2025-12-01",
                "to=2025-11-28||2025-11-28",
            })
    void takesDaysAloneForThePeriod(String address, @Nullable LocalDate from, LocalDate to) {
        act(() -> {
            open("insight/problems", address);
            var now = find(InsightPage.class).single().bar.view().now();
            assertThat(now.from()).isEqualTo(from);
            assertThat(now.to()).isEqualTo(to);
            assertThat(text(UI.getCurrent())).doesNotContain("重试", "null");
        });
    }

    @Test
    void readsTheWordsOfTheApi() {
        act(() -> {
            open(
                    "insight/timeliness",
                    "channel=phone,web-form&customerLevel=vip&type=complaint&groupBy=category&clock=business&cleaned=false&questionnaire=service");
            var bar = find(InsightPage.class).single().bar;
            assertThat(bar.wrong()).isEmpty();
            var now = bar.view().now();
            assertThat(now.channels()).containsExactlyInAnyOrder(Channel.PHONE, Channel.WEB_FORM);
            assertThat(now.levels()).containsExactly(Level.VIP);
            assertThat(now.types()).containsExactly(TicketType.COMPLAINT);
            assertThat(now.cleaned()).isFalse();
            assertThat(now.questionnaire()).isEqualTo("service");
            assertThat(bar.text("groupBy")).contains("CATEGORY");
            assertThat(bar.text("clock")).contains("BUSINESS");
        });
    }

    @Test
    void knowsTeamsByTheirNames() {
        act(() -> {
            var side = company.openDepartment();
            open(
                    "insight/team",
                    "team=" + side.teamName + "&department="
                            + directory.department(side.id).orElseThrow().name());
            var bar = find(InsightPage.class).single().bar;
            assertThat(bar.wrong()).isEmpty();
            assertThat(bar.view().now().teams()).containsExactly(side.team.value());
            assertThat(bar.view().now().departments()).hasSize(1);
        });
    }

    @Test
    void forgetsTheDaysOfItsOwnWithAnotherPeriod() {
        act(() -> {
            open("insight/team", "from=2025-11-28&to=2025-11-29");
            var bar = find(InsightPage.class).single().bar;
            bar.choose("period", List.of("this-year"));
            assertThat(bar.parameters().getParameters()).containsOnlyKeys("period");
        });
    }

    @Test
    void saysOnPaperWhatIsFiltered() {
        act(() -> {
            open(
                    "insight/overview",
                    "from=2026-11-03&to=2026-11-04&channel=PHONE&category=%E4%BA%A7%E5%93%81%E5%8A%9F%E8%83%BD&cleaned=false");
            assertThat(find(Paragraph.class)
                            .withCondition(line -> line.hasClassName("insight-printed"))
                            .single()
                            .getText())
                    .isEqualTo("2026-11-03 至 2026-11-04 · 对比 2026-11-01 至 2026-11-02 · 问题分类：产品功能 · 渠道：电话 · 含已剔除的答卷");
        });
    }

    @Test
    void takesTheFiltersAlongToTheNextPage() {
        act(() -> {
            open("insight/problems", "period=this-year&urgency=HIGH");
            assertThat(find(RouterLink.class)
                            .withCondition(link -> link.getText().equals("流程分析"))
                            .single()
                            .getHref())
                    .contains("insight/process?", "period=this-year", "urgency=HIGH");
        });
    }

    @Test
    void showsAnAgentWhatCustomersSayAndNoWaysToTheOtherPages() {
        var side = company.openDepartment();
        access.as(company.actor(side.agent), () -> {
            open("insight/satisfaction", "");
            assertThat(find(SatisfactionPage.class).all()).hasSize(1);
            assertThat(text(UI.getCurrent())).doesNotContain("重试", "无权");
            assertThat(find(RouterLink.class).all())
                    .extracting(RouterLink::getText)
                    .containsOnlyOnce("满意度分析")
                    .doesNotContain("总览", "问题分析", "团队对比");
        });
    }

    @Test
    void beginsWithTheOverview() {
        act(() -> {
            open("insight", "period=this-year");
            assertThat(find(OverviewPage.class).all()).hasSize(1);
            assertThat(find(KpiCard.class).all()).hasSizeGreaterThan(8);
            assertThat(find(Chart.class).all()).hasSize(4);
        });
    }

    @Test
    void listsWhatLiesBehindAFigure() {
        act(() -> {
            open("insight/overview", "");
            test(find(NativeButton.class)
                            .withCondition(button -> button.hasClassName("kpi-open"))
                            .all()
                            .getLast())
                    .click();
            var panel = find(RowsPanel.class).single();
            assertThat(panel.isOpened()).isTrue();
            assertThat(find(Anchor.class, panel).all()).isNotNull();
        });
    }

    @Test
    void opensTheComplaintsBehindTheirNumber() {
        act(() -> {
            open("insight/overview", "");
            var card = find(KpiCard.class)
                    .withCondition(each -> text(each).contains("投诉量"))
                    .single();
            assertThat(find(Spark.class, card).all()).hasSize(1);
            test(find(NativeButton.class, card).single()).click();
            assertThat(find(RowsPanel.class).single().getHeaderTitle()).contains("投诉量");
        });
    }

    @Test
    void narrowsThePageToTheTeamOrChannelOfABox() {
        var side = company.openDepartment();
        company.as(side.agent, () -> {
            var ticket = tickets.register(TicketSamples.refund());
            ticket = tickets.assign(ticket.number(), ticket.version(), side.agent);
            ticket = tickets.move(ticket.number(), ticket.version(), MoveRequest.start());
            return tickets.move(ticket.number(), ticket.version(), MoveRequest.resolve("退款已到账"));
        });
        Awaitility.await()
                .until(() -> company.asSystem(() -> figures.kpis(InsightFilter.ALL.ofTeams(Set.of(side.team.value()))))
                                .estimates()
                                .resolutionMedian()
                                .n()
                        == 1);
        act(() -> {
            open("insight/timeliness", "groupBy=TEAM&team=" + side.team.value());
            var page = find(TimelinessPage.class).single();
            page.openGroup(page.bar.view(), Grouping.TEAM, TimeBase.ELAPSED, side.teamName);
            var panel = find(RowsPanel.class).single();
            assertThat(panel.getHeaderTitle()).contains(side.teamName, "1 ");
            test(find(Button.class, panel)
                            .withCondition(button -> button.getText().contains("整页"))
                            .single())
                    .click();
            assertThat(find(InsightPage.class).single().bar.view().now().teams())
                    .containsExactly(side.team.value());
        });
    }

    @Test
    void callsNothingBetterThatTheDigitsShownDoNotTell() {
        assertThat(new Change(-0.0004, null).text(Measure.SHARE))
                .doesNotContain("下降")
                .contains("持平");
        assertThat(new Change(-0.0004, null).direction(Measure.SHARE)).isZero();
        assertThat(new Change(-0.004, null).text(Measure.SHARE)).contains("下降 0.4");
        assertThat(new Change(0.004, null).direction(Measure.SHARE)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"-0.004, 0.00", "-0.26, −0.26", "0.26, 0.26"})
    void writesOneMinusAndNoneBeforeNothing(double value, String shown) {
        assertThat(Measure.SCORE.text(value)).isEqualTo(shown);
    }

    @Test
    void saysWhatDoesNotFollowTheFilters() {
        act(() -> {
            open("insight/overview", NOTHING);
            assertThat(text(find(KpiCard.class)
                            .withCondition(card -> text(card).contains("逾期未处理的低分"))
                            .single()))
                    .contains("不随筛选变化");
            assertThat(text(find(OverviewAlerts.class).single())).contains("不随本页筛选变化");
        });
    }

    @Test
    void saysWhileHistoryIsBroughtIn() {
        filling.during(() -> act(() -> {
            open("insight/team", "");
            assertThat(text(find(TeamPage.class).single())).contains("历史数据正在载入");
        }));
        act(() -> {
            open("insight/overview", "");
            assertThat(text(find(OverviewPage.class).single())).doesNotContain("正在载入");
        });
    }

    @Test
    void marksAWeekOfWhichThePeriodHasOnlySomeDays() {
        act(() -> {
            open("insight/problems", "from=2026-10-21&to=2026-11-08");
            var view = find(InsightPage.class).single().bar.view();
            assertThat(view.name(Step.WEEK, LocalDate.of(2026, 10, 19))).isEqualTo("10-19*");
            assertThat(view.name(Step.WEEK, LocalDate.of(2026, 10, 26))).isEqualTo("10-26");
            assertThat(view.explained("n", Step.WEEK, Stream.of(LocalDate.of(2026, 10, 19))))
                    .contains("不足整周");
            assertThat(view.explained("n", Step.WEEK, Stream.of(LocalDate.of(2026, 10, 26))))
                    .isEqualTo("n");
        });
    }

    @Test
    void saysOfEachTrendHowManyStandBehindItAndComparesWholeWeeks() {
        act(() -> {
            open("insight/overview", "from=2026-10-24&to=2026-11-22");
            var view = find(InsightPage.class).single().bar.view();
            var trend = new Trend(
                    Instant.EPOCH,
                    168,
                    Step.WEEK,
                    List.of(
                            point(LocalDate.of(2026, 10, 19), false, 0.83, 12),
                            point(LocalDate.of(2026, 10, 26), true, 0.737, 38),
                            point(LocalDate.of(2026, 11, 16), true, 0.552, 29)));
            var chart = new TrendCharts(view).satisfaction(new OverviewPage.Trends(trend, null, List.of()));
            String told = chart.getElement().getPropertyRaw("data").toString();
            assertThat(told).contains("从 73.7%（10-26）降到 55.2%（11-16）", "n = 79", "10-19*", "不足整周");
        });
    }

    private static Trend.Point point(LocalDate from, boolean whole, double csat, long n) {
        return new Trend.Point(
                from, whole, 40, 0, 0, 60, csat, null, null, null, null, new Trend.Behind(n, 0, 0, 0, 0));
    }

    @Test
    void closesTheListWhenSomebodyGoesOn() {
        act(() -> {
            open("insight/overview", "");
            var page = find(InsightPage.class).single();
            page.open(page.bar.view(), new Mark.Everything(), "x");
            var panel = find(RowsPanel.class).single();
            open("insight/problems", "");
            assertThat(panel.isOpened()).isFalse();
        });
    }

    @Test
    void givesNoSignToALengthThatIsNothing() {
        assertThat(Measure.MINUTES.text(-0.008)).isEqualTo(Measure.MINUTES.text(0));
    }

    @Test
    void triesAPartAgainAlone() {
        act(() -> {
            var tries = new AtomicInteger();
            var part = new Part<>(
                    access,
                    () -> {
                        if (tries.incrementAndGet() == 1) {
                            throw new RuleBroken("insight.building", 3, 10);
                        }
                        return "42";
                    },
                    NativeButton::new);
            UI.getCurrent().add(part);
            assertThat(text(part)).contains("3 / 10");
            test(find(Button.class, part).single()).click();
            assertThat(text(part)).isEqualTo("42");
        });
    }

    private static void open(String path, String filters) {
        UI.getCurrent().navigate(path, QueryParameters.fromString(filters));
    }

    private void act(Runnable work) {
        access.as(Actor.SYSTEM, work);
    }

    /** Every word a component shows. */
    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
