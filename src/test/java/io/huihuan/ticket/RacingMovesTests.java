package io.huihuan.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import io.huihuan.shared.feed.FeedEntry;
import io.huihuan.shared.refusal.Stale;
import io.huihuan.testing.Company;
import io.huihuan.testing.DatabaseTest;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class RacingMovesTests {

    private static final int PEOPLE = 20;
    private static final int MOVES = 25;

    @Autowired
    private Tickets tickets;

    @Autowired
    private Company company;

    @Test
    void losesNoAcknowledgedMoveWhenTwentyPeopleMoveOneCard() throws Exception {
        var here = company.openDepartment();
        TicketView card = company.as(here.supervisor, () -> {
            var made = tickets.register(TicketSamples.refund());
            var assigned = tickets.assign(made.number(), made.version(), here.agent);
            return tickets.move(made.number(), assigned.version(), MoveRequest.start());
        });
        var acknowledged = new AtomicInteger();
        var told = new AtomicInteger();

        try (var people = Executors.newFixedThreadPool(PEOPLE)) {
            var all = IntStream.range(0, PEOPLE)
                    .mapToObj(person -> people.submit(() -> {
                        for (int move = 0; move < MOVES; ) {
                            if (moved(here.supervisor, card.number(), told)) {
                                acknowledged.incrementAndGet();
                                move++;
                            }
                        }
                    }))
                    .toList();
            for (var each : all) {
                each.get();
            }
        }

        assertThat(acknowledged).hasValue(PEOPLE * MOVES);
        var history = company.as(here.supervisor, () -> tickets.history(card.number()));
        var moves =
                history.stream().filter(each -> each.event().equals("MOVED")).toList();
        assertThat(moves).hasSize(PEOPLE * MOVES + 1);
        for (int place = 1; place < moves.size(); place++) {
            assertThat(moves.get(place).from()).isEqualTo(moves.get(place - 1).to());
        }
        TicketView last = company.as(here.supervisor, () -> tickets.get(card.number()));
        assertThat(last.stage().name()).isEqualTo(moves.getLast().to());
        assertThat(last.version()).isEqualTo(card.version() + PEOPLE * MOVES);
        assertThat(history).extracting(FeedEntry::actor).doesNotContainNull();
    }

    /** Moves the card to and fro; whoever comes second is told by whom and to where it was moved. */
    private boolean moved(String account, String number, AtomicInteger told) {
        TicketView seen = company.as(account, () -> tickets.get(number));
        MoveRequest wish = seen.stage() == Stage.IN_PROGRESS ? MoveRequest.resolve("已处理") : MoveRequest.sendBack("再看看");
        try {
            company.as(account, () -> tickets.move(number, seen.version(), wish));
            return true;
        } catch (Stale late) {
            assertThat(late.changedBy()).isEqualTo(account);
            assertThat(((TicketView) late.current()).version()).isGreaterThan(seen.version());
            told.incrementAndGet();
            return false;
        }
    }
}
