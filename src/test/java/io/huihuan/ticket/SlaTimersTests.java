package io.huihuan.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import io.huihuan.shared.feed.FeedEntry;
import io.huihuan.testing.Company;
import io.huihuan.testing.DatabaseTest;
import io.huihuan.testing.TestClock;
import io.huihuan.ticket.sla.Promise;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class SlaTimersTests {

    @Autowired
    private SlaTimers timers;

    @Autowired
    private Tickets tickets;

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
    void warnsAtFourFifthsAndBreachesAtTheTrueInstantHoweverLateItLooks() {
        TicketView ticket = register();
        Instant due = clock.instant().plus(Duration.ofHours(2));

        clock.forward(Duration.ofMinutes(96));
        timers.look();
        assertThat(told(ticket, "WARNED"))
                .extracting(FeedEntry::at)
                .containsExactly(TestClock.MONDAY_TEN.plus(Duration.ofMinutes(96)));

        // the system was down for an hour over the due instant
        clock.forward(Duration.ofMinutes(90));
        timers.look();
        assertThat(told(ticket, "BREACHED")).extracting(FeedEntry::at).containsExactly(due);

        clock.forward(Duration.ofHours(1));
        timers.look();
        assertThat(told(ticket, "ESCALATED")).extracting(FeedEntry::at).containsExactly(due.plus(Duration.ofHours(1)));
    }

    @Test
    void tellsABreachOnceThoughManyLookAtTheSameMoment() throws Exception {
        List<TicketView> made = IntStream.range(0, 20).mapToObj(i -> register()).toList();
        clock.forward(Duration.ofHours(3));

        try (var nodes = Executors.newFixedThreadPool(4)) {
            var looks = IntStream.range(0, 4)
                    .mapToObj(node -> nodes.submit(timers::look))
                    .toList();
            for (var look : looks) {
                look.get();
            }
        }
        timers.look();

        assertThat(made)
                .allSatisfy(ticket -> assertThat(told(ticket, "BREACHED"))
                        .extracting(FeedEntry::to)
                        .containsExactly(Promise.FIRST_RESPONSE.name()));
    }

    @Test
    void doesNotBreachWhatWasAnsweredAMomentBefore() {
        TicketView ticket = register();
        clock.forward(Duration.ofHours(2).minusMillis(50));
        company.as(
                here.agent,
                () -> tickets.touch(
                        ticket.number(),
                        ticket.version(),
                        new Touchpoint(
                                io.huihuan.customer.Channel.PHONE, Direction.OUTBOUND, clock.instant(), "已回电", null)));
        clock.forward(Duration.ofMinutes(5));
        timers.look();

        assertThat(told(ticket, "BREACHED")).isEmpty();
    }

    @Test
    void resumesAHoldByItselfAndMovesTheDueInstantByItsLength() {
        TicketView ticket = register();
        Instant until = clock.instant().plus(Duration.ofHours(5));
        company.as(
                here.agent,
                () -> tickets.hold(ticket.number(), ticket.version(), HoldReason.CUSTOMER, until, "等客户发照片"));
        clock.forward(Duration.ofHours(6));
        timers.look();

        TicketView now = company.as(here.agent, () -> tickets.get(ticket.number()));
        assertThat(now.hold()).isNull();
        assertThat(told(ticket, "RESUMED")).extracting(FeedEntry::at).containsExactly(until);
        assertThat(now.sla().clock(Promise.FIRST_RESPONSE).dueAt()).isEqualTo(until.plus(Duration.ofHours(2)));
    }

    private TicketView register() {
        return company.as(here.agent, () -> tickets.register(TicketSamples.refund()));
    }

    private List<FeedEntry> told(TicketView ticket, String event) {
        return company.as(here.agent, () -> tickets.history(ticket.number())).stream()
                .filter(each -> each.event().equals(event))
                .toList();
    }
}
