package io.huihuan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.huihuan.insight.Figure;
import io.huihuan.insight.Figures;
import io.huihuan.insight.InsightFilter;
import io.huihuan.insight.alert.AlertKind;
import io.huihuan.insight.alert.AlertRow;
import io.huihuan.insight.alert.Alerts;
import io.huihuan.insight.alert.LookingForAlerts;
import io.huihuan.insight.figure.Kpis;
import io.huihuan.insight.figure.Measure;
import io.huihuan.insight.figure.ProcessMap;
import io.huihuan.insight.figure.TimeBase;
import io.huihuan.insight.goal.Goals;
import io.huihuan.survey.intervention.Intervention;
import io.huihuan.survey.intervention.InterventionFilter;
import io.huihuan.survey.intervention.Interventions;
import io.huihuan.testing.Company;
import io.huihuan.testing.DatabaseTest;
import io.huihuan.testing.TestClock;
import io.huihuan.ticket.Stage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** Freshly opened, the sample company shows every page something to be found. */
@DatabaseTest
@TestPropertySource(properties = "huihuan.demo=true")
@DirtiesContext
class SampleCompanyTests {

    private static final int ENOUGH = 30;

    @Autowired
    private Figures figures;

    @Autowired
    private Interventions interventions;

    @Autowired
    private Goals goals;

    @Autowired
    private Alerts alerts;

    @Autowired
    private Company company;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestClock clock;

    @Autowired
    private ZoneId zone;

    private InsightFilter month;
    private InsightFilter before;

    @BeforeEach
    void theStoreIsThere() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        month = InsightFilter.ALL.between(today.minusDays(29), today);
        before = Objects.requireNonNull(month.compared(InsightFilter.Comparison.PRECEDING));
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> executive(() -> figures.kpis(month)).responses() > ENOUGH);
    }

    @Test
    void satisfactionFellLastMonthAndAnAlertSaysWhere() {
        Kpis now = executive(() -> figures.kpis(month));
        Kpis then = executive(() -> figures.kpis(before));
        assertThat(then.responses()).isGreaterThanOrEqualTo(ENOUGH);
        assertThat(Objects.requireNonNull(now.csat())).isLessThan(Objects.requireNonNull(then.csat()) - 0.1);

        AlertRow alert = Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> {
                            LookingForAlerts.now(context);
                            return executive(alerts::current);
                        },
                        all -> all.stream().anyMatch(row -> row.kind() == AlertKind.CSAT_DOWN))
                .stream()
                .filter(row -> row.kind() == AlertKind.CSAT_DOWN)
                .findFirst()
                .orElseThrow();
        assertThat(alert.finding().significant()).isTrue();
        assertThat(alert.finding().explanation().tellings().getFirst().strongest(1))
                .singleElement()
                .matches(part -> String.valueOf(part.key()).startsWith("售后保障"));
        assertThat(executive(() -> figures.pareto(month, Measure.COUNT, 3))
                        .items()
                        .getFirst()
                        .category())
                .isEqualTo("售后保障/物流时效/发货延迟");
        assertThat(executive(alerts::current))
                .extracting(row -> row.kind() + row.finding().subject())
                .doesNotHaveDuplicates();
    }

    @Test
    void ticketsComeAsInARealCompany() {
        var cells = executive(() -> figures.heatMap(month)).cells();
        assertThat(cells.stream().filter(cell -> cell.count() > 0).map(cell -> cell.weekday()))
                .containsAll(List.of(1, 2, 3, 4, 5, 6, 7));
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        long aDay = executive(() -> figures.kpis(month)).created() / 30;
        assertThat(executive(() -> figures.kpis(month.between(today, today))).created())
                .isLessThanOrEqualTo(3 * aDay);
        assertThat(executive(() -> figures.kpis(month)).open()).isBetween(15L, 80L);
    }

    @Test
    void theMapShowsHoldsTasksAndTeamsThatAreLeftAgainAndABottleneck() {
        ProcessMap map = executive(() -> figures.processMap(month, TimeBase.BUSINESS));
        assertThat(map.nodes().stream().map(ProcessMap.Node::kind).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(ProcessMap.Kind.values());
        assertThat(map.edges().stream()
                        .filter(edge -> edge.to().equals(Stage.IN_PROGRESS.name()))
                        .map(edge -> edge.from().split(":")[0]))
                .contains("HOLD", "TASK");
        assertThat(map.nodes().stream()
                        .filter(ProcessMap.Node::bottleneck)
                        .map(ProcessMap.Node::id)
                        .toList())
                .containsExactly(Stage.IN_PROGRESS.name());
    }

    @Test
    void whatTicketsCostAndHowHardItWasIsKnown() {
        assertThat(executive(() -> figures.pareto(month, Measure.COST, 2)).total())
                .isPositive();
        assertThat(Objects.requireNonNull(
                                executive(() -> figures.satisfaction(month)).ces())
                        .n())
                .isGreaterThanOrEqualTo(ENOUGH);
    }

    @Test
    void lowScoresWaitAreOverdueAndWereSeenTo() {
        Instant now = clock.instant();
        List<Intervention> all = Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> executive(() -> interventions.list(InterventionFilter.ALL, 0, 100)),
                        list -> list.stream().anyMatch(each -> each.escalatedAt() != null));
        List<Intervention> undone =
                all.stream().filter(each -> each.doneAt() == null).toList();
        assertThat(undone).anyMatch(each -> each.dueAt().isBefore(now));
        assertThat(undone)
                .anyMatch(each -> each.dueAt().isAfter(now) && each.dueAt().isBefore(now.plus(Duration.ofHours(4))));
        assertThat(undone).anyMatch(each -> each.dueAt().isAfter(now.plus(Duration.ofHours(12))));
        assertThat(all)
                .filteredOn(each -> each.doneAt() != null)
                .hasSizeGreaterThan(5)
                .allSatisfy(each -> assertThat(
                                Objects.requireNonNull(each.completion()).note())
                        .isNotBlank());
    }

    @Test
    void satisfactionHasAGoal() {
        assertThat(executive(goals::list).stream()
                        .map(row -> row.goal().figure())
                        .collect(Collectors.toSet()))
                .isEqualTo(Set.of(Figure.CSAT, Figure.RESOLUTION_MEDIAN));
    }

    private <T> T executive(java.util.function.Supplier<T> question) {
        return company.as("executive", question::get);
    }
}
