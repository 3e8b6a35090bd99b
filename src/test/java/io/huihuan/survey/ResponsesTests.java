package io.huihuan.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.huihuan.customer.CustomerDetails;
import io.huihuan.customer.CustomerId;
import io.huihuan.customer.Customers;
import io.huihuan.identity.TeamId;
import io.huihuan.shared.refusal.Invalid;
import io.huihuan.shared.refusal.Missing;
import io.huihuan.shared.refusal.Refusal;
import io.huihuan.shared.refusal.RuleBroken;
import io.huihuan.survey.ResponseArchive.Outcome;
import io.huihuan.testing.Company;
import io.huihuan.testing.DatabaseTest;
import io.huihuan.testing.TestClock;
import io.huihuan.ticket.TicketSamples;
import io.huihuan.ticket.TicketView;
import io.huihuan.ticket.Tickets;
import io.huihuan.ticket.Urgency;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@DatabaseTest
class ResponsesTests {

    @Autowired
    Company company;

    @Autowired
    Tickets tickets;

    @Autowired
    Questionnaires questionnaires;

    @Autowired
    Customers customers;

    @Autowired
    Responses responses;

    @Autowired
    ResponseArchive archive;

    @Autowired
    SurveyFacts facts;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    JdbcClient sql;

    @Autowired
    TestClock clock;

    private Company.Department here;
    private final String code = SurveySamples.code();

    @BeforeEach
    void open() {
        clock.set(TestClock.MONDAY_TEN);
        here = company.openDepartment();
        company.asSystem(() -> questionnaires.publish(code, SurveySamples.content(), false));
    }

    @Test
    void aPersonTakesBackInWhatARuleLeftOut() {
        var bad = receive(Map.of("overall", 5, "speed", 4, "manner", 4, "solved", "NO"), 60);
        assertThat(bad.isClean()).isFalse();
        assertThat(fact(bad.id()).excludedBy()).containsExactly(CleaningRule.CONTRADICTORY);

        var restored =
                company.as(here.analyst, () -> responses.restore(bad.id(), CleaningRule.CONTRADICTORY, "电话里核实过"));
        assertThat(restored.isClean()).isTrue();
        assertThat(restored.answers()).isEqualTo(bad.answers());
        assertThat(restored.flags().getFirst().restoredBy()).isEqualTo(here.analyst);
        assertThat(restored.flags().getFirst().restoredReason()).isEqualTo("电话里核实过");
        assertThat(fact(bad.id()).excludedBy()).isEmpty();
        assertThat(count(true)).isEqualTo(1);

        company.as(here.analyst, () -> responses.flagAgain(bad.id(), CleaningRule.CONTRADICTORY));
        assertThat(fact(bad.id()).excludedBy()).containsExactly(CleaningRule.CONTRADICTORY);
        assertThat(count(true)).isZero();
        assertThat(count(null)).isEqualTo(1);
    }

    @Test
    void anAnswerOfNoTeamStandsOnTheTimelineOnlyForThoseWhoSeeTheWholeCompany() {
        String known = "K" + UUID.randomUUID();
        var customer = company.asSystem(() -> customers.identify(CustomerDetails.of(known, "陈小姐", null, null, null)));
        company.as(
                here.analyst,
                () -> responses.receive(new NewResponse(
                        code,
                        known,
                        null,
                        SurveyChannel.PAPER,
                        null,
                        60,
                        Map.of("overall", 1, "speed", 1, "manner", 1, "solved", "NO"))));

        assertThat(timeline(here.analyst, customer)).contains("RESPONSE", "CUSTOMER");
        assertThat(timeline(here.supervisor, customer)).contains("CUSTOMER").doesNotContain("RESPONSE");
    }

    private List<String> timeline(String account, CustomerId customer) {
        return company.as(account, () -> customers.timeline(customer, 0, 50)).stream()
                .map(entry -> entry.subject().kind())
                .toList();
    }

    @Test
    void aNumberInACommentIsHiddenUntilSomebodyWhoMayLooksAndThatIsRecorded() {
        var response = receive(Map.of("overall", 2, "comment", "电话 13912345678 找我"), 60);
        var seen = company.as(here.supervisor, () -> responses.get(response.id()));
        assertThat(seen.answers().values().get("comment").toString())
                .contains("139")
                .doesNotContain("13912345678");

        assertThatExceptionOfType(io.huihuan.shared.refusal.Forbidden.class)
                .isThrownBy(() -> company.as(here.analyst, () -> responses.reveal(response.id(), "comment")));
        assertThat(company.as(here.supervisor, () -> responses.reveal(response.id(), "comment")))
                .isEqualTo("电话 13912345678 找我");
        assertThat(sql.sql("SELECT actor FROM change_feed WHERE subject_id = ? AND event = 'RESPONSE_REVEALED'")
                        .param(io.huihuan.shared.data.Ids.bytes(response.id()))
                        .query(String.class)
                        .list())
                .containsExactly(here.supervisor);
    }

    @Test
    void nobodyRestoresWithoutAReasonOrWhatIsNotLeftOut() {
        var bad = receive(Map.of("overall", 5, "speed", 4, "manner", 4, "solved", "NO"), 60);

        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() ->
                        company.as(here.analyst, () -> responses.restore(bad.id(), CleaningRule.CONTRADICTORY, " ")));
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(
                        () -> company.as(here.analyst, () -> responses.restore(bad.id(), CleaningRule.TOO_FAST, "x")));
    }

    @Test
    void findsByScoreRuleTextAndPeriod() {
        receive(Map.of("overall", 2, "speed", 2, "manner", 3, "comment", "100% Slow_ly"), 60);
        receive(Map.of("overall", 5, "speed", 4, "manner", 4, "nps", 9), 10);

        assertThat(found(new ResponseQuery(code, null, null, null, 3.0, null, null, null)))
                .isEqualTo(1);
        assertThat(found(new ResponseQuery(code, null, CleaningRule.TOO_FAST, null, null, null, null, null)))
                .isEqualTo(1);
        assertThat(found(new ResponseQuery(code, null, null, null, null, "slow_", null, null)))
                .isEqualTo(1);
        assertThat(found(new ResponseQuery(code, null, null, null, null, "0% s", null, null)))
                .isEqualTo(1);
        assertThat(found(new ResponseQuery(code, null, null, null, null, "slowx", null, null)))
                .isZero();
        Instant now = clock.instant();
        assertThat(found(new ResponseQuery(code, null, null, null, null, null, now, now.plusSeconds(1))))
                .isEqualTo(2);
        assertThat(found(new ResponseQuery(code, null, null, null, null, null, null, now)))
                .isZero();
    }

    @Test
    void asksNoColleague() {
        var details = CustomerDetails.of(null, "自己人", "1381" + digits(), "me@huihuan.invalid", null);
        var ticket = company.as(
                here.agent,
                () -> tickets.register(new io.huihuan.ticket.NewTicket(
                        io.huihuan.ticket.TicketType.INQUIRY,
                        io.huihuan.customer.Channel.PHONE,
                        "产品功能/支付模块/退款失败",
                        Urgency.LOW,
                        null,
                        details,
                        new io.huihuan.ticket.Description("a", "b", "c"),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null)));

        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> company.as(here.agent, () -> invitation(ticket)))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("survey.invitation.staff"));
        var told = company.as(
                here.agent,
                () -> responses.receive(
                        new NewResponse(code, null, ticket.number(), SurveyChannel.PHONE, null, 90, full())));
        assertThat(told.flags()).extracting(ResponseFlag::rule).containsExactly(CleaningRule.STAFF);
    }

    @Autowired
    Invitations invitations;

    private IssuedInvitation invitation(TicketView ticket) {
        return invitations.issue(new NewInvitation(code, null, ticket.number(), SurveyChannel.LINK));
    }

    @Test
    void importsInBatchesAndNeverTwice() {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        clock.set(TestClock.MONDAY_TEN.minus(Duration.ofHours(3)));
        var ticket =
                company.as(here.agent, () -> tickets.register(TicketSamples.refund(Urgency.HIGH, null, "T-" + mark)));
        clock.set(TestClock.MONDAY_TEN);
        var batch = new ArrayList<ArchivedResponse>();
        for (int place = 0; place < 150; place++) {
            batch.add(archived(mark + "-" + place, "C-" + mark + "-" + place, null, place, "4"));
        }
        batch.add(archived(mark + "-t2", null, "T-" + mark, 20, "2"));
        batch.add(archived(mark + "-t1", null, "T-" + mark, 10, "5"));
        batch.add(archived(mark + "-x", "C-" + mark + "-0", null, 0, "4"));

        assertThat(store(batch)).hasSize(153).containsOnly(Outcome.CREATED);
        var first = sheets();
        assertThat(first).hasSize(153);
        assertThat(flagged(first)).containsExactlyInAnyOrder(mark + "-t2", mark + "-x");
        var about = company.as(here.agent, () -> responses.ofTicket(ticket.number()));
        assertThat(about).hasSize(2);
        assertThat(about.getFirst().customer()).isEqualTo("陈*");

        assertThat(store(batch)).containsOnly(Outcome.UPDATED);
        assertThat(flagged(sheets())).containsExactlyInAnyOrder(mark + "-t2", mark + "-x");
        batch.set(0, archived(mark + "-0", "C-" + mark + "-0", null, 0, "1"));
        store(batch);
        assertThat(sheets()).hasSize(153);
        assertThat(flagged(sheets())).containsExactly(mark + "-t2");
        assertThat(sql.sql("SELECT COUNT(*) FROM change_feed f JOIN survey_response r ON r.id = f.subject_id"
                                + " JOIN questionnaire q ON q.id = r.questionnaire_id WHERE q.code = ?")
                        .param(code)
                        .query(Integer.class)
                        .single())
                .isEqualTo(154);
    }

    @Test
    void whatARestoredResponseWasFlaggedForStaysRestoredByTheNextImport() {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        var batch = List.of(new ArchivedResponse(
                code,
                mark,
                null,
                null,
                team(),
                clock.instant(),
                60,
                Map.of("overall", "5", "speed", "4", "manner", "4", "solved", "NO")));
        store(batch);
        UUID id = sheets().getFirst().id();
        company.as(here.analyst, () -> responses.restore(id, CleaningRule.CONTRADICTORY, "核实过"));
        store(batch);

        assertThat(fact(id).excludedBy()).isEmpty();
        assertThat(company.as(here.analyst, () -> responses.get(id)).flags()).hasSize(1);
    }

    @Test
    void anImportRejectsARowByItself() {
        var good = archived(UUID.randomUUID().toString(), null, null, 0, "5");
        var unreadable = archived("x", null, null, 0, "5,0");
        var ahead = archived("x", null, null, -1, "5");
        var outcomes = take(good, unreadable, ahead);

        assertThat(outcomes).hasSize(3);
        assertThat(outcomes.getFirst()).isEqualTo(Outcome.CREATED);
        assertThat(refusal(outcomes.get(1)).code()).isEqualTo("survey.answer.range");
        assertThat(refusal(outcomes.get(2)).code()).isEqualTo("field.must-not-be-future");
        assertThat(sheets()).hasSize(1);
    }

    @Test
    void whoeverAsksOrAnswersForSomebodyElsesTicketIsRefused() {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        clock.set(TestClock.MONDAY_TEN.minus(Duration.ofHours(3)));
        var ticket =
                company.as(here.agent, () -> tickets.register(TicketSamples.refund(Urgency.HIGH, null, "T-" + mark)));
        clock.set(TestClock.MONDAY_TEN);
        take(archived(mark, "C-" + mark, null, 0, "4"));

        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> company.as(
                        here.agent,
                        () -> invitations.issue(
                                new NewInvitation(code, "C-" + mark, ticket.number(), SurveyChannel.LINK))))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("survey.matter.customer"));
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> company.as(
                        here.agent,
                        () -> responses.receive(new NewResponse(
                                code, "C-" + mark, ticket.number(), SurveyChannel.PHONE, null, 60, full()))))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("survey.matter.customer"));
        var rows = take(
                archived(mark + "-1", "C-" + mark, "T-" + mark, 0, "4"),
                archived(mark + "-2", "nobody-" + mark, "T-" + mark, 0, "4"),
                archived(mark + "-3", null, "T-" + mark, 0, "4"));
        assertThat(refusal(rows.get(0)).code()).isEqualTo("survey.matter.customer");
        assertThat(refusal(rows.get(1)).code()).isEqualTo("survey.matter.customer");
        assertThat(rows.get(2)).isEqualTo(Outcome.CREATED);
        assertThat(company.as(here.agent, () -> responses.ofTicket(ticket.number())))
                .hasSize(1);
        assertThat(company.as(here.agent, () -> invitations.ofTicket(ticket.number())))
                .isEmpty();
    }

    @Test
    void everyIdOfTheCustomerAnswersForTheirTicket() {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        clock.set(TestClock.MONDAY_TEN.minus(Duration.ofHours(3)));
        var ticket =
                company.as(here.agent, () -> tickets.register(TicketSamples.refund(Urgency.HIGH, null, "T-" + mark)));
        clock.set(TestClock.MONDAY_TEN);
        sql.sql("UPDATE customer SET external_id = ? WHERE id = (SELECT customer_id FROM ticket WHERE number = ?)")
                .params(List.of("K-" + mark, ticket.number()))
                .update();
        sql.sql("INSERT INTO customer_external_id (external_id, customer_id)"
                        + " SELECT ?, customer_id FROM ticket WHERE number = ?")
                .params(List.of("old-" + mark, ticket.number()))
                .update();

        assertThat(take(
                        archived(mark + "-1", "K-" + mark, "T-" + mark, 0, "4"),
                        archived(mark + "-2", "old-" + mark, "T-" + mark, 1, "4")))
                .containsOnly(Outcome.CREATED);
        company.as(
                here.agent,
                () -> responses.receive(
                        new NewResponse(code, "old-" + mark, ticket.number(), SurveyChannel.PHONE, null, 60, full())));
    }

    @Test
    void nobodyIsAskedTwiceAboutOneResolution() {
        var ticket = company.as(here.agent, () -> tickets.register(TicketSamples.refund()));
        var first = company.as(here.agent, () -> invitation(ticket));
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> company.as(here.agent, () -> invitation(ticket)))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("survey.invitation.asked"))
                .satisfies(refused -> assertThat(refused.details())
                        .containsEntry("invitation", first.id())
                        .containsEntry("state", InvitationState.SENT));
        company.as(here.agent, () -> {
            invitations.withdraw(first.id(), "说错了");
            return invitation(ticket);
        });
        var answered = company.as(here.agent, () -> tickets.register(TicketSamples.refund()));
        company.as(
                here.agent,
                () -> responses.receive(
                        new NewResponse(code, null, answered.number(), SurveyChannel.PHONE, null, 90, full())));
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> company.as(here.agent, () -> invitation(answered)))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("survey.invitation.answered"));
    }

    @Autowired
    Submissions submissions;

    @Test
    void anAnswerThatComesAnotherWayAnswersTheOpenInvitation() {
        var told = company.as(here.agent, () -> tickets.register(TicketSamples.refund()));
        var byPhone = company.as(here.agent, () -> invitation(told));
        clock.forward(Duration.ofMinutes(5));
        var response = phone(told, full());

        assertThat(over(byPhone)).isEqualTo(InvitationState.ANSWERED);
        assertThat(states(told)).containsExactly(InvitationState.ANSWERED);
        assertThat(facts.invitations(List.of(byPhone.id())))
                .extracting(InvitationFact::answered, InvitationFact::kept)
                .containsExactly(tuple(true, true));
        assertThat(fact(response.id()).invitation()).isEqualTo(byPhone.id());

        String mark = UUID.randomUUID().toString().substring(0, 8);
        clock.set(TestClock.MONDAY_TEN.minus(Duration.ofHours(3)));
        var imported =
                company.as(here.agent, () -> tickets.register(TicketSamples.refund(Urgency.HIGH, null, "T-" + mark)));
        clock.set(TestClock.MONDAY_TEN);
        var byImport = company.as(here.agent, () -> invitation(imported));
        take(archived(mark, null, "T-" + mark, 10, "4"));
        assertThat(over(byImport)).isEqualTo(InvitationState.ANSWERED);
    }

    @Test
    void anAnswerToOtherQuestionsTakesTheOpenInvitationBack() {
        var ticket = company.as(here.agent, () -> tickets.register(TicketSamples.refund()));
        var link = company.as(
                here.agent,
                () -> invitations.issue(new NewInvitation("score", null, ticket.number(), SurveyChannel.LINK)));
        phone(ticket, full());

        assertThat(over(link)).isEqualTo(InvitationState.WITHDRAWN);
        assertThat(company.as(here.agent, () -> invitations.ofTicket(ticket.number())))
                .extracting(InvitationView::reason)
                .containsExactly("ANSWERED");
    }

    @Test
    void anAnswerThatIsLeftOutNeitherEndsAnInvitationNorMakesTheCustomersOwnADuplicate() {
        var ticket = company.as(here.agent, () -> tickets.register(TicketSamples.refund()));
        var link = company.as(here.agent, () -> invitation(ticket));
        clock.forward(Duration.ofMinutes(5));
        var noted = phone(ticket, Map.of("overall", 2));
        assertThat(noted.flags()).extracting(ResponseFlag::rule).containsExactly(CleaningRule.INCOMPLETE);
        assertThat(states(ticket)).containsExactly(InvitationState.SENT);

        clock.forward(Duration.ofMinutes(5));
        submissions.submit(
                link.token(),
                clock.instant().minusSeconds(60),
                Map.of("overall", "1", "speed", "2", "manner", "1", "nps", "0", "solved", "NO"));
        var own = company.as(here.agent, () -> responses.ofTicket(ticket.number()))
                .getFirst();
        assertThat(own.isClean()).isTrue();
        assertThat(own.measures().nps()).isZero();

        var back = company.as(here.analyst, () -> responses.restore(noted.id(), CleaningRule.INCOMPLETE, "通话里只问了这些"));
        assertThat(back.flags())
                .filteredOn(flag -> flag.restoredAt() == null)
                .extracting(ResponseFlag::rule)
                .containsExactly(CleaningRule.DUPLICATE);
        assertThat(company.as(here.analyst, () -> responses.restore(noted.id(), CleaningRule.DUPLICATE, "两次都算"))
                        .isClean())
                .isTrue();
    }

    @Test
    void anAnswerThatIsTakenBackInEndsTheOpenInvitation() {
        var ticket = company.as(here.agent, () -> tickets.register(TicketSamples.refund()));
        var link = company.as(here.agent, () -> invitation(ticket));
        var noted = phone(ticket, Map.of("overall", 2));
        var restored =
                company.as(here.analyst, () -> responses.restore(noted.id(), CleaningRule.INCOMPLETE, "通话里只问了这些"));

        assertThat(restored.isClean()).isTrue();
        assertThat(over(link)).isEqualTo(InvitationState.ANSWERED);
    }

    @Test
    void anImportedAnswerIsADuplicateOnlyOfOneThatCounts() {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        clock.set(TestClock.MONDAY_TEN.minus(Duration.ofHours(3)));
        company.as(here.agent, () -> tickets.register(TicketSamples.refund(Urgency.HIGH, null, "T-" + mark)));
        clock.set(TestClock.MONDAY_TEN);
        var quick = new ArchivedResponse(
                code,
                mark + "-0",
                null,
                "T-" + mark,
                team(),
                TestClock.MONDAY_TEN.minus(Duration.ofMinutes(95)),
                3,
                texts());
        var batch = List.of(
                quick,
                archived(mark + "-1", null, "T-" + mark, 1, "2"),
                archived(mark + "-2", null, "T-" + mark, 2, "4"));

        store(batch);
        assertThat(flagged(sheets())).containsExactlyInAnyOrder(mark + "-0", mark + "-2");
        store(batch);
        assertThat(flagged(sheets())).containsExactlyInAnyOrder(mark + "-0", mark + "-2");
        store(List.of(archived(mark + "-3", null, "T-" + mark, 0, "5")));
        assertThat(flagged(sheets())).containsExactlyInAnyOrder(mark + "-0", mark + "-2", mark + "-3");
    }

    private ResponseView phone(TicketView ticket, Map<String, Object> answers) {
        return company.as(
                here.agent,
                () -> responses.receive(
                        new NewResponse(code, null, ticket.number(), SurveyChannel.PHONE, null, 90, answers)));
    }

    private InvitationState over(IssuedInvitation link) {
        assertThat(submissions.open(link.token())).isInstanceOf(OpenForm.Over.class);
        return ((OpenForm.Over) submissions.open(link.token())).state();
    }

    private List<InvitationState> states(TicketView ticket) {
        return company.as(here.agent, () -> invitations.ofTicket(ticket.number())).stream()
                .map(InvitationView::state)
                .toList();
    }

    @Test
    void twoWhoAskAboutOneTicketAtTheSameMomentAskOnce() throws Exception {
        var ticket = company.as(here.agent, () -> tickets.register(TicketSamples.refund()));
        var start = new CyclicBarrier(4);
        try (var people = Executors.newFixedThreadPool(4)) {
            var asked = IntStream.range(0, 4)
                    .mapToObj(each -> people.submit(() -> {
                        start.await();
                        try {
                            company.as(here.agent, () -> invitation(ticket));
                            return "asked";
                        } catch (RuleBroken refused) {
                            return refused.code();
                        }
                    }))
                    .toList();
            var told = new ArrayList<String>();
            for (var each : asked) {
                told.add(each.get());
            }
            assertThat(told)
                    .containsExactlyInAnyOrder(
                            "asked", "survey.invitation.asked", "survey.invitation.asked", "survey.invitation.asked");
        }
    }

    @Test
    void aCustomerWithoutATicketIsAskedAsSeldomAsByAnyOtherContact() {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        take(archived(mark, "C-" + mark, null, 0, "4"));
        var wish = new NewInvitation(code, "C-" + mark, null, SurveyChannel.LINK);
        clock.set(TestClock.MONDAY_TEN.plus(Duration.ofHours(13)));
        company.as(here.agent, () -> invitations.issue(wish));
        clock.forward(Duration.ofDays(20));
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> company.as(here.agent, () -> invitations.issue(wish)))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("survey.invitation.contacted"));
        clock.forward(Duration.ofDays(20));
        company.as(here.agent, () -> invitations.issue(wish));
    }

    @Test
    void whatIsAboutNoTicketIsBookedToNoInventedTeam() {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        clock.set(TestClock.MONDAY_TEN.minus(Duration.ofHours(3)));
        var ticket = company.as(here.agent, () -> tickets.register(TicketSamples.refund()));
        sql.sql("UPDATE customer SET external_id = ? WHERE id = (SELECT customer_id FROM ticket WHERE number = ?)")
                .params(List.of("K-" + mark, ticket.number()))
                .update();
        clock.set(TestClock.MONDAY_TEN);

        assertThat(told(here.analyst, null).team()).as("nobody knows").isNull();
        assertThat(told(here.agent, null).team())
                .as("the one team of the asker")
                .isEqualTo(here.team.value());
        assertThat(told(here.analyst, "K-" + mark).team())
                .as("the team that saw to the customer")
                .isEqualTo(here.team.value());
        take(
                new ArchivedResponse(code, mark + "1", null, null, null, clock.instant(), 60, texts()),
                new ArchivedResponse(code, mark + "2", "K-" + mark, null, null, clock.instant(), 61, texts()),
                new ArchivedResponse(code, mark + "3", "new-" + mark, null, null, clock.instant(), 62, texts()));
        assertThat(sheets())
                .filteredOn(sheet -> sheet.channel() == SurveyChannel.IMPORT)
                .extracting(ResponseView::durationSeconds, ResponseView::team)
                .containsExactlyInAnyOrder(tuple(60, null), tuple(61, here.team.value()), tuple(62, null));
        assertThat(company.as(here.supervisor, () -> responses.list(only(), 0, 100)))
                .as("what is of no team is seen by whoever brought it")
                .hasSize(5)
                .filteredOn(sheet -> sheet.team() == null)
                .allMatch(sheet -> sheet.receivedBy().equals(here.supervisor));
        var other = company.openDepartment();
        assertThat(company.as(other.supervisor, () -> responses.list(only(), 0, 100)))
                .isEmpty();
    }

    private ResponseView told(String account, String customer) {
        return company.as(
                account,
                () -> responses.receive(
                        new NewResponse(code, customer, null, SurveyChannel.PAPER, null, null, full())));
    }

    private static Map<String, String> texts() {
        return Map.of("overall", "4", "speed", "3", "manner", "3");
    }

    @Test
    void nobodyAnswersAboutATicketBeforeItWasOpened() {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        clock.set(TestClock.MONDAY_TEN.minus(Duration.ofMinutes(50)));
        var ticket =
                company.as(here.agent, () -> tickets.register(TicketSamples.refund(Urgency.HIGH, null, "T-" + mark)));
        clock.set(TestClock.MONDAY_TEN);

        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> company.as(
                        here.agent,
                        () -> responses.receive(new NewResponse(
                                code,
                                null,
                                ticket.number(),
                                SurveyChannel.PAPER,
                                TestClock.MONDAY_TEN.minus(Duration.ofMinutes(51)),
                                null,
                                full()))))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("survey.answer.before-ticket"));
        var rows = take(
                archived(mark + "-1", null, "T-" + mark, 49, "4"), archived(mark + "-2", null, "T-" + mark, 50, "4"));
        assertThat(refusal(rows.get(0)).code()).isEqualTo("survey.answer.before-ticket");
        assertThat(rows.get(1)).isEqualTo(Outcome.CREATED);
        assertThat(sheets().getFirst().isClean()).isTrue();
    }

    @Test
    void anImportRejectsAnUnknownTicketAndAMissingAnswerAsRestDoes() {
        var unknown = archived("x1", null, "no-such-ticket", 0, "4");
        var silent = new ArchivedResponse(
                code, "x2", null, null, team(), clock.instant(), 60, Map.of("speed", "3", "manner", "3"));
        var rows = take(unknown, silent);

        assertThat(refusal(rows.get(0))).isInstanceOf(Missing.class);
        assertThat(refusal(rows.get(1)).code()).isEqualTo("survey.answer.required");
        assertThat(sheets()).isEmpty();
    }

    @Test
    void theVersionThatWasAnsweredDecidesWhatHadToBeAnswered() {
        var first = SurveySamples.content();
        var questions = new ArrayList<>(first.questions());
        questions.set(4, required(questions.get(4)));
        company.asSystem(() -> questionnaires.publish(
                code, new QuestionnaireContent(first.title(), first.dimensions(), questions), false));
        var rows = take(versioned("v1", 1), versioned("v2", 2), versioned("v0", null), versioned("v3", 3));

        assertThat(rows.get(0)).isEqualTo(Outcome.CREATED);
        assertThat(refusal(rows.get(1)).code()).isEqualTo("survey.answer.required");
        assertThat(refusal(rows.get(2)).code()).isEqualTo("survey.answer.required");
        assertThat(refusal(rows.get(3)).code()).isEqualTo("survey.version.unknown");
        assertThat(sheets().getFirst().version()).isEqualTo(1);
    }

    private static Question required(Question question) {
        return new Question(
                question.code(),
                question.kind(),
                question.dimension(),
                question.text(),
                true,
                question.options(),
                question.followUp(),
                question.metric());
    }

    private ArchivedResponse versioned(String externalId, Integer version) {
        return new ArchivedResponse(
                code,
                version,
                externalId + code,
                null,
                null,
                team(),
                clock.instant(),
                60,
                Map.of("overall", "4", "speed", "3", "manner", "3"));
    }

    private List<Outcome> take(ArchivedResponse... batch) {
        return company.as(
                here.supervisor,
                () -> Objects.requireNonNull(transaction.execute(status -> archive.take(List.of(batch)))));
    }

    private static Refusal refusal(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused) outcome).why();
    }

    @Test
    void everyFactIsToldOnce() {
        receive(full(), 60);
        var seen = new ArrayList<UUID>();
        facts.everyResponse(fact -> seen.add(fact.id()));

        assertThat(seen).doesNotHaveDuplicates();
        assertThat(seen.size())
                .isEqualTo(sql.sql("SELECT COUNT(*) FROM survey_response")
                        .query(Integer.class)
                        .single());
    }

    private List<String> flagged(List<ResponseView> all) {
        return all.stream()
                .filter(response -> !response.isClean())
                .map(response -> sql.sql("SELECT external_id FROM survey_response WHERE id = ?")
                        .param(io.huihuan.shared.data.Ids.bytes(response.id()))
                        .query(String.class)
                        .single())
                .toList();
    }

    private List<ResponseView> sheets() {
        return company.as(here.analyst, () -> responses.list(only(), 0, 1_000));
    }

    private List<Outcome> store(List<ArchivedResponse> batch) {
        return company.as(
                here.supervisor, () -> Objects.requireNonNull(transaction.execute(status -> responses.archive(batch))));
    }

    private ArchivedResponse archived(
            String externalId, String customer, String ticket, int minutesAgo, String overall) {
        return new ArchivedResponse(
                code,
                externalId,
                customer,
                ticket,
                team(),
                TestClock.MONDAY_TEN
                        .minus(Duration.ofMinutes(100))
                        .plus(Duration.ofMinutes(minutesAgo < 0 ? 200 : minutesAgo % 90)),
                60,
                Map.of("overall", overall, "speed", "3", "manner", "3", "nps", "7"));
    }

    private TeamId team() {
        return here.team;
    }

    private ResponseFact fact(UUID id) {
        return facts.responses(List.of(id)).getFirst();
    }

    private int count(Boolean clean) {
        return company.as(
                here.analyst,
                () -> responses.count(new ResponseQuery(code, clean, null, null, null, null, null, null)));
    }

    private int found(ResponseQuery query) {
        int counted = company.as(here.analyst, () -> responses.count(query));
        assertThat(company.as(here.analyst, () -> responses.list(query, 0, 100)))
                .hasSize(counted);
        return counted;
    }

    private ResponseQuery only() {
        return new ResponseQuery(code, null, null, null, null, null, null, null);
    }

    private ResponseView receive(Map<String, Object> answers, int seconds) {
        return company.as(
                here.agent,
                () -> responses.receive(
                        new NewResponse(code, null, null, SurveyChannel.PAPER, null, seconds, answers)));
    }

    private static Map<String, Object> full() {
        return Map.of("overall", 4, "speed", 3, "manner", 5, "nps", 9, "solved", "YES");
    }

    private static String digits() {
        return "%07d".formatted(java.util.concurrent.ThreadLocalRandom.current().nextInt(10_000_000));
    }
}
