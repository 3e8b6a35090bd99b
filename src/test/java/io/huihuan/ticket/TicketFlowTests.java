package io.huihuan.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.huihuan.customer.Channel;
import io.huihuan.shared.feed.FeedEntry;
import io.huihuan.shared.refusal.Forbidden;
import io.huihuan.shared.refusal.Missing;
import io.huihuan.shared.refusal.RuleBroken;
import io.huihuan.shared.refusal.Stale;
import io.huihuan.testing.Company;
import io.huihuan.testing.DatabaseTest;
import io.huihuan.testing.TestClock;
import io.huihuan.ticket.sla.Promise;
import io.huihuan.ticket.sla.SlaState;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class TicketFlowTests {

    @Autowired
    private Tickets tickets;

    @Autowired
    private TicketLists lists;

    @Autowired
    private Company company;

    @Autowired
    private TestClock clock;

    private Company.Department here;

    @BeforeEach
    void openDepartment() {
        clock.set(TestClock.MONDAY_TEN);
        here = company.openDepartment();
    }

    @Test
    void carriesAComplaintFromIntakeToClosure() {
        TicketView ticket = asAgent(() -> tickets.register(TicketSamples.refund()));
        assertThat(ticket.number()).startsWith("20261123").hasSizeGreaterThanOrEqualTo(11);
        assertThat(ticket.stage()).isEqualTo(Stage.OPEN);
        assertThat(ticket.sla().clock(Promise.FIRST_RESPONSE).dueAt())
                .isEqualTo(clock.instant().plus(Duration.ofHours(2)));

        ticket = assign(ticket, here.agent);
        ticket = move(here.agent, ticket, MoveRequest.start());
        ticket = touch(ticket, Direction.OUTBOUND);
        assertThat(ticket.slaState(Promise.FIRST_RESPONSE)).isEqualTo(SlaState.MET);
        ticket = move(here.agent, ticket, MoveRequest.resolve("已重新发起退款"));
        assertThat(ticket.resolvedAt()).isEqualTo(clock.instant());
        ticket = move(here.agent, ticket, MoveRequest.close(new Verification(VerificationOutcome.CONFIRMED, "客户满意")));

        assertThat(ticket.stage()).isEqualTo(Stage.CLOSED);
        assertThat(history(ticket))
                .extracting(FeedEntry::event)
                .containsExactly("CREATED", "ASSIGNED", "MOVED", "TOUCHED", "MOVED", "MOVED");
    }

    @Test
    void refusesEveryMoveTheTableDoesNotKnow() {
        TicketView ticket = asAgent(() -> tickets.register(TicketSamples.refund()));

        for (Stage target : List.of(Stage.VERIFYING, Stage.CLOSED, Stage.OPEN)) {
            assertThatExceptionOfType(RuleBroken.class)
                    .isThrownBy(() -> move(here.supervisor, ticket, MoveRequest.to(target)))
                    .satisfies(refusal -> {
                        assertThat(refusal.code()).isEqualTo("ticket.move.illegal");
                        assertThat(refusal.details()).containsEntry("legal", List.of(Stage.IN_PROGRESS));
                    });
        }
    }

    @Test
    void namesWhatEachMoveNeeds() {
        TicketView open = asAgent(() -> tickets.register(TicketSamples.refund()));
        refused("ticket.move.assignee-missing", () -> move(here.agent, open, MoveRequest.start()));

        TicketView working = working();
        refused("ticket.move.solution-missing", () -> move(here.agent, working, MoveRequest.resolve(" ")));

        TicketView verifying = move(here.agent, working, MoveRequest.resolve("已退款"));
        refused("ticket.move.verification-missing", () -> move(here.agent, verifying, MoveRequest.close(null)));
        refused("ticket.move.reason-missing", () -> move(here.agent, verifying, MoveRequest.sendBack(null)));
        refused("ticket.close.not-confirmed", () -> close(verifying, VerificationOutcome.NO_ANSWER));
        refused("ticket.close.not-confirmed", () -> close(verifying, VerificationOutcome.REJECTED));
    }

    @Test
    void closesAfterDaysOfSilence() {
        TicketView verifying = move(here.agent, working(), MoveRequest.resolve("已退款"));
        clock.forward(Duration.ofDays(3));

        assertThat(close(verifying, VerificationOutcome.NO_ANSWER).stage()).isEqualTo(Stage.CLOSED);
    }

    @Test
    void keepsATicketWithOpenTasksFromVerification() {
        TicketView ticket = working();
        ticket = asSupervisor(here, ticket, t -> tickets.addTask(t.number(), t.version(), here.id, "修复退款接口", null));
        TicketView waiting = ticket;
        refused("ticket.move.tasks-open", () -> move(here.agent, waiting, MoveRequest.resolve("已退款")));

        UUID task = company.as(here.agent, () -> tickets.tasks(waiting.number()))
                .getFirst()
                .id();
        TicketView done = company.as(
                here.agent,
                () -> tickets.endTask(
                        waiting.number(), waiting.version(), task, TaskOutcome.of(TaskState.DONE, "v1.2 修复")));
        assertThat(move(here.agent, done, MoveRequest.resolve("已退款")).stage()).isEqualTo(Stage.VERIFYING);
    }

    @Test
    void opensAgainWithinAWeekAndOnlyForSupervisors() {
        TicketView closed = closed();
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> move(here.agent, closed, MoveRequest.reopen("又出现了")));
        TicketView reopened = move(here.supervisor, closed, MoveRequest.reopen("又出现了"));
        assertThat(reopened.stage()).isEqualTo(Stage.IN_PROGRESS);
        assertThat(reopened.reopenings()).isEqualTo(1);

        TicketView old = closed();
        clock.forward(Duration.ofDays(7).plusSeconds(1));
        refused("ticket.reopen.too-late", () -> move(here.supervisor, old, MoveRequest.reopen("又出现了")));
    }

    @Test
    void countsAReturnAndRunsTheClockOn() {
        TicketView ticket = working();
        clock.forward(Duration.ofHours(1));
        ticket = move(here.agent, ticket, MoveRequest.resolve("已退款"));
        clock.forward(Duration.ofHours(5));
        ticket = move(here.agent, ticket, MoveRequest.sendBack("客户说没到账"));

        assertThat(ticket.returns()).isEqualTo(1);
        assertThat(ticket.resolvedAt()).isNull();
        // 24 h, one of them used, five of verification not counted
        assertThat(ticket.sla().clock(Promise.RESOLUTION).dueAt())
                .isEqualTo(clock.instant().plus(Duration.ofHours(23)));
    }

    @Test
    void theHistoryKeepsEverySolutionAndWhatTheCustomerSaidToIt() {
        TicketView ticket = move(here.agent, working(), MoveRequest.resolve("已退款"));
        ticket = move(here.agent, ticket, MoveRequest.sendBack("没到账"));
        ticket = move(here.agent, ticket, MoveRequest.resolve("再退" + "😀".repeat(3_000)));
        ticket = move(here.agent, ticket, MoveRequest.close(new Verification(VerificationOutcome.CONFIRMED, "到账了")));

        var notes = history(ticket).stream()
                .filter(entry -> entry.event().equals("MOVED"))
                .map(FeedEntry::note)
                .toList();
        assertThat(notes)
                .hasSize(5)
                .contains("已退款", "没到账", "到账了")
                .element(3)
                .satisfies(second -> assertThat(second).isEqualTo("再退" + "😀".repeat(1_998) + "…"));
    }

    @Test
    void aClosedTicketNobodyAnsweredNoLongerWaitsForAFirstResponse() {
        TicketView verifying = move(here.agent, working(), MoveRequest.resolve("已退款"));
        clock.forward(Duration.ofDays(3));
        TicketView kept = close(get(verifying), VerificationOutcome.NO_ANSWER);

        assertThat(kept.firstRespondedAt()).isNull();
        assertThat(kept.slaState(Promise.FIRST_RESPONSE)).isEqualTo(SlaState.MET);
        assertThat(kept.sla().clock(Promise.FIRST_RESPONSE).dueAt())
                .isEqualTo(kept.openedAt().plus(Duration.ofHours(2)));
        assertThat(kept.sla().nextTimerAt()).isNull();
        assertThat(company.as(
                        here.supervisor, () -> lists.list(TicketFilter.ALL, Stage.CLOSED, TicketOrder.NEWEST, 0, 50)))
                .extracting(TicketCard::sla)
                .containsExactly(SlaState.MET);

        TicketView slow = working();
        clock.forward(Duration.ofHours(3));
        TicketView solved = move(here.agent, get(slow), MoveRequest.resolve("已退款"));
        TicketView late = close(solved, VerificationOutcome.CONFIRMED);
        assertThat(late.slaState(Promise.FIRST_RESPONSE)).isEqualTo(SlaState.BREACHED);
        assertThat(late.slaState(Promise.RESOLUTION)).isEqualTo(SlaState.MET);
    }

    @Test
    void aReturnLetsTheFirstResponseRunOn() {
        TicketView verifying = move(here.agent, working(), MoveRequest.resolve("已退款"));
        assertThat(verifying.sla().dueAt()).isNull();
        clock.forward(Duration.ofHours(5));
        TicketView back = move(here.agent, get(verifying), MoveRequest.sendBack("没到账"));

        assertThat(back.slaState(Promise.FIRST_RESPONSE)).isEqualTo(SlaState.RUNNING);
        assertThat(back.sla().dueAt()).isEqualTo(clock.instant().plus(Duration.ofHours(2)));
    }

    @Test
    void anAnswerDuringAWaitKeepsWhenItWouldHaveBeenDue() {
        TicketView ticket = working();
        clock.forward(Duration.ofHours(1));
        TicketView held = company.as(
                here.agent, () -> tickets.hold(ticket.number(), ticket.version(), HoldReason.CUSTOMER, null, null));
        clock.forward(Duration.ofHours(6));
        TicketView answered = touch(held, Direction.OUTBOUND);

        assertThat(answered.slaState(Promise.FIRST_RESPONSE)).isEqualTo(SlaState.MET);
        assertThat(answered.sla().clock(Promise.FIRST_RESPONSE).dueAt())
                .isEqualTo(clock.instant().plus(Duration.ofHours(1)));
    }

    @Test
    void tellsTheSecondWriterWhoWasFirstAndWhat() {
        TicketView seen = assign(asAgent(() -> tickets.register(TicketSamples.refund())), here.agent);
        move(here.agent, seen, MoveRequest.start());

        assertThatExceptionOfType(Stale.class)
                .isThrownBy(() -> move(here.supervisor, seen, MoveRequest.start()))
                .satisfies(stale -> {
                    assertThat(stale.changedBy()).isEqualTo(here.agent);
                    assertThat(((TicketView) stale.current()).stage()).isEqualTo(Stage.IN_PROGRESS);
                });
    }

    @Test
    void takesAMoveBackForTenSecondsAndOnlyOnesOwn() {
        TicketView moved = working();
        refused(
                "ticket.undo.too-late",
                () -> company.as(here.supervisor, () -> tickets.undo(moved.number(), moved.version())));

        TicketView back = company.as(here.agent, () -> tickets.undo(moved.number(), moved.version()));
        assertThat(back.stage()).isEqualTo(Stage.OPEN);

        TicketView again = move(here.agent, back, MoveRequest.start());
        clock.forward(Duration.ofSeconds(11));
        refused(
                "ticket.undo.too-late",
                () -> company.as(here.agent, () -> tickets.undo(again.number(), again.version())));
    }

    @Test
    void hidesTicketsOfOtherDepartmentsAsIfTheyWereMissing() {
        TicketView ticket = asAgent(() -> tickets.register(TicketSamples.refund()));
        var elsewhere = company.openDepartment();

        assertThatExceptionOfType(Missing.class)
                .isThrownBy(() -> company.as(elsewhere.agent, () -> tickets.get(ticket.number())));
        assertThatExceptionOfType(Missing.class)
                .isThrownBy(() -> move(elsewhere.supervisor, ticket, MoveRequest.start()));
        assertThat(company.as(
                        elsewhere.supervisor, () -> lists.list(TicketFilter.ALL, null, TicketOrder.NEWEST, 0, 50)))
                .isEmpty();
        assertThat(company.as(here.supervisor, () -> lists.count(TicketFilter.ALL, null)))
                .isEqualTo(1);
    }

    @Test
    void marksTheSameMatterOfTheSameCustomerAsRepeat() {
        var wish = TicketSamples.of(TicketType.COMPLAINT, Urgency.LOW, null, null, "13912345678");
        TicketView first = asAgent(() -> tickets.register(wish));
        clock.forward(Duration.ofDays(29));
        assertThat(asAgent(() -> tickets.register(wish)).repeatOf()).isEqualTo(first.number());
        clock.forward(Duration.ofDays(31));
        assertThat(asAgent(() -> tickets.register(wish)).repeatOf()).isNull();
    }

    @Test
    void numbersAreUniqueAndRiseUnderConcurrency() throws Exception {
        try (var threads = java.util.concurrent.Executors.newFixedThreadPool(8)) {
            var made = java.util.stream.IntStream.range(0, 80)
                    .mapToObj(i -> threads.submit(() -> asAgent(() -> tickets.register(TicketSamples.refund()))))
                    .toList();
            var numbers = new java.util.HashSet<String>();
            for (var each : made) {
                numbers.add(each.get().number());
            }
            assertThat(numbers).hasSize(80);
        }
    }

    private TicketView get(TicketView seen) {
        return company.as(here.agent, () -> tickets.get(seen.number()));
    }

    private TicketView working() {
        TicketView ticket = assign(asAgent(() -> tickets.register(TicketSamples.refund())), here.agent);
        return move(here.agent, ticket, MoveRequest.start());
    }

    private TicketView closed() {
        return close(move(here.agent, working(), MoveRequest.resolve("已退款")), VerificationOutcome.CONFIRMED);
    }

    private TicketView close(TicketView ticket, VerificationOutcome outcome) {
        return move(here.agent, ticket, MoveRequest.close(new Verification(outcome, null)));
    }

    private TicketView touch(TicketView ticket, Direction direction) {
        var contact = new Touchpoint(Channel.PHONE, direction, clock.instant(), "致电说明进度", Emotion.CALM);
        return company.as(here.agent, () -> tickets.touch(ticket.number(), ticket.version(), contact));
    }

    private TicketView assign(TicketView ticket, String account) {
        return company.as(here.supervisor, () -> tickets.assign(ticket.number(), ticket.version(), account));
    }

    private TicketView move(String account, TicketView ticket, MoveRequest wish) {
        return company.as(account, () -> tickets.move(ticket.number(), ticket.version(), wish));
    }

    private List<FeedEntry> history(TicketView ticket) {
        return company.as(here.agent, () -> tickets.history(ticket.number()));
    }

    private TicketView asAgent(Supplier<TicketView> work) {
        return company.as(here.agent, work);
    }

    private TicketView asSupervisor(
            Company.Department at, TicketView ticket, java.util.function.UnaryOperator<TicketView> work) {
        return company.as(at.supervisor, () -> work.apply(ticket));
    }

    private static void refused(String code, Runnable act) {
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(act::run)
                .extracting(RuleBroken::code)
                .isEqualTo(code);
    }
}
