package io.huihuan.shared.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.huihuan.testing.DatabaseTest;
import io.huihuan.testing.TestClock;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
@Import(OutboxTests.Letters.class)
class OutboxTests {

    private static GreenMail server = started(0);
    private static final int PORT = server.getSmtp().getPort();

    @TestConfiguration
    static class Letters {
        @Bean
        LetterBox letterBox() {
            return new LetterBox();
        }
    }

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry settings) {
        settings.add("spring.mail.host", () -> "127.0.0.1");
        settings.add("spring.mail.port", () -> PORT);
        settings.add("huihuan.mail.from", () -> "service@example.com");
        settings.add("huihuan.mail.name", () -> "回环客服");
        // the tests look themselves
        settings.add("huihuan.outbox.look-every", () -> "1h");
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @Autowired
    Outbox outbox;

    @Autowired
    OutboxRows rows;

    @Autowired
    OutboxWorker worker;

    @Autowired
    LetterBox letters;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    @BeforeEach
    void emptyBoxes() throws Exception {
        clock.set(TestClock.MONDAY_TEN);
        if (!server.isRunning()) {
            server = started(PORT);
        }
        server.purgeEmailFromAllMailboxes();
    }

    @Test
    void sendsAMailThatNoMachineAnswers() throws Exception {
        var posting = post("c@example.com", "您好，陈先生");
        worker.look();
        var mail = arrived().getFirst();
        assertThat(mail.getSubject()).isEqualTo("邀请您评价");
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getFrom()[0].toString()).contains("service@example.com");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getMessageID()).endsWith("@example.com>");
        assertThat(raw(mail)).contains("multipart/alternative", "text/plain", "text/html");
        assertThat(letters.sent).containsOnlyOnce(posting.origin().id());
    }

    @Test
    void sendsEachMailOnceThoughManyLookAtTheSameMoment() throws Exception {
        var posted = IntStream.range(0, 30)
                .mapToObj(each -> post("c" + each + "@example.com", "第" + each + "封"))
                .toList();
        try (var nodes = Executors.newFixedThreadPool(4)) {
            var looks =
                    Stream.generate(() -> nodes.submit(worker::look)).limit(4).toList();
            for (var look : looks) {
                look.get();
            }
        }
        worker.look();
        assertThat(arrived()).hasSize(30);
        assertThat(letters.sent)
                .containsOnlyOnceElementsOf(
                        posted.stream().map(each -> each.origin().id()).toList());
    }

    @Test
    void losesNothingWhileTheServerIsAwayForHours() {
        server.stop();
        var posted = IntStream.range(0, 5)
                .mapToObj(each -> post("away" + each + "@example.com", "等一等"))
                .toList();
        for (int minutes = 0; minutes < 360; minutes += 10) {
            worker.look();
            clock.forward(Duration.ofMinutes(10));
        }
        assertThat(waiting(posted.getFirst()).setback()).isEqualTo(Setback.UNREACHABLE);
        server = started(PORT);
        // the longest wait is two hours
        for (int minutes = 0; minutes <= 130; minutes += 10) {
            worker.look();
            clock.forward(Duration.ofMinutes(10));
        }
        assertThat(arrived()).hasSize(5);
        assertThat(letters.sent)
                .containsOnlyOnceElementsOf(
                        posted.stream().map(each -> each.origin().id()).toList());
    }

    @Test
    void givesUpAfterDaysAndSendsAgainWhenAsked() {
        server.stop();
        var posting = post("dead@example.com", "五天");
        for (int hours = 0; hours <= 24 * 5 + 3; hours++) {
            worker.look();
            clock.forward(Duration.ofHours(1));
        }
        assertThat(letters.dead).containsEntry(posting.origin().id(), Setback.UNREACHABLE);
        server = started(PORT);
        worker.look();
        assertThat(arrived()).isEmpty();

        var dead = find(posting, DeliveryState.DEAD);
        assertThat(transaction.<Boolean>execute(status -> outbox.sendAgain(dead.id())))
                .isTrue();
        worker.look();
        assertThat(arrived()).hasSize(1);
        assertThat(transaction.<Boolean>execute(status -> outbox.sendAgain(dead.id())))
                .isFalse();
    }

    @Test
    void postsNothingOfAnActThatWasNotStored() {
        transaction.executeWithoutResult(status -> {
            outbox.post(letters.posting(Medium.MAIL, clock.instant(), () -> mail("x@example.com", "x")));
            status.setRollbackOnly();
        });
        worker.look();
        assertThat(arrived()).isEmpty();
    }

    @Test
    void hasOneMessageOfOneKey() {
        var posting = letters.posting(Medium.MAIL, clock.instant(), () -> mail("x@example.com", "x"));
        assertThat(transaction.<Boolean>execute(status -> outbox.post(posting))).isTrue();
        assertThat(transaction.<Boolean>execute(status -> outbox.post(posting))).isFalse();
        worker.look();
        assertThat(arrived()).hasSize(1);
    }

    @Test
    void refusesAddressesThatAreMoreThanAnAddress() {
        for (String address : List.of(
                "a@example.com\r\nBcc: victim@example.com",
                "a@example.com, victim@example.com",
                "Victim <victim@example.com>",
                "nobody",
                "")) {
            var posting = post(address, "注入");
            worker.look();
            assertThat(letters.dead).as(address).containsEntry(posting.origin().id(), Setback.BAD_ADDRESS);
        }
        assertThat(arrived()).isEmpty();
    }

    @Test
    void keepsASubjectOnOneLine() throws Exception {
        var posting = letters.posting(
                Medium.MAIL,
                clock.instant(),
                () -> new Letter.Mail("c@example.com", "hello\r\nBcc: victim@example.com", "x", "<p>x</p>"));
        transaction.executeWithoutResult(status -> outbox.post(posting));
        worker.look();
        var mail = arrived().getFirst();
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getAllRecipients()).hasSize(1);
    }

    @Test
    void waitsWhereItsWriterSaysSoAndForgetsWhatIsNoLongerWanted() {
        Instant evening = clock.instant().plus(Duration.ofHours(8));
        var posting = letters.posting(Medium.MAIL, clock.instant(), () -> new Letter.NotBefore(evening));
        transaction.executeWithoutResult(status -> outbox.post(posting));
        worker.look();
        assertThat(waiting(posting).nextAt()).isEqualTo(evening);
        assertThat(waiting(posting).attempts()).isZero();
        letters.rewrite(posting, new Letter.NoLonger());
        clock.set(evening);
        worker.look();
        assertThat(find(posting, DeliveryState.WITHDRAWN)).isNotNull();
        assertThat(arrived()).isEmpty();
    }

    @Test
    void sendsNothingThatWasTakenBack() {
        var posting = post("c@example.com", "撤回");
        transaction.executeWithoutResult(status -> outbox.withdraw(posting.origin()));
        worker.look();
        assertThat(arrived()).isEmpty();
    }

    @Test
    void aNodeThatWasPausedSendsNothingAnotherHasTakenOver() {
        var posting = post("c@example.com", "两个节点");
        var seen = rows.due(clock.instant(), Set.of(Medium.MAIL), 100).stream()
                .filter(due -> due.posting().key().equals(posting.key()))
                .findFirst()
                .orElseThrow();
        assertThat(rows.claim(seen, clock.instant().plus(Duration.ofMinutes(2))))
                .isTrue();
        // it is paused here; the lease runs out and another node takes over
        clock.forward(Duration.ofMinutes(3));
        worker.look();
        assertThat(arrived()).hasSize(1);
        assertThat(rows.renew(seen.id(), seen.attempts() + 1, clock.instant())).isFalse();
    }

    private Posting post(String address, String text) {
        var posting = letters.posting(Medium.MAIL, clock.instant(), () -> mail(address, text));
        transaction.executeWithoutResult(status -> outbox.post(posting));
        return posting;
    }

    private static Letter mail(String address, String text) {
        return new Letter.Mail(address, "邀请您评价", text, "<p>" + text + "</p>");
    }

    private Delivery waiting(Posting posting) {
        return find(posting, DeliveryState.WAITING);
    }

    private Delivery find(Posting posting, DeliveryState state) {
        return outbox.list(Set.of(state), 0, 1000).stream()
                .filter(each -> each.origin().equals(posting.origin()))
                .findFirst()
                .orElseThrow();
    }

    private static List<MimeMessage> arrived() {
        return List.of(server.getReceivedMessages());
    }

    private static String raw(MimeMessage mail) throws Exception {
        var raw = new ByteArrayOutputStream();
        mail.writeTo(raw);
        return raw.toString(StandardCharsets.UTF_8);
    }

    private static GreenMail started(int port) {
        var fresh = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        fresh.start();
        return fresh;
    }
}
