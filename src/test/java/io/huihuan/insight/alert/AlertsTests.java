package io.huihuan.insight.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.huihuan.identity.TeamId;
import io.huihuan.insight.Dimension;
import io.huihuan.insight.Figure;
import io.huihuan.insight.Figures;
import io.huihuan.insight.InsightFilter;
import io.huihuan.shared.feed.ChangeFeed;
import io.huihuan.shared.feed.Subject;
import io.huihuan.shared.refusal.Missing;
import io.huihuan.shared.refusal.RuleBroken;
import io.huihuan.shared.refusal.Stale;
import io.huihuan.survey.ArchivedResponse;
import io.huihuan.survey.ResponseArchive;
import io.huihuan.testing.Company;
import io.huihuan.testing.DatabaseTest;
import io.huihuan.testing.TestClock;
import io.huihuan.ticket.TicketSamples;
import io.huihuan.ticket.Tickets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
class AlertsTests {

    private static final LocalDate TODAY = Findings.TODAY;
    private static final String ALL_ANSWERED = "score";
    /** Of its eight questions only one is answered: cleaning leaves it out. */
    private static final String HARDLY_ANSWERED = "service";

    @Autowired
    private Alerts alerts;

    @Autowired
    private AlertWatch watch;

    @Autowired
    private AlertBook book;

    @Autowired
    private Figures figures;

    @Autowired
    private ResponseArchive archive;

    @Autowired
    private Tickets tickets;

    @Autowired
    private Company company;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ChangeFeed feed;

    @Autowired
    private TestClock clock;

    @Autowired
    private ZoneId zone;

    private Company.Department here;

    @BeforeEach
    void openDepartment() {
        clock.set(TestClock.MONDAY_TEN);
        here = company.openDepartment();
    }

    @AfterEach
    void shippedRules() {
        company.asSystem(() -> alerts.setRules(alerts.rules().version(), AlertRules.SHIPPED));
        clock.set(TestClock.MONDAY_TEN);
    }

    @Test
    void warnsOfSatisfactionThatFellAndSaysWhy() {
        answers(ALL_ANSWERED, TODAY.minusDays(40), 50, 5);
        answers(ALL_ANSWERED, TODAY.minusDays(3), 40, 5);
        answers(ALL_ANSWERED, TODAY.minusDays(2), 20, 1);
        awaitAnswers(60, 50);
        watch.look();

        AlertRow alert = ours(AlertKind.CSAT_DOWN);
        assertThat(alert.finding().before().value()).isEqualTo(1);
        assertThat(alert.finding().after().value()).isCloseTo(2.0 / 3, within(1e-12));
        assertThat(alert.finding().before().n()).isEqualTo(50);
        assertThat(alert.finding().after().n()).isEqualTo(60);
        assertThat(alert.finding().significant()).isTrue();
        assertThat(alert.finding().interval().high()).isNegative();
        assertThat(alert.finding().after().from()).isEqualTo(TODAY.minusDays(29));
        assertThat(alert.finding().before().to()).isEqualTo(TODAY.minusDays(30));
        assertThat(alert.finding().filter().departments()).containsExactly(here.id.value());
        assertThat(alert.finding().explanation().tellings())
                .extracting(Explanation.Telling::by)
                .containsExactly(Dimension.CATEGORY, Dimension.TEAM, Dimension.PRODUCT);
        assertThat(alert.finding().explanation().tellings()).allSatisfy(telling -> {
            assertThat(telling.mix() + telling.rate()).isCloseTo(alert.finding().change(), within(1e-9));
            assertThat(telling.parts().stream()
                            .mapToDouble(Explanation.Part::total)
                            .sum())
                    .isCloseTo(alert.finding().change(), within(1e-9));
        });
        assertThat(alert.finding().explanation().tellings().get(1).strongest(3))
                .singleElement()
                .matches(part -> here.team.value().toString().equals(part.key()));
        assertThat(company.as(
                        here.analyst,
                        () -> figures.kpis(alert.finding().filter()).csat()))
                .isCloseTo(alert.finding().after().value(), within(1e-12));
        assertThat(company.asSystem(() -> feed.of(new Subject("ALERT", alert.id()))))
                .singleElement()
                .matches(entry -> entry.event().equals("ALERT_RAISED"));
    }

    @Test
    void needsEnoughAnswersOnBothSides() {
        answers(ALL_ANSWERED, TODAY.minusDays(40), 50, 5);
        answers(ALL_ANSWERED, TODAY.minusDays(2), 29, 1);
        awaitAnswers(29, 50);
        watch.look();
        assertThat(ours()).isEmpty();
    }

    @Test
    void countsCleanedAnswersOnly() {
        answers(ALL_ANSWERED, TODAY.minusDays(40), 50, 5);
        answers(HARDLY_ANSWERED, TODAY.minusDays(2), 50, 1);
        awaitAnswers(0, 50);
        watch.look();
        assertThat(ours()).isEmpty();
        assertThat(company.as(here.analyst, () -> figures.kpis(period(TODAY)).csat()))
                .isNull();
    }

    @Test
    void saysWhereTheFallMayBeChance() {
        answers(ALL_ANSWERED, TODAY.minusDays(40), 30, 5);
        answers(ALL_ANSWERED, TODAY.minusDays(3), 29, 5);
        answers(ALL_ANSWERED, TODAY.minusDays(2), 2, 1);
        awaitAnswers(31, 30);
        watch.look();
        assertThat(ours(AlertKind.CSAT_DOWN).finding().significant()).isFalse();
    }

    @Test
    void warnsOfThreeTicketsOfOneProblemInADay() {
        company.as(here.supervisor, () -> tickets.register(TicketSamples.refund()));
        company.as(here.supervisor, () -> tickets.register(TicketSamples.refund()));
        awaitTickets(2);
        watch.look();
        assertThat(ours()).isEmpty();

        company.as(here.supervisor, () -> tickets.register(TicketSamples.refund()));
        awaitTickets(3);
        watch.look();
        AlertRow alert = ours(AlertKind.PROBLEM_CLUSTER);
        assertThat(alert.finding().subject()).isEqualTo("产品功能/支付模块/退款失败");
        assertThat(alert.finding().after().n()).isEqualTo(3);
        assertThat(alert.finding().before().value()).isZero();
        assertThat(alert.finding().explanation().tellings())
                .allSatisfy(telling -> assertThat(telling.rate()).isCloseTo(3, within(1e-9)));

        company.as(here.supervisor, () -> tickets.register(TicketSamples.refund()));
        awaitTickets(4);
        watch.look();
        assertThat(ours(AlertKind.PROBLEM_CLUSTER))
                .matches(same ->
                        same.id().equals(alert.id()) && same.finding().after().n() == 4);
    }

    @Test
    void warnsOfComplaintsBeyondChance() {
        for (int complaint = 0; complaint < 6; complaint++) {
            company.as(here.supervisor, () -> tickets.register(TicketSamples.refund()));
        }
        awaitTickets(6);
        watch.look();
        AlertRow alert = ours(AlertKind.COMPLAINTS_SPIKE);
        assertThat(alert.finding().after().value()).isEqualTo(6);
        assertThat(alert.finding().after().from()).isEqualTo(TODAY.minusDays(6));
        assertThat(alert.finding().filter().types()).hasSize(1);
    }

    @Test
    void looksForWhatTheRulesSay() {
        company.as(here.administrator, () -> {
            var now = alerts.rules();
            return alerts.setRules(
                    now.version(),
                    new AlertRules(30, 30, Set.of(AlertKind.COMPLAINTS_SPIKE), AlertRules.SHIPPED.thresholds()));
        });
        for (int complaint = 0; complaint < 3; complaint++) {
            company.as(here.supervisor, () -> tickets.register(TicketSamples.refund()));
        }
        awaitTickets(3);
        watch.look();
        assertThat(ours()).isEmpty();
    }

    @Test
    void refusesRulesUponWhatSomebodyChangedMeanwhile() {
        RulesRow seen = company.as(here.administrator, alerts::rules);
        company.as(here.analyst, () -> alerts.setRules(seen.version(), with(40)));
        assertThatExceptionOfType(Stale.class)
                .isThrownBy(() -> company.as(here.administrator, () -> alerts.setRules(seen.version(), with(50))));
        assertThat(company.as(here.administrator, alerts::rules).rules().days()).isEqualTo(40);
    }

    @Test
    void isOneRowHoweverManyNodesLook() throws Exception {
        answers(ALL_ANSWERED, TODAY.minusDays(40), 50, 5);
        answers(ALL_ANSWERED, TODAY.minusDays(2), 40, 2);
        awaitAnswers(40, 50);
        try (var nodes = Executors.newFixedThreadPool(2)) {
            List<Callable<Boolean>> both = List.of(this::lookOnce, this::lookOnce);
            nodes.invokeAll(both).forEach(each -> assertThat(each.isDone()).isTrue());
        }
        assertThat(ours()).hasSize(1);
        clock.forward(Duration.ofDays(2));
        watch.look();
        assertThat(ours())
                .singleElement()
                .matches(alert -> alert.finding().after().to().equals(TODAY.plusDays(2)));
    }

    @Test
    void oneDepartmentThatExplainsAllSpeaksForAll() {
        onADayOfItsOwn(100, List.of(here));
        assertThat(clustersSeenBy(here.executive))
                .singleElement()
                .matches(alert -> here.id.value().equals(alert.finding().department()));
        assertThat(clustersSeenBy(here.supervisor)).hasSize(1);
    }

    @Test
    void whatDepartmentsHaveInCommonTheOrganisationSaysOnce() {
        var elsewhere = company.openDepartment();
        onADayOfItsOwn(200, List.of(here, elsewhere));
        assertThat(clustersSeenBy(here.executive))
                .singleElement()
                .matches(alert -> alert.finding().department() == null);
        assertThat(clustersSeenBy(here.supervisor)).hasSize(1);
        assertThat(clustersSeenBy(elsewhere.supervisor)).hasSize(1);
    }

    /** On a day nobody else registers anything, three tickets of one problem in each of these departments. */
    private void onADayOfItsOwn(int later, List<Company.Department> departments) {
        clock.forward(Duration.ofDays(later));
        for (var department : departments) {
            for (int ticket = 0; ticket < 3; ticket++) {
                company.as(department.supervisor, () -> tickets.register(TicketSamples.refund()));
            }
        }
        InsightFilter day = Check.of(null).between(TODAY.plusDays(later), TODAY.plusDays(later));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(n(Figure.TICKETS, day)).isEqualTo(3L * departments.size()));
        watch.look();
    }

    @Test
    void aProblemThatGoesOnTheNextDayIsOneAlert() {
        book.record(Findings.cluster(here.id.value(), "物流/配送/迟到", TODAY));
        AlertRow first = ours(AlertKind.PROBLEM_CLUSTER);
        book.record(Findings.cluster(here.id.value(), "物流/配送/迟到", TODAY.plusDays(1)));
        assertThat(ours(AlertKind.PROBLEM_CLUSTER)).matches(same -> same.id().equals(first.id()));

        company.as(here.supervisor, () -> alerts.acknowledge(first.id(), ""));
        book.record(Findings.cluster(here.id.value(), "物流/配送/迟到", TODAY.plusDays(2)));
        assertThat(ours(AlertKind.PROBLEM_CLUSTER)).matches(again -> !again.id().equals(first.id()));
    }

    @Test
    void theGravestComesFirst() {
        book.record(Findings.cluster(here.id.value(), "物流/配送/迟到", TODAY));
        book.record(Findings.csat(here.id.value(), TODAY));
        assertThat(ours()).extracting(AlertRow::kind).containsExactly(AlertKind.CSAT_DOWN, AlertKind.PROBLEM_CLUSTER);
    }

    private List<AlertRow> clustersSeenBy(String account) {
        return company.as(account, alerts::current).stream()
                .filter(alert -> alert.kind() == AlertKind.PROBLEM_CLUSTER)
                .filter(alert -> alert.raisedAt().equals(clock.instant()))
                .toList();
    }

    private boolean lookOnce() {
        watch.look();
        return true;
    }

    @Test
    void oneNodeLooksAtATime() {
        book.claim(Duration.ZERO);
        assertThat(book.claim(Duration.ofMinutes(5))).isFalse();
        clock.forward(Duration.ofMinutes(5));
        assertThat(book.claim(Duration.ofMinutes(5))).isTrue();
        assertThat(book.claim(Duration.ofMinutes(5))).isFalse();
    }

    @Test
    void isOverWhenItNoLongerHoldsAndIsANewOneLater() {
        UUID department = here.id.value();
        book.record(Findings.csat(department, TODAY));
        assertThat(ours()).hasSize(1);
        clock.forward(Duration.ofDays(3));
        assertThat(ours()).isEmpty();
        assertThat(company.as(here.supervisor, () -> alerts.history(0, 10))).hasSize(1);

        book.record(Findings.csat(department, TODAY.plusDays(3)));
        assertThat(company.as(here.supervisor, () -> alerts.history(0, 10))).hasSize(1);
        book.record(Findings.csat(department, TODAY.plusDays(40)));
        assertThat(company.as(here.supervisor, () -> alerts.history(0, 10))).hasSize(2);
        assertThat(company.as(here.supervisor, () -> alerts.history(1, 1))).hasSize(1);
    }

    @Test
    void isTakenNoteOfOnce() {
        book.record(Findings.csat(here.id.value(), TODAY));
        AlertRow alert = ours(AlertKind.CSAT_DOWN);
        assertThat(alert.mayAcknowledge()).isTrue();
        AlertRow noted = company.as(here.supervisor, () -> alerts.acknowledge(alert.id(), " 周三复盘 "));
        assertThat(noted.note()).isEqualTo("周三复盘");
        assertThat(noted.acknowledgedBy()).isEqualTo(here.supervisor);
        assertThat(ours()).isEmpty();
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> company.as(here.analyst, () -> alerts.acknowledge(alert.id(), "")));
        book.record(Findings.csat(here.id.value(), TODAY.plusDays(1)));
        assertThat(ours()).isEmpty();
    }

    @Test
    void isSeenByThoseWhoSeeTheRowsBehindIt() {
        var elsewhere = company.openDepartment();
        book.record(Findings.csat(here.id.value(), TODAY));
        AlertRow alert = ours(AlertKind.CSAT_DOWN);
        assertThat(company.as(elsewhere.supervisor, alerts::current)).isEmpty();
        assertThatExceptionOfType(Missing.class)
                .isThrownBy(() -> company.as(elsewhere.supervisor, () -> alerts.find(alert.id())));
        assertThat(company.as(elsewhere.executive, () -> alerts.find(alert.id()))
                        .mayAcknowledge())
                .isFalse();
        book.record(Findings.csat(null, TODAY));
        assertThat(company.as(here.supervisor, alerts::current))
                .extracting(AlertRow::id)
                .containsExactly(alert.id());
        assertThat(company.as(here.analyst, alerts::current))
                .anyMatch(each -> each.finding().department() == null && each.kind() == AlertKind.CSAT_DOWN);
    }

    private static AlertRules with(int days) {
        return new AlertRules(days, 30, AlertRules.SHIPPED.on(), AlertRules.SHIPPED.thresholds());
    }

    private List<AlertRow> ours() {
        return company.as(here.supervisor, alerts::current);
    }

    private AlertRow ours(AlertKind kind) {
        return ours().stream().filter(alert -> alert.kind() == kind).findFirst().orElseThrow();
    }

    private void answers(String questionnaire, LocalDate day, int count, int rating) {
        String question = questionnaire.equals(ALL_ANSWERED) ? "score" : "overall";
        var batch = new ArrayList<ArchivedResponse>();
        for (int each = 0; each < count; each++) {
            batch.add(new ArchivedResponse(
                    questionnaire,
                    UUID.randomUUID().toString(),
                    null,
                    null,
                    new TeamId(here.team.value()),
                    day.atTime(9, 0).atZone(zone).toInstant().plusSeconds(each),
                    null,
                    Map.of(question, String.valueOf(rating))));
        }
        company.asSystem(() -> transaction.execute(status -> archive.store(batch)));
    }

    private InsightFilter period(LocalDate last) {
        return Check.of(here.id.value()).between(last.minusDays(29), last);
    }

    private void awaitAnswers(long now, long before) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(n(Figure.CSAT, period(TODAY))).isEqualTo(now);
            assertThat(n(Figure.CSAT, period(TODAY.minusDays(30)))).isEqualTo(before);
        });
    }

    private void awaitTickets(long count) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(n(Figure.TICKETS, period(TODAY))).isEqualTo(count));
    }

    private long n(Figure figure, InsightFilter filter) {
        return company.asSystem(
                () -> figures.parts(filter, figure, Dimension.TEAM).total().n());
    }
}
