package io.huihuan.survey.intervention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.huihuan.customer.contact.ContactChannel;
import io.huihuan.identity.People;
import io.huihuan.identity.PersonDetails;
import io.huihuan.identity.Role;
import io.huihuan.shared.feed.FeedEntry;
import io.huihuan.shared.refusal.Invalid;
import io.huihuan.shared.refusal.Missing;
import io.huihuan.shared.refusal.RuleBroken;
import io.huihuan.shared.refusal.Stale;
import io.huihuan.survey.CleaningRule;
import io.huihuan.survey.Invitations;
import io.huihuan.survey.NewInvitation;
import io.huihuan.survey.NewResponse;
import io.huihuan.survey.ResponseFlag;
import io.huihuan.survey.ResponseView;
import io.huihuan.survey.Responses;
import io.huihuan.survey.Submissions;
import io.huihuan.survey.SurveyChannel;
import io.huihuan.testing.Company;
import io.huihuan.testing.DatabaseTest;
import io.huihuan.testing.TestClock;
import io.huihuan.ticket.ComplaintGrade;
import io.huihuan.ticket.TicketSamples;
import io.huihuan.ticket.TicketType;
import io.huihuan.ticket.TicketView;
import io.huihuan.ticket.Tickets;
import io.huihuan.ticket.Urgency;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class InterventionsTests {

    private static final Duration SLIP = Duration.ofMinutes(10);

    @Autowired
    private Interventions interventions;

    @Autowired
    private LowScoreTimers timers;

    @Autowired
    private Responses responses;

    @Autowired
    private Submissions submissions;

    @Autowired
    private Invitations invitations;

    @Autowired
    private Tickets tickets;

    @Autowired
    private Company company;

    @Autowired
    private People people;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient sql;

    private Company.Department here;

    @BeforeEach
    void openDepartment() {
        clock.set(TestClock.MONDAY_TEN);
        here = company.openDepartment();
    }

    /** What is of no team is seen by the supervisors of other tests too. */
    @AfterEach
    void leaveNothingOfNoTeam() {
        sql.sql("DELETE FROM survey_intervention_response WHERE intervention_id IN"
                        + " (SELECT id FROM survey_intervention WHERE team_id IS NULL)")
                .update();
        sql.sql("DELETE FROM survey_intervention WHERE team_id IS NULL").update();
    }

    @Test
    void callsTheSupervisorWhenASlipCouldHaveBeenCorrected() {
        String ticket = ticket("13911112222");
        Instant answered = clock.instant();
        low(ticket, 2);

        clock.forward(SLIP.minusSeconds(1));
        timers.look();
        assertThat(of(ticket)).isEmpty();

        clock.forward(Duration.ofMinutes(2));
        timers.look();
        assertThat(of(ticket)).singleElement().satisfies(opened -> {
            assertThat(opened.state()).isEqualTo(InterventionState.OPEN);
            assertThat(opened.openedAt()).isEqualTo(answered);
            assertThat(opened.dueAt()).isEqualTo(answered.plus(Duration.ofHours(24)));
            assertThat(opened.worstScore()).isEqualTo(2);
            assertThat(opened.customer()).isEqualTo("陈*");
            assertThat(opened.team()).isEqualTo(here.team.value());
        });
        assertThat(told(only(ticket), "INTERVENTION_OPENED"))
                .extracting(FeedEntry::at)
                .containsExactly(answered.plus(SLIP));
    }

    @Test
    void aSlipThatWasCorrectedCallsNobodyAndAGoodScoreMadeWorseDoes() {
        String slipped = ticket(null);
        String changed = ticket(null);
        var slip = submit(slipped, "1");
        var first = submit(changed, "5");
        clock.forward(Duration.ofMinutes(9));
        submissions.correct(slip, Map.of("overall", "5"));
        submissions.correct(first, Map.of("overall", "2"));
        waitForSlips();

        assertThat(of(slipped)).isEmpty();
        assertThat(of(changed)).extracting(Intervention::worstScore).containsExactly(2.0);
    }

    @Test
    void onlyALowScoreOrAPoorRecommendationCalls() {
        String content = ticket(null);
        String detractor = ticket(null);
        String passive = ticket(null);
        low(content, 4);
        answer(detractor, Map.of("overall", 5, "nps", 6));
        answer(passive, Map.of("overall", 4, "nps", 7));
        waitForSlips();

        assertThat(of(content)).isEmpty();
        assertThat(of(passive)).isEmpty();
        assertThat(of(detractor)).extracting(Intervention::worstNps).containsExactly(6);
    }

    @Test
    void aSecondAnswerThatFiguresLeaveOutCallsAllTheSame() {
        String ticket = ticket(null);
        answer(ticket, Map.of("overall", 5, "solved", "YES", "timeliness", 4, "attitude", 5, "nps", 10));
        ResponseView again = low(ticket, 1);
        waitForSlips();

        assertThat(again.flags()).extracting(ResponseFlag::rule).contains(CleaningRule.DUPLICATE);
        assertThat(of(ticket)).extracting(Intervention::worstScore).containsExactly(1.0);
    }

    @Test
    void aLowScoreOfNoTeamReachesTheSupervisorsOfTheCompany() {
        var other = company.openDepartment();
        String remark = "nobody’s " + phone();
        company.as(
                here.analyst,
                () -> responses.receive(new NewResponse(
                        "service",
                        null,
                        null,
                        SurveyChannel.PAPER,
                        null,
                        60,
                        Map.of("overall", 1, "comment", remark))));
        waitForSlips();
        var found = new InterventionFilter(false, false, Set.of(), remark);

        for (String account : List.of(here.supervisor, other.supervisor, here.analyst, here.executive)) {
            assertThat(company.as(account, () -> interventions.list(found, 0, 10)))
                    .singleElement()
                    .satisfies(each -> assertThat(each.team()).isNull());
        }
        assertThat(company.as(here.owner, () -> interventions.list(found, 0, 10)))
                .isEmpty();
        Intervention opened = company.as(other.supervisor, () -> interventions.list(found, 0, 10))
                .getFirst();
        assertThat(company.as(other.supervisor, () -> interventions.answers(opened.id())))
                .hasSize(1);
        Intervention taken = company.as(other.supervisor, () -> interventions.take(opened.id(), opened.version()));
        assertThat(complete(other.supervisor, taken).state()).isEqualTo(InterventionState.DONE);
    }

    @Test
    void anOldAnswerCallsNobody() {
        clock.set(TestClock.MONDAY_TEN.minus(Duration.ofHours(30)));
        String old = ticket(null);
        clock.set(TestClock.MONDAY_TEN);
        company.asSystem(() -> responses.receive(new NewResponse(
                "service",
                null,
                old,
                SurveyChannel.PAPER,
                clock.instant().minus(Duration.ofHours(25)),
                60,
                Map.of("overall", 1))));
        waitForSlips();

        assertThat(of(old)).isEmpty();
    }

    @Test
    void whatSomebodyTakesBackIntoFiguresCallsAfterAll() {
        String ticket = ticket(null);
        sql.sql("INSERT INTO customer_mail (customer_id, address, place)"
                        + " SELECT customer_id, ?, 0 FROM ticket WHERE number = ?")
                .params(List.of("us@huihuan.invalid", ticket))
                .update();
        ResponseView ours = low(ticket, 1);
        waitForSlips();
        assertThat(of(ticket)).isEmpty();
        company.as(here.analyst, () -> responses.restore(ours.id(), CleaningRule.STAFF, "他也是我们的客户"));
        timers.look();

        assertThat(of(ticket)).extracting(Intervention::worstScore).containsExactly(1.0);
    }

    @Test
    void aFurtherLowScoreJoinsTheOpenEpisodeAndALaterOneBeginsAnother() {
        String phone = phone();
        String first = ticket(phone);
        String second = ticket(phone);
        low(first, 3);
        waitForSlips();
        Intervention before = only(first);
        low(second, 1);
        waitForSlips();
        Intervention joined = only(first);

        assertThat(of(second)).isEmpty();
        assertThat(joined.answers()).isEqualTo(2);
        assertThat(joined.worstScore()).isEqualTo(1);
        assertThat(joined.dueAt()).isEqualTo(before.dueAt());
        assertThat(joined.version()).isGreaterThan(before.version());
        assertThat(company.as(here.supervisor, () -> interventions.answers(joined.id())))
                .extracting(ResponseView::ticket)
                .containsExactly(first, second);
        assertThat(told(joined, "INTERVENTION_JOINED")).hasSize(1);

        complete(here.supervisor, joined);
        String third = ticket(phone);
        low(third, 2);
        waitForSlips();
        assertThat(of(third)).extracting(Intervention::state).containsExactly(InterventionState.OPEN);
    }

    @Test
    void manyNodesOpenOneInterventionForManyAnswersOfACustomer() throws Exception {
        String phone = phone();
        List<String> all = IntStream.range(0, 8).mapToObj(i -> ticket(phone)).toList();
        all.forEach(ticket -> low(ticket, 2));
        clock.forward(SLIP);
        atOnce(IntStream.range(0, 4)
                .<Callable<Object>>mapToObj(node -> () -> {
                    timers.look();
                    return true;
                })
                .toList());
        timers.look();

        var opened = all.stream().flatMap(ticket -> of(ticket).stream()).toList();
        assertThat(opened).singleElement().satisfies(one -> {
            assertThat(one.answers()).isEqualTo(8);
            assertThat(told(one, "INTERVENTION_OPENED")).hasSize(1);
            assertThat(told(one, "INTERVENTION_JOINED")).hasSize(7);
        });
    }

    @Test
    void isTakenHandedOverAndCompletedWithProof() {
        Intervention opened = opened();
        Intervention taken = company.as(here.supervisor, () -> interventions.take(opened.id(), opened.version()));
        assertThat(taken.state()).isEqualTo(InterventionState.TAKEN);
        assertThat(taken.owner().account()).isEqualTo(here.supervisor);

        Intervention handed =
                company.as(here.supervisor, () -> interventions.hand(taken.id(), taken.version(), here.owner));
        assertThat(handed.owner().account()).isEqualTo(here.owner);

        clock.forward(Duration.ofHours(1));
        Intervention done = complete(here.owner, handed);
        assertThat(done.doneBy()).isEqualTo(here.owner);
        assertThat(done.doneAt()).isEqualTo(clock.instant());
        assertThat(done.isLate()).isFalse();
        assertThat(done.completion())
                .isEqualTo(new Completion(InterventionOutcome.SETTLED, ContactChannel.PHONE, "已致电道歉并补偿"));
        assertThat(company.as(here.supervisor, () -> interventions.history(opened.id())))
                .extracting(FeedEntry::event)
                .containsExactly(
                        "INTERVENTION_OPENED", "INTERVENTION_TAKEN", "INTERVENTION_HANDED", "INTERVENTION_COMPLETED");
    }

    @Test
    void refusesACompletionWithoutProofAndAColleagueWhoMayNot() {
        Intervention opened = opened();
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> company.as(
                        here.supervisor,
                        () -> interventions.complete(
                                opened.id(),
                                opened.version(),
                                new Completion(InterventionOutcome.SETTLED, null, "已致电"))))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("contact"));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> company.as(
                        here.supervisor,
                        () -> interventions.complete(
                                opened.id(),
                                opened.version(),
                                new Completion(InterventionOutcome.UNREACHED, null, "  "))))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("note"));
        for (String other : List.of(here.agent, here.analyst, company.openDepartment().supervisor, "nobody")) {
            assertThatExceptionOfType(RuleBroken.class)
                    .isThrownBy(() ->
                            company.as(here.supervisor, () -> interventions.hand(opened.id(), opened.version(), other)))
                    .satisfies(refused -> assertThat(refused.code()).isEqualTo("survey.intervention.colleague"));
        }
        var elsewhere = company.openDepartment();
        assertThatExceptionOfType(Missing.class)
                .isThrownBy(() ->
                        company.as(elsewhere.supervisor, () -> interventions.take(opened.id(), opened.version())));
    }

    @Test
    void ofTwoWhoCompleteAtOnceOneWinsAndTheOtherIsToldWhoAndWhat() throws Exception {
        for (int round = 0; round < 5; round++) {
            Intervention opened = opened();
            var results = atOnce(List.of(() -> complete(here.supervisor, opened), () -> complete(here.owner, opened)));
            var losers = results.stream().filter(Stale.class::isInstance).toList();
            var winners =
                    results.stream().filter(Intervention.class::isInstance).toList();

            assertThat(winners).hasSize(1);
            String winner = ((Intervention) winners.getFirst()).doneBy();
            assertThat(losers).singleElement().satisfies(loser -> {
                var stale = (Stale) loser;
                assertThat(stale.changedBy()).isEqualTo(winner);
                assertThat(stale.arguments().getLast()).hasToString("INTERVENTION_COMPLETED");
                assertThat(((Intervention) stale.current()).completion()).isNotNull();
            });
            assertThat(told(opened, "INTERVENTION_COMPLETED")).hasSize(1);
            Intervention now = company.as(here.supervisor, () -> interventions.get(opened.id()));
            assertThatExceptionOfType(RuleBroken.class)
                    .isThrownBy(() -> complete(here.supervisor, now))
                    .satisfies(refused -> assertThat(refused.code()).isEqualTo("survey.intervention.done"));
        }
    }

    @Test
    void goesToTheNextLevelOnceAtItsTrueInstantAndStaysCompletable() throws Exception {
        Intervention opened = opened();
        clock.forward(Duration.ofHours(30));
        atOnce(IntStream.range(0, 4)
                .<Callable<Object>>mapToObj(node -> () -> {
                    timers.look();
                    return true;
                })
                .toList());

        assertThat(told(opened, "INTERVENTION_ESCALATED")).singleElement().satisfies(told -> {
            assertThat(told.at()).isEqualTo(opened.dueAt());
            assertThat(told.to()).isEqualTo(here.owner);
        });
        assertThat(company.as(here.executive, interventions::summary).overdue()).isPositive();
        assertThat(company.as(here.supervisor, interventions::summary)).isEqualTo(new InterventionSummary(1, 1, 1, 0));
        // whoever wrote meanwhile loses nothing: the version they saw is still good
        assertThat(complete(here.supervisor, opened).isLate()).isTrue();
        assertThat(company.as(here.supervisor, interventions::summary)).isEqualTo(new InterventionSummary(0, 0, 1, 0));
    }

    @Test
    void goesToTheNextLevelHoweverManyTheyAre() {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        for (int count = 0; count < 16; count++) {
            String account = "head-of-a-department-%02d-%s".formatted(count, mark);
            company.asSystem(() -> people.create(
                    account,
                    new PersonDetails(
                            "owner", here.id, Set.of(), Set.of(Role.DEPARTMENT_OWNER), PersonDetails.USUAL_CAPACITY),
                    Company.PASSWORD));
        }
        Intervention opened = opened();
        clock.forward(Duration.ofHours(30));
        timers.look();

        assertThat(told(opened, "INTERVENTION_ESCALATED"))
                .singleElement()
                .satisfies(told -> assertThat(told.to()).contains(",").hasSizeLessThanOrEqualTo(400));
    }

    @Test
    void whatIsDoneInTimeNeverGoesUp() {
        Intervention opened = opened();
        complete(here.supervisor, opened);
        clock.forward(Duration.ofHours(30));
        timers.look();

        assertThat(told(opened, "INTERVENTION_ESCALATED")).isEmpty();
        assertThat(company.as(here.supervisor, interventions::summary)).isEqualTo(new InterventionSummary(0, 0, 1, 1));
    }

    @Test
    void nobodyDueIsNoShareAtAll() {
        assertThat(company.as(here.supervisor, interventions::summary))
                .isEqualTo(new InterventionSummary(0, 0, 0, 0))
                .extracting(InterventionSummary::inTimeShare)
                .isNull();
    }

    @Test
    void listsWhatIsOverdueFirstAndFindsByStateOwnerAndWords() {
        Intervention done = opened();
        complete(here.supervisor, done);
        Intervention late = opened();
        clock.forward(Duration.ofHours(23));
        Intervention fresh = opened();
        clock.forward(Duration.ofHours(2));
        company.as(here.supervisor, () -> interventions.take(fresh.id(), fresh.version()));

        assertThat(ids(InterventionFilter.ALL)).containsExactly(late.id(), fresh.id(), done.id());
        assertThat(ids(new InterventionFilter(true, false, Set.of(InterventionState.TAKEN), null)))
                .containsExactly(fresh.id());
        assertThat(ids(new InterventionFilter(false, false, Set.of(InterventionState.OPEN), null)))
                .containsExactly(late.id());
        assertThat(ids(new InterventionFilter(false, true, Set.of(), null))).containsExactly(late.id());
        assertThat(ids(new InterventionFilter(
                        false, false, Set.of(InterventionState.OPEN, InterventionState.DONE), null)))
                .containsExactly(late.id(), done.id());
        assertThat(ids(new InterventionFilter(false, false, Set.of(), "致电道歉"))).containsExactly(done.id());
        assertThat(ids(new InterventionFilter(false, false, Set.of(), "%"))).isEmpty();
        assertThat(company.as(here.supervisor, () -> interventions.count(InterventionFilter.ALL)))
                .isEqualTo(3);
    }

    private List<java.util.UUID> ids(InterventionFilter filter) {
        return company.as(here.supervisor, () -> interventions.list(filter, 0, 10)).stream()
                .map(Intervention::id)
                .toList();
    }

    private Intervention opened() {
        String ticket = ticket(null);
        low(ticket, 2);
        waitForSlips();
        return only(ticket);
    }

    private void waitForSlips() {
        clock.forward(SLIP);
        timers.look();
    }

    private Intervention complete(String account, Intervention seen) {
        return company.as(
                account,
                () -> interventions.complete(
                        seen.id(),
                        seen.version(),
                        new Completion(InterventionOutcome.SETTLED, ContactChannel.PHONE, "已致电道歉并补偿")));
    }

    private Intervention only(String ticket) {
        return of(ticket).getFirst();
    }

    private List<Intervention> of(String ticket) {
        return company.as(
                here.supervisor,
                () -> interventions.list(new InterventionFilter(false, false, Set.of(), ticket), 0, 10));
    }

    private List<FeedEntry> told(Intervention about, String event) {
        return company.as(here.supervisor, () -> interventions.history(about.id())).stream()
                .filter(each -> each.event().equals(event))
                .toList();
    }

    private ResponseView low(String ticket, int score) {
        return answer(ticket, Map.of("overall", score));
    }

    private ResponseView answer(String ticket, Map<String, Object> answers) {
        return company.as(
                here.agent,
                () -> responses.receive(
                        new NewResponse("service", null, ticket, SurveyChannel.PHONE, null, 60, answers)));
    }

    /** @return the secret by which it can be corrected */
    private String submit(String ticket, String score) {
        String url = company.as(
                        here.agent,
                        () -> invitations.issue(new NewInvitation("service", null, ticket, SurveyChannel.LINK)))
                .url();
        String token = url.substring(url.lastIndexOf('/') + 1);
        return submissions
                .submit(token, clock.instant().minusSeconds(60), Map.of("overall", score))
                .orElseThrow()
                .correction();
    }

    private String ticket(@Nullable String phone) {
        TicketView made = company.as(
                here.agent,
                () -> tickets.register(TicketSamples.of(
                        TicketType.COMPLAINT,
                        Urgency.HIGH,
                        (ComplaintGrade) null,
                        null,
                        phone == null ? phone() : phone)));
        return made.number();
    }

    private static String phone() {
        return "139" + ThreadLocalRandom.current().nextInt(10_000_000, 100_000_000);
    }

    private static List<Object> atOnce(List<Callable<Object>> acts) throws Exception {
        var results = new ArrayList<Object>();
        var start = new CyclicBarrier(acts.size());
        try (var people = Executors.newFixedThreadPool(acts.size())) {
            List<Future<Object>> running = acts.stream()
                    .map(act -> people.submit(() -> {
                        start.await();
                        try {
                            return act.call();
                        } catch (RuntimeException refused) {
                            return refused;
                        }
                    }))
                    .toList();
            for (var each : running) {
                results.add(each.get());
            }
        }
        return results;
    }
}
