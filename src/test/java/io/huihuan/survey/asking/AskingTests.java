package io.huihuan.survey.asking;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import io.huihuan.customer.Channel;
import io.huihuan.customer.CustomerDetails;
import io.huihuan.customer.CustomerId;
import io.huihuan.customer.Customers;
import io.huihuan.customer.Purpose;
import io.huihuan.customer.contact.Contact;
import io.huihuan.customer.contact.ContactState;
import io.huihuan.customer.contact.Contacts;
import io.huihuan.shared.outbox.OutboxLooks;
import io.huihuan.survey.InvitationState;
import io.huihuan.survey.InvitationView;
import io.huihuan.survey.Invitations;
import io.huihuan.survey.NewInvitation;
import io.huihuan.survey.NewResponse;
import io.huihuan.survey.OpenForm;
import io.huihuan.survey.Responses;
import io.huihuan.survey.Submissions;
import io.huihuan.survey.SurveyChannel;
import io.huihuan.testing.Company;
import io.huihuan.testing.DatabaseTest;
import io.huihuan.testing.TestClock;
import io.huihuan.ticket.ArchivedTicket;
import io.huihuan.ticket.Description;
import io.huihuan.ticket.MoveRequest;
import io.huihuan.ticket.NewTicket;
import io.huihuan.ticket.Stage;
import io.huihuan.ticket.TicketArchive;
import io.huihuan.ticket.TicketReferences;
import io.huihuan.ticket.TicketType;
import io.huihuan.ticket.TicketView;
import io.huihuan.ticket.Tickets;
import io.huihuan.ticket.Urgency;
import io.huihuan.ticket.Verification;
import io.huihuan.ticket.VerificationOutcome;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
@Import(OutboxLooks.class)
class AskingTests {

    private static final GreenMail SERVER = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static final Pattern LINK = Pattern.compile("https://survey\\.example\\.com/s/([\\w-]+)");

    /** What the SMS gateway was asked to send. */
    private static final List<String> SHORT_MESSAGES = new CopyOnWriteArrayList<>();

    private static final HttpServer GATEWAY = gateway();

    static {
        SERVER.start();
    }

    private static HttpServer gateway() {
        try {
            var gateway = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
            gateway.createContext("/send", exchange -> {
                SHORT_MESSAGES.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                byte[] answer = "{\"code\":0}".getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, answer.length);
                exchange.getResponseBody().write(answer);
                exchange.close();
            });
            gateway.start();
            return gateway;
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("spring.mail.host", () -> "127.0.0.1");
        settings.add("spring.mail.port", () -> SERVER.getSmtp().getPort());
        settings.add("huihuan.mail.from", () -> "service@example.com");
        settings.add("huihuan.public-url", () -> "https://survey.example.com");
        settings.add(
                "huihuan.sms.url",
                () -> "http://127.0.0.1:" + GATEWAY.getAddress().getPort() + "/send");
        settings.add("huihuan.sms.internal-addresses", () -> "true");
        settings.add("huihuan.sms.headers.X-Key", () -> "secret");
        settings.add("huihuan.sms.success-pointer", () -> "/code");
        settings.add("huihuan.sms.success-value", () -> "0");
        // the tests look themselves
        settings.add("huihuan.outbox.look-every", () -> "1h");
        settings.add("huihuan.survey.look-every", () -> "1h");
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
        GATEWAY.stop(0);
    }

    @Autowired
    TicketFollower follower;

    @Autowired
    InvitationTimers timers;

    @Autowired
    OutboxLooks outbox;

    @Autowired
    Tickets tickets;

    @Autowired
    TicketReferences references;

    @Autowired
    Invitations invitations;

    @Autowired
    Submissions submissions;

    @Autowired
    SurveyRules rules;

    @Autowired
    Customers customers;

    @Autowired
    Contacts contacts;

    @Autowired
    Company company;

    @Autowired
    TicketArchive archive;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    private Company.Department here;
    /** Of this test’s customers: others’ invitations fall due too when the clock runs on. */
    private String mail;

    @BeforeEach
    void openDepartment() throws Exception {
        clock.set(TestClock.MONDAY_TEN);
        here = company.openDepartment();
        mail = "chen-" + UUID.randomUUID() + "@example.com";
        SERVER.purgeEmailFromAllMailboxes();
    }

    @Test
    void asksHalfAnHourAfterClosingByALinkThatOpens() throws Exception {
        var ticket = closed(register(mail));
        pass(Duration.ofMinutes(29));
        assertThat(arrived()).isEmpty();
        assertThat(invitation(ticket).state()).isEqualTo(InvitationState.WAITING);

        pass(Duration.ofMinutes(1));
        var letter = arrived().getFirst();
        assertThat(letter.getSubject()).contains(ticket.number());
        assertThat(body(letter)).contains("陈先生");
        assertThat(submissions.open(token(letter))).isInstanceOf(OpenForm.Ready.class);
        assertThat(invitation(ticket).state()).isEqualTo(InvitationState.SENT);
        assertThat(invitation(ticket).expiresAt()).isEqualTo(clock.instant().plus(Duration.ofDays(7)));
        assertThat(ledger(ticket)).extracting(Contact::state).containsExactly(ContactState.CONNECTED);
    }

    @Test
    void takesTheInvitationBackWhenTheTicketIsOpenedAgain() throws Exception {
        var ticket = closed(register(mail));
        pass(Duration.ofMinutes(30));
        String token = token(arrived().getFirst());
        reopen(ticket);
        pass(Duration.ZERO);
        assertThat(invitation(ticket).state()).isEqualTo(InvitationState.WITHDRAWN);
        assertThat(invitation(ticket).reason()).isEqualTo("REOPENED");
        assertThat(submissions.open(token)).isInstanceOf(OpenForm.Over.class);
    }

    @Test
    void forgetsAnInvitationThatStillWaitsWhenTheTicketIsOpenedAgain() {
        var ticket = closed(register(mail));
        pass(Duration.ofMinutes(5));
        reopen(ticket);
        pass(Duration.ofHours(1));
        assertThat(invitation(ticket).state()).isEqualTo(InvitationState.WITHDRAWN);
        assertThat(arrived()).isEmpty();
        assertThat(ledger(ticket)).isEmpty();
    }

    @Test
    void asksAgainAboutTheNextResolutionWhereTheLedgerAllows() {
        var ticket = closed(register(mail));
        pass(Duration.ofMinutes(5));
        var again = reopen(ticket);
        pass(Duration.ZERO);
        close(again);
        pass(Duration.ofMinutes(30));
        assertThat(all(ticket))
                .extracting(InvitationView::cycle, InvitationView::state)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, InvitationState.SENT),
                        org.assertj.core.groups.Tuple.tuple(0, InvitationState.WITHDRAWN));
        assertThat(arrived()).hasSize(1);
    }

    @Test
    void asksAboutAClosingThatWasTakenBackAtOnceAndDoneAgain() {
        var ticket = closed(register(mail));
        pass(Duration.ofSeconds(2));
        var back = company.as(here.agent, () -> tickets.undo(ticket.number(), ticket.version()));
        pass(Duration.ofSeconds(2));
        company.as(here.agent, () -> tickets.move(back.number(), back.version(), confirmed()));
        pass(Duration.ofMinutes(30));
        assertThat(all(ticket))
                .extracting(InvitationView::state)
                .containsExactly(InvitationState.SENT, InvitationState.WITHDRAWN);
        assertThat(arrived()).hasSize(1);
    }

    @Test
    void asksOnceHoweverOftenAndByHowManyItIsLookedAt() {
        closed(register(mail));
        IntStream.range(0, 4).parallel().forEach(node -> follower.look());
        clock.forward(Duration.ofMinutes(30));
        IntStream.range(0, 4).parallel().forEach(node -> timers.look());
        IntStream.range(0, 4).parallel().forEach(node -> outbox.look());
        timers.look();
        outbox.look();
        assertThat(arrived()).hasSize(1);
    }

    @Test
    void remindsOnceAfterTwoDaysAndThenLetsItExpire() throws Exception {
        var ticket = closed(register(mail));
        pass(Duration.ofMinutes(30));
        String first = token(arrived().getFirst());
        pass(Duration.ofDays(2));
        assertThat(arrived()).hasSize(2);
        assertThat(submissions.open(token(arrived().get(1)))).isInstanceOf(OpenForm.Ready.class);
        assertThat(submissions.open(first)).isInstanceOf(OpenForm.Ready.class);
        assertThat(ledger(ticket)).hasSize(1);
        pass(Duration.ofDays(3));
        assertThat(arrived()).hasSize(2);
        pass(Duration.ofDays(2));
        assertThat(invitation(ticket).state()).isEqualTo(InvitationState.EXPIRED);
        assertThat(submissions.open(first)).isInstanceOf(OpenForm.Over.class);
        assertThat(arrived()).hasSize(2);
    }

    @Test
    void remindsNobodyWhoAnswered() throws Exception {
        var ticket = closed(register(mail));
        pass(Duration.ofMinutes(30));
        submissions.submit(token(arrived().getFirst()), clock.instant(), Map.of("overall", "5"));
        pass(Duration.ofDays(2));
        assertThat(arrived()).hasSize(1);
        assertThat(invitation(ticket).state()).isEqualTo(InvitationState.ANSWERED);
    }

    @Autowired
    Responses responses;

    @Test
    void remindsAndAsksNobodyWhoAnsweredOnThePhone() {
        var reminded = closed(register(mail));
        pass(Duration.ofMinutes(30));
        told(reminded);
        assertThat(invitation(reminded).state()).isEqualTo(InvitationState.ANSWERED);
        pass(Duration.ofDays(2));
        assertThat(arrived()).hasSize(1);

        var waiting = closed(register(mail));
        pass(Duration.ofMinutes(5));
        told(waiting);
        assertThat(invitation(waiting).state()).isEqualTo(InvitationState.SKIPPED);
        var before = register(mail);
        told(before);
        closed(before);
        pass(Duration.ofHours(1));
        assertThat(List.of(invitation(waiting), invitation(before)))
                .extracting(InvitationView::reason)
                .containsOnly("ANSWERED");
        assertThat(arrived()).hasSize(1);
    }

    private void told(TicketView ticket) {
        var response = company.as(
                here.agent,
                () -> responses.receive(new NewResponse(
                        "service",
                        null,
                        ticket.number(),
                        SurveyChannel.PHONE,
                        null,
                        90,
                        Map.of("overall", 4, "solved", "YES", "timeliness", 3, "attitude", 5, "nps", 9))));
        assertThat(response.isClean()).isTrue();
    }

    @Test
    void leavesWhoeverWasAskedLatelyInPeaceAndSaysSo() {
        var first = register(mail);
        closed(first);
        pass(Duration.ofMinutes(30));
        var second = closed(register(mail, phoneOf(first), null));
        pass(Duration.ofMinutes(30));
        assertThat(invitation(second).state()).isEqualTo(InvitationState.SKIPPED);
        assertThat(invitation(second).reason()).isEqualTo("CONTACTED_RECENTLY");
        assertThat(arrived()).hasSize(1);
    }

    @Test
    void putsOffUntilTheMorningWhatFallsDueAtNight() {
        clock.set(Instant.parse("2026-11-23T11:45:00Z"));
        var ticket = closed(register(mail));
        pass(Duration.ofMinutes(30));
        assertThat(arrived()).isEmpty();
        assertThat(invitation(ticket).nextAt()).isEqualTo(Instant.parse("2026-11-24T01:00:00Z"));
        clock.set(Instant.parse("2026-11-24T01:00:00Z"));
        pass(Duration.ZERO);
        assertThat(arrived()).hasSize(1);
    }

    @Test
    void asksNobodyWhoDoesNotWantItEvenWhenTheySaySoAtTheLastMoment() {
        var ticket = closed(register(mail));
        follower.look();
        clock.forward(Duration.ofMinutes(30));
        timers.look();
        company.asSystem(() -> {
            customers.optOut(customer(ticket), Purpose.SATISFACTION, null);
            return null;
        });
        outbox.look();
        assertThat(arrived()).isEmpty();
        assertThat(invitation(ticket).reason()).isEqualTo("OPTED_OUT");
        assertThat(ledger(ticket)).extracting(Contact::state).containsExactly(ContactState.RELEASED);
    }

    @Test
    void skipsVisiblyWhomItCannotReachAndWhoIsOneOfUs() {
        var landline = closed(register(null, "021 6" + tail(7), null));
        var colleague = closed(register("someone@huihuan.invalid"));
        pass(Duration.ZERO);
        assertThat(invitation(landline).reason()).isEqualTo("NO_ADDRESS");
        assertThat(invitation(colleague).reason()).isEqualTo("STAFF");
    }

    @Test
    void asksBySmsWhereOnlyAMobileIsKnown() {
        String phone = "138" + tail(8);
        var ticket = closed(register(null, phone, null));
        pass(Duration.ofMinutes(30));
        assertThat(invitation(ticket).channel()).isEqualTo(SurveyChannel.SMS);
        assertThat(invitation(ticket).state()).isEqualTo(InvitationState.SENT);
        assertThat(SHORT_MESSAGES)
                .filteredOn(message -> message.contains("+86" + phone))
                .singleElement()
                .satisfies(message -> {
                    var link = LINK.matcher(message);
                    assertThat(link.find()).isTrue();
                    assertThat(submissions.open(link.group(1))).isInstanceOf(OpenForm.Ready.class);
                });
    }

    @Test
    void asksNobodyTwiceWhoWasHandedALinkAboutThisResolution() {
        var ticket = register(mail);
        company.as(
                here.agent,
                () -> invitations.issue(new NewInvitation("service", null, ticket.number(), SurveyChannel.CHAT)));
        closed(ticket);
        pass(Duration.ofMinutes(30));
        assertThat(all(ticket)).hasSize(1);
        assertThat(arrived()).isEmpty();
    }

    @Test
    void whoeverAsksByHandIsQuickerThanTheRule() {
        var ticket = closed(register(mail));
        pass(Duration.ofMinutes(1));
        assertThat(all(ticket)).extracting(InvitationView::state).containsExactly(InvitationState.WAITING);
        company.as(
                here.agent,
                () -> invitations.issue(new NewInvitation("service", null, ticket.number(), SurveyChannel.LINK)));
        pass(Duration.ofMinutes(31));

        assertThat(all(ticket))
                .extracting(InvitationView::state)
                .containsExactlyInAnyOrder(InvitationState.SENT, InvitationState.SKIPPED);
        assertThat(arrived()).isEmpty();
    }

    @Test
    void asksNobodyWhereTheRulesAreOffOrTheSampleIsEmpty() {
        change(terms -> with(terms, false, 100));
        var off = closed(register(mail));
        pass(Duration.ofHours(1));
        assertThat(all(off)).isEmpty();
        change(terms -> with(terms, true, 0));
        var unsampled = closed(register(mail));
        pass(Duration.ofHours(1));
        assertThat(all(unsampled)).isEmpty();
        change(terms -> with(terms, true, 100));
    }

    @Test
    void releasesTheCustomerWhenSomebodyTakesTheInvitationBackByHand() {
        var ticket = closed(register(mail));
        follower.look();
        clock.forward(Duration.ofMinutes(30));
        timers.look();
        company.as(here.agent, () -> {
            invitations.withdraw(invitation(ticket).id(), "客户来电");
            return null;
        });
        outbox.look();
        assertThat(arrived()).isEmpty();
        assertThat(ledger(ticket)).extracting(Contact::state).containsExactly(ContactState.RELEASED);
    }

    @Test
    void asksNobodyAboutWhatWasClosedElsewhereHoweverLately() {
        String externalId = "old-" + UUID.randomUUID();
        Instant now = clock.instant();
        var history = List.of(
                new ArchivedTicket.StageChange(now.minusSeconds(3600), Stage.OPEN, "x", null),
                new ArchivedTicket.StageChange(now.minusSeconds(60), Stage.CLOSED, "x", null));
        var ticket = new ArchivedTicket(
                externalId,
                TicketType.COMPLAINT,
                Channel.PHONE,
                Urgency.HIGH,
                null,
                "产品功能/支付模块/退款失败",
                CustomerDetails.of(externalId, "陈先生", null, mail, null),
                new Description("退款三天没有到账", "无法支付房租", "今天退回"),
                null,
                null,
                "已退款",
                null,
                here.team,
                Stage.CLOSED,
                now.minusSeconds(3600),
                null,
                null,
                null,
                history);
        company.asSystem(() -> transaction.execute(status -> {
            archive.store(List.of(ticket));
            return true;
        }));
        pass(Duration.ofHours(1));
        var imported =
                references.find(externalId, io.huihuan.identity.Scope.ALL).orElseThrow();
        assertThat(invitations.about(imported.id())).isEmpty();
    }

    // --- the way there ------------------------------------------------------------------------------------------

    private void pass(Duration time) {
        follower.look();
        clock.forward(time);
        follower.look();
        timers.look();
        outbox.look();
        timers.look();
    }

    private TicketView register(@Nullable String mail) {
        return register(mail, "138" + tail(8), UUID.randomUUID().toString());
    }

    private TicketView register(@Nullable String mail, String phone, @Nullable String externalId) {
        return company.as(
                here.agent,
                () -> tickets.register(new NewTicket(
                        TicketType.COMPLAINT,
                        Channel.PHONE,
                        "产品功能/支付模块/退款失败",
                        Urgency.HIGH,
                        null,
                        CustomerDetails.of(null, "陈先生", phone, mail, null),
                        new Description("退款三天没有到账", "无法支付房租", "今天退回"),
                        null,
                        externalId,
                        null,
                        "SO-1001",
                        null,
                        null)));
    }

    private String phoneOf(TicketView ticket) {
        return company.asSystem(() -> customers.reveal(customer(ticket), io.huihuan.customer.PersonalField.PHONE, 0));
    }

    private static String tail(int digits) {
        return String.valueOf(java.util.concurrent.ThreadLocalRandom.current()
                .nextLong((long) Math.pow(10, digits - 1), (long) Math.pow(10, digits)));
    }

    private TicketView closed(TicketView ticket) {
        var assigned = company.as(here.supervisor, () -> tickets.assign(ticket.number(), ticket.version(), here.agent));
        var started =
                company.as(here.agent, () -> tickets.move(ticket.number(), assigned.version(), MoveRequest.start()));
        return close(started);
    }

    private TicketView close(TicketView started) {
        return company.as(here.agent, () -> {
            var resolved = tickets.move(started.number(), started.version(), MoveRequest.resolve("已退款"));
            return tickets.move(resolved.number(), resolved.version(), confirmed());
        });
    }

    private static MoveRequest confirmed() {
        return MoveRequest.close(new Verification(VerificationOutcome.CONFIRMED, null));
    }

    private TicketView reopen(TicketView ticket) {
        return company.as(
                here.supervisor,
                () -> tickets.move(
                        ticket.number(), tickets.get(ticket.number()).version(), MoveRequest.reopen("还没有到账")));
    }

    private CustomerId customer(TicketView ticket) {
        return new CustomerId(reference(ticket).customer());
    }

    private io.huihuan.ticket.TicketReference reference(TicketView ticket) {
        return references.find(ticket.number(), io.huihuan.identity.Scope.ALL).orElseThrow();
    }

    private List<InvitationView> all(TicketView ticket) {
        return invitations.about(reference(ticket).id());
    }

    private InvitationView invitation(TicketView ticket) {
        return all(ticket).getFirst();
    }

    private List<Contact> ledger(TicketView ticket) {
        return company.asSystem(() -> contacts.of(customer(ticket), 0, 10));
    }

    private void change(java.util.function.UnaryOperator<SurveyTerms> wish) {
        company.asSystem(() -> {
            var seen = rules.seen();
            rules.change(seen.version(), wish.apply(seen.terms()));
            return null;
        });
    }

    private static SurveyTerms with(SurveyTerms terms, boolean active, int sampling) {
        return new SurveyTerms(
                active,
                terms.questionnaire(),
                terms.delayMinutes(),
                sampling,
                terms.remindAfterHours(),
                terms.expireAfterHours(),
                terms.language(),
                terms.lowScore(),
                terms.lowNps(),
                terms.slipMinutes(),
                terms.interveneHours());
    }

    private List<MimeMessage> arrived() {
        return Stream.of(SERVER.getReceivedMessages())
                .filter(each -> GreenMailUtil.getAddressList(recipients(each)).contains(mail))
                .toList();
    }

    private static jakarta.mail.Address[] recipients(MimeMessage message) {
        try {
            return message.getAllRecipients();
        } catch (jakarta.mail.MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String body(MimeMessage mail) throws Exception {
        return plain(mail.getContent());
    }

    private static String plain(Object content) throws Exception {
        return content instanceof jakarta.mail.Multipart parts
                ? plain(parts.getBodyPart(0).getContent())
                : content.toString();
    }

    private static String token(MimeMessage mail) throws Exception {
        var link = LINK.matcher(body(mail));
        assertThat(link.find()).as(GreenMailUtil.getWholeMessage(mail)).isTrue();
        return link.group(1);
    }
}
