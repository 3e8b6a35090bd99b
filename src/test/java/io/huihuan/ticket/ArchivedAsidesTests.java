package io.huihuan.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import io.huihuan.customer.Channel;
import io.huihuan.customer.CustomerDetails;
import io.huihuan.shared.feed.FeedEntry;
import io.huihuan.testing.Company;
import io.huihuan.testing.DatabaseTest;
import io.huihuan.testing.TestClock;
import io.huihuan.ticket.ArchivedAside.HandedOver;
import io.huihuan.ticket.ArchivedAside.Held;
import io.huihuan.ticket.ArchivedAside.Shared;
import io.huihuan.ticket.ArchivedTicket.StageChange;
import io.huihuan.ticket.sla.ClockState;
import io.huihuan.ticket.sla.Segment;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** A history from elsewhere with what went on beside the stages reads as if it had happened here. */
@DatabaseTest
class ArchivedAsidesTests {

    private static final Instant OPENED = TestClock.MONDAY_TEN.minus(Duration.ofHours(8));

    @Autowired
    private TicketArchive archive;

    @Autowired
    private Tickets tickets;

    @Autowired
    private TicketReferences references;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private Company company;

    @Autowired
    private TestClock clock;

    private Company.Department here;
    private String number;

    @BeforeEach
    void bring() {
        clock.set(TestClock.MONDAY_TEN);
        here = company.openDepartment();
        number = company.asSystem(() -> {
            var ticket = ticket(UUID.randomUUID().toString());
            transaction.execute(status -> archive.store(List.of(ticket)));
            return references
                    .find(ticket.externalId(), io.huihuan.identity.Scope.ALL)
                    .orElseThrow()
                    .number();
        });
    }

    @Test
    void tellsWhatHappenedInTheOrderOfTime() {
        assertThat(company.as(here.supervisor, () -> tickets.history(number)))
                .extracting(FeedEntry::event)
                .containsExactly(
                        "CREATED", "TEAM_CHANGED", "MOVED", "TASK_ADDED", "HELD", "TASK_ENDED", "RESUMED", "MOVED");
    }

    @Test
    void clocksStoodStillWhileItWaited() {
        List<Segment> stretches =
                company.as(here.supervisor, () -> tickets.segments(number)).segments();
        assertThat(stretches)
                .extracting(Segment::state)
                .containsExactly(ClockState.RUNNING, ClockState.PAUSED, ClockState.RUNNING, ClockState.STOPPED);
        assertThat(stretches.get(1).from()).isEqualTo(after(3));
        assertThat(stretches.get(1).to()).isEqualTo(after(5));
    }

    @Test
    void aDepartmentsShareIsThereWithWhatItCost() {
        assertThat(company.as(here.supervisor, () -> tickets.tasks(number)))
                .singleElement()
                .satisfies(task -> {
                    assertThat(task.state()).isEqualTo(TaskState.DONE);
                    assertThat(task.cost()).isEqualByComparingTo("45.50");
                });
    }

    private ArchivedTicket ticket(String externalId) {
        var outcome = new TaskOutcome(TaskState.DONE, "已加急发出", null, new BigDecimal("45.5"));
        return new ArchivedTicket(
                externalId,
                TicketType.COMPLAINT,
                Channel.PHONE,
                Urgency.MEDIUM,
                null,
                "售后保障/物流时效/发货延迟",
                CustomerDetails.of(externalId, "陈先生", null, null, null),
                new Description("下单七天还没有发货", "错过生日", "马上发货"),
                null,
                null,
                "已加急发出",
                null,
                here.team,
                Stage.VERIFYING,
                OPENED,
                null,
                null,
                null,
                List.of(
                        new StageChange(OPENED, Stage.OPEN, "x", null),
                        new StageChange(after(1), Stage.IN_PROGRESS, "x", null),
                        new StageChange(after(6), Stage.VERIFYING, "x", null)),
                List.of(
                        new Held(after(3), "x", HoldReason.THIRD_PARTY, after(5)),
                        new Shared(after(2), "x", here.id, "查清包裹位置", outcome, after(4)),
                        new HandedOver(after(0).plusSeconds(60), "x", "综合客服组", "配送组")));
    }

    private static Instant after(int hours) {
        return OPENED.plus(Duration.ofHours(hours));
    }
}
