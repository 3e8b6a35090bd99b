package io.huihuan.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.huihuan.shared.feed.ChangeFeed;
import io.huihuan.shared.feed.LiveFeed;
import io.huihuan.shared.refusal.Missing;
import io.huihuan.testing.Company;
import io.huihuan.testing.DatabaseTest;
import io.huihuan.testing.TestClock;
import io.huihuan.ticket.TicketEvent;
import io.huihuan.ticket.TicketSamples;
import io.huihuan.ticket.TicketView;
import io.huihuan.ticket.Tickets;
import io.huihuan.ticket.sla.Promise;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@DatabaseTest
class NoticesTests {

    @Autowired
    private Notices notices;

    @Autowired
    private NoticeFollower follower;

    @Autowired
    private NoticeRows rows;

    @Autowired
    private List<Reporter> reporters;

    @Autowired
    private NoticeListeners listeners;

    @Autowired
    private Tickets tickets;

    @Autowired
    private ChangeFeed feed;

    @Autowired
    private LiveFeed live;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private JdbcClient sql;

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
    void tellsTheNewAssigneeWhoGaveTheTicket() {
        TicketView ticket = given(here.colleague);
        follower.look();

        assertThat(of(here.colleague)).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo(NoticeKind.ASSIGNED);
            assertThat(notice.title()).isEqualTo(ticket.number());
            assertThat(notice.actor()).isEqualTo(here.supervisor);
            assertThat(notice.isUnread()).isTrue();
        });
        assertThat(of(here.supervisor)).isEmpty();
        assertThat(of(here.agent)).isEmpty();
    }

    @Test
    void tellsNobodyWhatTheyDidThemselves() {
        TicketView ticket = register();
        company.as(here.agent, () -> tickets.assign(ticket.number(), ticket.version(), here.agent));
        follower.look();

        assertThat(of(here.agent)).isEmpty();
    }

    @Test
    void warnsTheAssigneeAndTheSupervisorsWhereThereIsNone() {
        warn(given(here.colleague));
        TicketView nobodys = register();
        warn(nobodys);
        follower.look();

        assertThat(of(here.colleague)).extracting(Notice::kind).containsExactly(NoticeKind.WARNED, NoticeKind.ASSIGNED);
        assertThat(of(here.supervisor)).singleElement().satisfies(notice -> {
            assertThat(notice.title()).isEqualTo(nobodys.number());
            assertThat(notice.detail()).isEqualTo(Promise.RESOLUTION.name());
        });
    }

    @Test
    void tellsSupervisorsOfABreachAndTheHeadsOfAnEscalation() {
        TicketView ticket = given(here.colleague);
        strike(new TicketEvent.Breached(about(ticket), Promise.FIRST_RESPONSE));
        strike(new TicketEvent.Escalated(about(ticket), Promise.FIRST_RESPONSE));
        follower.look();

        assertThat(of(here.supervisor)).extracting(Notice::kind).containsExactly(NoticeKind.BREACHED);
        assertThat(of(here.owner)).extracting(Notice::kind).containsExactly(NoticeKind.ESCALATED);
        assertThat(of(here.colleague)).extracting(Notice::kind).containsExactly(NoticeKind.ASSIGNED);
    }

    @Test
    void tellsOnceThoughManyNodesLookAtOnce() throws Exception {
        IntStream.range(0, 10).forEach(i -> warn(register()));

        try (var nodes = Executors.newFixedThreadPool(4)) {
            var looks = IntStream.range(0, 4)
                    .mapToObj(node -> nodes.submit(node()::look))
                    .toList();
            for (var look : looks) {
                look.get();
            }
        }
        assertThat(of(here.supervisor)).hasSize(10);
    }

    @Test
    void tellsAfterAStartWhatHappenedWhileNoNodeRan() {
        long before = sql.sql("SELECT position FROM activity_follower")
                .query(Long.class)
                .single();
        warn(given(here.colleague));
        follower.look();
        startAgainAt(before, () -> forget(here.colleague));

        assertThat(of(here.colleague)).hasSize(2);
    }

    @Test
    void readingTheFeedAgainTellsNobodyTwice() {
        long before = sql.sql("SELECT position FROM activity_follower")
                .query(Long.class)
                .single();
        given(here.colleague);
        follower.look();
        company.as(here.colleague, () -> {
            notices.markAllRead();
            return null;
        });
        startAgainAt(before, () -> {});

        assertThat(of(here.colleague)).singleElement().matches(notice -> !notice.isUnread());
    }

    @Test
    void showsNothingOfATicketAnotherTeamHasNow() {
        TicketView ticket = given(here.colleague);
        follower.look();
        assertThat(unread(here.colleague)).isEqualTo(1);

        Company.Department there = company.openDepartment();
        company.asSystem(() -> tickets.assign(ticket.number(), ticket.version(), there.agent));
        follower.look();
        assertThat(of(here.colleague)).isEmpty();
        assertThat(unread(here.colleague)).isZero();
        assertThat(of(there.agent)).extracting(Notice::title).containsExactly(ticket.number());
    }

    @Test
    void marksOnlyOnesOwnAsRead() {
        given(here.colleague);
        given(here.colleague);
        given(here.agent);
        follower.look();
        long position = of(here.colleague).getLast().position();
        assertThatExceptionOfType(Missing.class)
                .isThrownBy(() -> company.as(here.agent, () -> {
                    notices.markRead(position);
                    return null;
                }));

        company.as(here.colleague, () -> {
            notices.markRead(position);
            return null;
        });
        assertThat(of(here.colleague)).extracting(Notice::isUnread).containsExactly(true, false);
        assertThat(unread(here.agent)).isEqualTo(1);

        company.as(here.colleague, () -> {
            notices.markAllRead();
            return null;
        });
        assertThat(unread(here.colleague)).isZero();
        assertThat(unread(here.agent)).isEqualTo(1);
    }

    @Test
    void tellsOpenPagesAtOnce() throws Exception {
        var rang = new CountDownLatch(1);
        try (var _ = company.as(here.colleague, () -> notices.listen(rang::countDown))) {
            given(here.colleague);
            assertThat(rang.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(unread(here.colleague)).isEqualTo(1);
        }
    }

    @Test
    void readsPastWhatIsNotCommittedYetAndComesBackForIt() throws Exception {
        TicketView slow = given(here.colleague);
        TicketView quick = register();
        var written = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        var late = Thread.ofPlatform()
                .start(() -> transaction.executeWithoutResult(status -> {
                    feed.publish(new TicketEvent.Warned(about(slow), Promise.RESOLUTION));
                    written.countDown();
                    await(release);
                }));
        await(written);
        warn(quick);
        follower.look();
        assertThat(of(here.supervisor)).extracting(Notice::title).containsExactly(quick.number());
        assertThat(of(here.colleague)).extracting(Notice::kind).containsExactly(NoticeKind.ASSIGNED);

        release.countDown();
        late.join();
        follower.look();
        assertThat(of(here.colleague))
                .extracting(Notice::kind)
                .containsExactlyInAnyOrder(NoticeKind.WARNED, NoticeKind.ASSIGNED);
    }

    @Test
    void readsPastWhatNeverHappened() {
        TicketView ticket = register();
        transaction.executeWithoutResult(status -> {
            feed.publish(new TicketEvent.Warned(about(ticket), Promise.FIRST_RESPONSE));
            status.setRollbackOnly();
        });
        warn(ticket);
        follower.look();

        assertThat(of(here.supervisor)).extracting(Notice::detail).containsExactly(Promise.RESOLUTION.name());
    }

    @Test
    void looksNoMoreOnceItIsStopped() {
        var others = lookers();
        var node = node();
        node.start();
        assertThat(node.isRunning()).isTrue();
        node.stop();

        assertThat(node.isRunning()).isFalse();
        assertThat(lookers()).as("only those of servers that run beside").isSubsetOf(others);
    }

    private static Set<Thread> lookers() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("notices"))
                .collect(Collectors.toSet());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private TicketView register() {
        return company.as(here.agent, () -> tickets.register(TicketSamples.refund()));
    }

    private TicketView given(String account) {
        TicketView ticket = register();
        clock.forward(Duration.ofSeconds(1));
        return company.as(here.supervisor, () -> tickets.assign(ticket.number(), ticket.version(), account));
    }

    private void warn(TicketView ticket) {
        strike(new TicketEvent.Warned(about(ticket), Promise.RESOLUTION));
    }

    private void strike(TicketEvent event) {
        transaction.executeWithoutResult(status -> feed.publish(event));
    }

    private TicketEvent.About about(TicketView ticket) {
        return new TicketEvent.About(
                ticket.id(),
                clock.instant(),
                "system",
                here.team.value(),
                ticket.customer().id().value());
    }

    /** Starts a node at a place left long ago; the one that runs already must not come between. */
    private void startAgainAt(long position, Runnable lost) {
        transaction.executeWithoutResult(status -> {
            rows.lockPosition();
            lost.run();
            rows.advance(position);
            node().look();
        });
    }

    /** A node of its own that has just started. */
    private NoticeFollower node() {
        return new NoticeFollower(feed, live, rows, reporters, listeners, transaction, Duration.ofSeconds(2));
    }

    private void forget(String account) {
        sql.sql("DELETE FROM activity_inbox WHERE person_id = ?")
                .params(List.of(io.huihuan.shared.data.Ids.bytes(
                        company.actor(account).id().value())))
                .update();
    }

    private List<Notice> of(String account) {
        return company.as(account, () -> notices.list(0, 100));
    }

    private int unread(String account) {
        return company.as(account, notices::unread);
    }
}
