package io.huihuan.ticket.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import io.huihuan.identity.People;
import io.huihuan.identity.PersonDetails;
import io.huihuan.identity.Role;
import io.huihuan.shared.feed.FeedEntry;
import io.huihuan.shared.text.Texts;
import io.huihuan.testing.Company;
import io.huihuan.testing.DatabaseTest;
import io.huihuan.testing.Http;
import io.huihuan.testing.TestClock;
import io.huihuan.testing.Tokens;
import io.huihuan.ticket.MoveRequest;
import io.huihuan.ticket.Stage;
import io.huihuan.ticket.TicketSamples;
import io.huihuan.ticket.TicketView;
import io.huihuan.ticket.Tickets;
import io.huihuan.ui.kanban.HandOnBoard;
import io.huihuan.ui.kanban.Kanban;
import io.huihuan.ui.part.FormDialog;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.Authentication;

/**
 * Twenty people move one card to and fro, ten of them by REST and ten by dropping it on their boards and filling in the
 * dialog. Whoever was too late is told by whom, and tries again with what was told.
 */
@DatabaseTest
class RacingPeopleTests {

    private static final int OF_EACH_KIND = 10;
    private static final int MOVES = 25;
    private static final int ALL = 2 * OF_EACH_KIND * MOVES;

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Tickets tickets;

    @Autowired
    private People people;

    @Autowired
    private Company company;

    @Autowired
    private Tokens tokens;

    @Autowired
    private TestClock clock;

    private final AtomicInteger acknowledged = new AtomicInteger();
    private final AtomicInteger toldByRest = new AtomicInteger();
    private final AtomicInteger toldOnBoards = new AtomicInteger();

    @Test
    void loseNoAcknowledgedMoveAndTellEveryLoser() throws Exception {
        clock.set(TestClock.MONDAY_TEN);
        var here = company.openDepartment();
        TicketView card = company.as(here.supervisor, () -> {
            var made = tickets.register(TicketSamples.refund());
            var assigned = tickets.assign(made.number(), made.version(), here.agent);
            return tickets.move(made.number(), assigned.version(), MoveRequest.start());
        });
        List<String> callers = hire(here, "caller");
        List<String> watchers = hire(here, "watcher");
        Set<String> everybody =
                Stream.concat(callers.stream(), watchers.stream()).collect(Collectors.toSet());

        try (var boards = SpringBrowserlessApplicationContext.createSecured(application, "io.huihuan");
                var threads = Executors.newFixedThreadPool(2 * OF_EACH_KIND)) {
            var racing = new ArrayList<Callable<Void>>();
            callers.forEach(account -> racing.add(() -> callAgainAndAgain(account, card.number(), everybody)));
            watchers.forEach(account -> racing.add(() -> dropAgainAndAgain(boards, account, everybody)));
            for (var each : threads.invokeAll(racing)) {
                each.get();
            }
        }

        var history = company.as(here.supervisor, () -> tickets.history(card.number())).stream()
                .filter(each -> each.event().equals("MOVED"))
                .skip(1)
                .toList();
        assertThat(acknowledged).hasValue(ALL);
        assertThat(history).hasSize(ALL);
        for (int place = 1; place < ALL; place++) {
            assertThat(history.get(place).from())
                    .isEqualTo(history.get(place - 1).to());
        }
        assertThat(history.stream().collect(Collectors.groupingBy(FeedEntry::actor, Collectors.counting())))
                .hasSize(2 * OF_EACH_KIND)
                .allSatisfy((account, moves) -> assertThat(moves).isEqualTo(MOVES));
        TicketView last = company.as(here.supervisor, () -> tickets.get(card.number()));
        assertThat(last.version()).isEqualTo(card.version() + ALL);
        assertThat(last.stage().name()).isEqualTo(history.getLast().to());
        assertThat(toldByRest).hasPositiveValue();
        assertThat(toldOnBoards).hasPositiveValue();
    }

    /** People whose name is their account: the page names people, REST accounts. */
    private List<String> hire(Company.Department here, String name) {
        return IntStream.range(0, OF_EACH_KIND)
                .mapToObj(each -> here.supervisor.replace("supervisor", name + each))
                .peek(account -> company.asSystem(() -> people.create(
                        account,
                        new PersonDetails(
                                account, here.id, Set.of(), Set.of(Role.SUPERVISOR), PersonDetails.USUAL_CAPACITY),
                        Company.PASSWORD)))
                .toList();
    }

    // --- by REST ------------------------------------------------------------------------------------------------

    private Void callAgainAndAgain(String account, String number, Set<String> everybody) {
        var http = Http.on(port).token(tokens.of(account));
        String path = "/api/v1/tickets/" + number;
        var seen = http.get(path).json();
        for (int made = 0; made < MOVES; ) {
            var answer = http.with("If-Match", "\"" + seen.path("version").asLong() + "\"")
                    .post(path + "/moves", wish(Stage.valueOf(seen.path("stage").asString())));
            if (answer.status() == 200) {
                acknowledged.incrementAndGet();
                made++;
                seen = answer.json();
            } else {
                assertThat(answer.status()).as(answer.body()).isEqualTo(409);
                var told = answer.json();
                assertThat(told.path("changedBy").asString()).isIn(everybody).isNotEqualTo(account);
                assertThat(told.path("changedAt").asString()).isEqualTo("2026-11-23T10:00:00+08:00");
                assertThat(told.at("/current/version").asLong())
                        .isGreaterThan(seen.path("version").asLong());
                toldByRest.incrementAndGet();
                seen = told.path("current");
            }
        }
        return null;
    }

    private static String wish(Stage from) {
        return from == Stage.IN_PROGRESS
                ? "{\"to\":\"VERIFYING\",\"solution\":\"已处理\"}"
                : "{\"to\":\"IN_PROGRESS\",\"reason\":\"再看看\"}";
    }

    // --- on the board -------------------------------------------------------------------------------------------

    private Void dropAgainAndAgain(
            SecuredBrowserlessApplicationContext<Authentication> boards, String account, Set<String> everybody) {
        try (var person = boards.newUser(account);
                var window = person.newWindow()) {
            window.activate();
            window.getUI().setLocale(Texts.CHINESE);
            window.navigate("board", BoardPage.class);
            for (int made = 0; made < MOVES; ) {
                if (isDropped(window, account, everybody)) {
                    acknowledged.incrementAndGet();
                    made++;
                }
            }
        }
        return null;
    }

    /** Looks where the card is, drops it on the other column and answers what the dialog asks. */
    private boolean isDropped(BrowserlessUIContext window, String account, Set<String> everybody) {
        var hand = new HandOnBoard(window.find(Kanban.class).single());
        var card = hand.look(Stage.IN_PROGRESS.name(), Stage.VERIFYING.name()).findFirst();
        if (card.isEmpty()) {
            return false; // it went from the second column to the first between the two looks
        }
        boolean resolving = card.get().column().equals(Stage.IN_PROGRESS.name());
        hand.drop(card.get(), resolving ? Stage.VERIFYING.name() : Stage.IN_PROGRESS.name());
        var dialog = window.find(FormDialog.class).single();
        window.test(window.find(TextArea.class, dialog).single()).setValue(resolving ? "已处理" : "再看看");
        window.test(window.find(Button.class, dialog)
                        .withText(resolving ? "提交解决方案" : "退回处理")
                        .single())
                .click();
        if (!dialog.isOpened()) {
            return true;
        }
        assertThat(sentences(window)).anySatisfy(sentence -> {
            assertThat(sentence).contains("在 2026-11-23 10:00 已做了更改（移动阶段）");
            assertThat(sentence.substring(0, sentence.indexOf(' ')))
                    .isIn(everybody)
                    .isNotEqualTo(account);
        });
        toldOnBoards.incrementAndGet();
        dialog.close();
        window.find(Notification.class).all().forEach(Notification::close);
        window.roundTrip();
        return false;
    }

    private static List<String> sentences(BrowserlessUIContext window) {
        return window.find(Notification.class).all().stream()
                .flatMap(note -> window.find(Span.class, note).all().stream())
                .map(Span::getText)
                .toList();
    }
}
