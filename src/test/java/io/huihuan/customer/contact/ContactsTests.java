package io.huihuan.customer.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huihuan.customer.CustomerId;
import io.huihuan.customer.CustomerProfile;
import io.huihuan.customer.Customers;
import io.huihuan.customer.Level;
import io.huihuan.customer.Purpose;
import io.huihuan.customer.contact.Reservation.Delayed;
import io.huihuan.customer.contact.Reservation.Refused;
import io.huihuan.customer.contact.Reservation.Reserved;
import io.huihuan.shared.data.Ids;
import io.huihuan.shared.feed.FeedEntry;
import io.huihuan.shared.feed.Subject;
import io.huihuan.shared.refusal.Forbidden;
import io.huihuan.shared.refusal.Invalid;
import io.huihuan.shared.refusal.Missing;
import io.huihuan.testing.Company;
import io.huihuan.testing.DatabaseTest;
import io.huihuan.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class ContactsTests {

    @Autowired
    Contacts contacts;

    @Autowired
    Customers customers;

    @Autowired
    Company company;

    @Autowired
    TestClock clock;

    private CustomerId customer;

    @BeforeEach
    void somebody() {
        clock.set(TestClock.MONDAY_TEN);
        customer = company.asSystem(() -> customers.register(CustomerProfile.of("陈大文", Level.NORMAL)));
    }

    @Test
    void givesOneOfFiftyWhoAskAtOnceTheSlot() throws Exception {
        var start = new CountDownLatch(1);
        List<Reservation> answers;
        try (var people = Executors.newFixedThreadPool(10)) {
            var asked = IntStream.range(0, 50)
                    .mapToObj(any -> people.submit(() -> {
                        start.await();
                        return reserve(wish());
                    }))
                    .toList();
            start.countDown();
            answers = asked.stream().map(ContactsTests::answer).toList();
        }
        assertThat(answers).filteredOn(Reserved.class::isInstance).hasSize(1);
        assertThat(answers)
                .filteredOn(Delayed.class::isInstance)
                .hasSize(49)
                .containsOnly(new Delayed(clock.instant().plus(Duration.ofDays(30)), Obstacle.CONTACTED_RECENTLY));
        assertThat(ledger()).hasSize(1);
    }

    @Test
    void holdsTheSlotUntilItIsReleased() {
        var held = reserved(wish());
        assertThat(reserve(wish())).isInstanceOf(Delayed.class);
        company.asSystem(() -> {
            contacts.release(held);
            contacts.release(held);
            return null;
        });
        assertThat(reserve(wish())).isInstanceOf(Reserved.class);
        assertThat(told()).containsExactly("RESERVED", "RELEASED", "RESERVED");
    }

    @Test
    void answersAnOriginThatAsksTwiceWithTheSameContact() {
        var wish = wish();
        assertThat(reserve(wish)).isEqualTo(reserve(wish));
        assertThat(ledger()).hasSize(1);
    }

    @Test
    void countsThirtyDaysFromWhenTheCustomerWasReached() {
        var contact = reserved(wish());
        clock.forward(Duration.ofHours(5));
        Instant reached = clock.instant();
        company.asSystem(() -> {
            contacts.connected(contact, reached);
            contacts.connected(contact, reached.plusSeconds(60));
            contacts.release(contact);
            return null;
        });
        Instant free = reached.plus(Duration.ofDays(30));
        assertThat(company.asSystem(() -> contacts.freeFrom(customer))).isEqualTo(free);
        clock.set(free.minusSeconds(1));
        assertThat(reserve(wish())).isEqualTo(new Delayed(free, Obstacle.CONTACTED_RECENTLY));
        clock.set(free);
        assertThat(reserve(wish())).isInstanceOf(Reserved.class);
    }

    @Test
    void triesThreeTimesWithPausesAndThenFreesTheSlot() {
        var contact = reserved(wish());
        Instant first = clock.instant();
        assertThat(inVain(contact, first)).contains(first.plus(Duration.ofHours(4)));
        // from 18:00 on the pause ends after hours: next morning
        assertThat(inVain(contact, first.plus(Duration.ofHours(8)))).contains(Instant.parse("2026-11-24T01:00:00Z"));
        Instant third = Instant.parse("2026-11-24T01:00:00Z");
        assertThat(inVain(contact, third)).isEmpty();
        assertThat(ledger())
                .singleElement()
                .satisfies(line -> assertThat(line.state()).isEqualTo(ContactState.NOT_CONNECTED))
                .satisfies(line -> assertThat(line.attempts()).isEqualTo(3));
        clock.set(third.plusSeconds(60));
        assertThat(reserve(wish())).isEqualTo(new Delayed(third.plus(Duration.ofHours(4)), Obstacle.TRIED_RECENTLY));
        clock.set(third.plus(Duration.ofHours(4)));
        assertThat(reserve(wish())).isInstanceOf(Reserved.class);
    }

    @Test
    void obeysAnOptOut() {
        assertThat(company.asSystem(() -> contacts.accepts(customer, Purpose.SATISFACTION)))
                .isTrue();
        company.asSystem(() -> {
            customers.optOut(customer, Purpose.SATISFACTION, null);
            return null;
        });
        assertThat(company.asSystem(() -> contacts.accepts(customer, Purpose.SATISFACTION)))
                .isFalse();
        assertThat(reserve(wish())).isEqualTo(new Refused(Obstacle.OPTED_OUT));
    }

    @Test
    void onlyRecordsWhatIsExempt() {
        reserved(wish());
        company.asSystem(() -> {
            customers.optOut(customer, Purpose.SATISFACTION, null);
            return null;
        });
        clock.forward(Duration.ofHours(12));
        assertThat(reserve(wish().exempt(Exemption.OPEN_TICKET))).isInstanceOf(Reserved.class);
        assertThat(ledger()).extracting(Contact::exemption).containsExactly(Exemption.OPEN_TICKET, null);
        assertThat(told()).containsExactly("RESERVED", "RECORDED");
    }

    @Test
    void letsASupervisorOverrideWithAReason() {
        var here = company.openDepartment();
        reserved(wish());
        var exception = wish().overriding("大客户要求");
        assertThatThrownBy(() -> company.as(here.agent, () -> contacts.reserve(exception)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> company.as(here.supervisor, () -> contacts.reserve(wish().overriding(" "))))
                .isInstanceOf(Invalid.class);
        assertThat(company.as(here.supervisor, () -> contacts.reserve(exception)))
                .isInstanceOf(Reserved.class);
        assertThat(told()).containsExactly("RESERVED", "RESERVED", "OVERRIDDEN");
    }

    @Test
    void knowsNobodyElse() {
        customer = new CustomerId(Ids.next());
        assertThatThrownBy(() -> reserve(wish())).isInstanceOf(Missing.class);
    }

    private ContactWish wish() {
        return ContactWish.of(
                customer,
                Purpose.SATISFACTION,
                ContactChannel.MAIL,
                new Subject("INVITATION", Ids.next()),
                clock.instant());
    }

    private Reservation reserve(ContactWish wish) {
        return company.asSystem(() -> contacts.reserve(wish));
    }

    private ContactId reserved(ContactWish wish) {
        return ((Reserved) reserve(wish)).contact();
    }

    private java.util.Optional<Instant> inVain(ContactId contact, Instant at) {
        return company.asSystem(() -> contacts.notConnected(contact, at));
    }

    private List<Contact> ledger() {
        return company.asSystem(() -> contacts.of(customer, 0, 100));
    }

    private List<String> told() {
        return company.asSystem(() -> customers.timeline(customer, 0, 100)).reversed().stream()
                .filter(row -> row.subject().kind().equals("CONTACT"))
                .map(FeedEntry::event)
                .toList();
    }

    private static Reservation answer(java.util.concurrent.Future<Reservation> asked) {
        try {
            return asked.get();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
