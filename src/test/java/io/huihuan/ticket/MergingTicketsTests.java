package io.huihuan.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.huihuan.customer.Channel;
import io.huihuan.shared.feed.FeedEntry;
import io.huihuan.shared.refusal.RuleBroken;
import io.huihuan.shared.refusal.Stale;
import io.huihuan.testing.Company;
import io.huihuan.testing.DatabaseTest;
import io.huihuan.testing.Http;
import io.huihuan.testing.TestClock;
import io.huihuan.testing.Tokens;
import io.huihuan.ticket.sla.Promise;
import io.huihuan.ticket.sla.SlaState;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DatabaseTest
class MergingTicketsTests {

    @LocalServerPort
    int port;

    @Autowired
    private Tickets tickets;

    @Autowired
    private Company company;

    @Autowired
    private Tokens tokens;

    @Autowired
    private TestClock clock;

    private Company.Department here;
    private TicketView stays;
    private TicketView goes;

    @BeforeEach
    void twoTicketsOfOneMatter() {
        clock.set(TestClock.MONDAY_TEN);
        here = company.openDepartment();
        stays = as(() -> tickets.register(TicketSamples.refund()));
        goes = as(() -> {
            var made = tickets.register(TicketSamples.refund());
            var asked = tickets.addTask(made.number(), made.version(), here.id, "查原因", null);
            return tickets.touch(asked.number(), asked.version(), contact("第二次来电"));
        });
        stays = as(() -> tickets.touch(stays.number(), stays.version(), contact("第一次来电")));
    }

    @Test
    void keepsEverythingOfBoth() {
        TicketView merged = merge();

        assertThat(merged.stage()).isEqualTo(Stage.CLOSED);
        assertThat(merged.mergedInto()).isEqualTo(stays.number());
        TicketView whole = as(() -> tickets.get(stays.number()));
        assertThat(whole.links()).containsExactly(goes.number());
        assertThat(as(() -> tickets.touchpoints(stays.number())))
                .extracting(Touchpoint::summary)
                .containsExactlyInAnyOrder("第一次来电", "第二次来电");
        assertThat(as(() -> tickets.tasks(stays.number())))
                .extracting(TaskView::expectation)
                .containsExactly("查原因");
        assertThat(as(() -> tickets.touchpoints(goes.number()))).hasSize(1);
        for (String each : List.of(goes.number(), stays.number())) {
            assertThat(as(() -> tickets.history(each)).getLast())
                    .extracting(FeedEntry::event, FeedEntry::from, FeedEntry::to, FeedEntry::actor)
                    .containsExactly("MERGED", goes.number(), stays.number(), here.agent);
        }
    }

    @Test
    void whatWasMergedWaitsForNothingAndStillSaysWhenItWasDue() {
        TicketView merged = merge();

        for (Promise promise : Promise.values()) {
            assertThat(merged.slaState(promise)).isEqualTo(SlaState.MET);
            assertThat(merged.sla().clock(promise).dueAt())
                    .isEqualTo(goes.sla().clock(promise).dueAt());
        }
        assertThat(merged.sla().dueAt()).isNull();
        assertThat(merged.sla().nextTimerAt()).isNull();
    }

    @Test
    void theSharesOfBothKeepTheOneThatStaysInWork() {
        merge();
        TicketView started = as(() -> {
            var now = tickets.get(stays.number());
            var assigned = tickets.assign(now.number(), now.version(), here.agent);
            return tickets.move(now.number(), assigned.version(), MoveRequest.start());
        });
        refused(
                "ticket.move.tasks-open",
                () -> tickets.move(started.number(), started.version(), MoveRequest.resolve("好了")));
        var task = as(() -> tickets.tasks(stays.number())).getFirst();
        TicketView ended = as(() ->
                tickets.endTask(started.number(), started.version(), task.id(), TaskOutcome.of(TaskState.DONE, "已查")));
        assertThat(as(() -> tickets.move(ended.number(), ended.version(), MoveRequest.resolve("好了")))
                        .stage())
                .isEqualTo(Stage.VERIFYING);
    }

    @Test
    void canBeUndoneAndItsClocksDidNotRunMeanwhile() {
        var due = goes.sla().clock(Promise.RESOLUTION).dueAt();
        TicketView merged = merge();
        clock.forward(Duration.ofHours(50));
        TicketView parted = as(() -> tickets.unmerge(merged.number(), merged.version()));

        assertThat(parted.stage()).isEqualTo(Stage.OPEN);
        assertThat(parted.mergedInto()).isNull();
        assertThat(parted.closedAt()).isNull();
        assertThat(parted.stageSince()).isEqualTo(goes.stageSince());
        assertThat(parted.sla().clock(Promise.RESOLUTION).dueAt()).isEqualTo(due.plus(Duration.ofHours(50)));
        assertThat(as(() -> tickets.touchpoints(stays.number()))).hasSize(1);
        assertThat(as(() -> tickets.get(stays.number())).links()).isEmpty();
        assertThat(as(() -> tickets.history(stays.number())).getLast().event()).isEqualTo("MERGE_UNDONE");
        refused("ticket.merge.none", () -> tickets.unmerge(parted.number(), parted.version()));
    }

    @Test
    void whatWasMergedIsWorkedOnWhereItWent() {
        TicketView merged = merge();
        refused("ticket.merge.merged", () -> tickets.touch(merged.number(), merged.version(), contact("又来电")));
        refused(
                "ticket.merge.merged",
                () -> tickets.move(merged.number(), merged.version(), MoveRequest.reopen("还没好")));
        TicketView other = as(() -> tickets.register(TicketSamples.refund()));
        refused("ticket.merge.closed", () -> tickets.merge(other.number(), other.version(), merged.number()));
        refused("ticket.merge.self", () -> tickets.merge(other.number(), other.version(), other.number()));
    }

    @Test
    void whoSawAnOldVersionIsToldAndMergesNothing() {
        assertThatExceptionOfType(Stale.class)
                .isThrownBy(() -> as(() -> tickets.merge(goes.number(), goes.version() - 1, stays.number())));
        assertThat(as(() -> tickets.get(goes.number())).stage()).isEqualTo(Stage.OPEN);
    }

    @Test
    void mergesAndPartsByRest() {
        var http = Http.on(port).token(tokens.of(here.agent));
        String path = "/api/v1/tickets/" + goes.number() + "/merge";
        var merged =
                http.with("If-Match", "\"" + goes.version() + "\"").post(path, "{\"into\":\"" + stays.number() + "\"}");
        assertThat(merged.status()).as(merged.body()).isEqualTo(200);
        assertThat(merged.json().path("mergedInto").asString()).isEqualTo(stays.number());
        assertThat(http.with("If-Match", merged.header("ETag"))
                        .post(
                                "/api/v1/tickets/" + goes.number() + "/moves",
                                "{\"to\":\"IN_PROGRESS\",\"reason\":\"x\"}")
                        .code())
                .isEqualTo("ticket.merge.merged");
        var parted = http.with("If-Match", merged.header("ETag")).delete(path);
        assertThat(parted.status()).as(parted.body()).isEqualTo(200);
        assertThat(parted.json().path("stage").asString()).isEqualTo("OPEN");
        assertThat(http.with("If-Match", parted.header("ETag"))
                        .post(path, "{\"into\":\"20000101001\"}")
                        .status())
                .isEqualTo(404);
    }

    private TicketView merge() {
        return as(() -> tickets.merge(goes.number(), goes.version(), stays.number()));
    }

    private void refused(String code, Supplier<?> verb) {
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> company.as(here.supervisor, verb))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private Touchpoint contact(String summary) {
        return new Touchpoint(Channel.PHONE, Direction.INBOUND, clock.instant(), summary, null);
    }

    private <T> T as(Supplier<T> work) {
        return company.as(here.agent, work);
    }
}
