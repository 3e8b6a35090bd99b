package io.huihuan.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.huihuan.identity.Access;
import io.huihuan.identity.Actor;
import io.huihuan.identity.PersonId;
import io.huihuan.identity.Role;
import io.huihuan.identity.Scope;
import io.huihuan.shared.data.Ids;
import io.huihuan.shared.feed.BusinessEvent;
import io.huihuan.shared.feed.ChangeFeed;
import io.huihuan.shared.feed.FeedEntry;
import io.huihuan.shared.feed.Subject;
import io.huihuan.shared.refusal.Forbidden;
import io.huihuan.shared.refusal.Invalid;
import io.huihuan.shared.refusal.Missing;
import io.huihuan.shared.refusal.RuleBroken;
import io.huihuan.shared.refusal.Stale;
import io.huihuan.testing.DatabaseTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class CustomersTests {

    private static int line = 0;

    @Autowired
    Customers customers;

    @Autowired
    CustomerCards cards;

    @Autowired
    Access access;

    @Autowired
    ChangeFeed feed;

    @Autowired
    TransactionTemplate transaction;

    private final UUID ownTeam = Ids.next();
    private final Actor agent = person("agent", Role.AGENT, new Scope(false, Set.of(ownTeam)));

    @Test
    void showsARecordMasked() {
        var number = freshNumber();
        var id = as(agent, () -> customers.register(full(number)));
        var sheet = as(agent, () -> customers.sheet(id));
        assertThat(sheet.name()).isEqualTo("欧阳*");
        assertThat(sheet.phones()).containsExactly(Masking.phone(number.value()), "010****5678");
        assertThat(sheet.mails()).containsExactly("o***@example.com");
        assertThat(sheet.tags()).containsExactly("大客户", "老用户");
        assertThat(sheet.preferredChannel()).isEqualTo(Channel.PHONE);
        assertThat(sheet.preferredHours()).isEqualTo(new ContactHours(LocalTime.of(9, 30), LocalTime.of(18, 0)));
        assertThat(sheet.relationship()).isEqualTo(Relationship.NORMAL);
        assertThat(sheet.changedBy()).isEqualTo("agent");
    }

    @Test
    void recordsEveryLookAtAPersonalValue() {
        var number = freshNumber();
        var id = as(agent, () -> customers.register(CustomerProfile.of("陈大文", Level.VIP, number)));
        assertThat(as(agent, () -> customers.reveal(id, PersonalField.NAME, 0))).isEqualTo("陈大文");
        assertThat(as(agent, () -> customers.reveal(id, PersonalField.PHONE, 0)))
                .isEqualTo(number.spoken());
        assertThatThrownBy(() -> as(agent, () -> customers.reveal(id, PersonalField.MAIL, 0)))
                .isInstanceOf(Missing.class);
        as(agent, () -> customers.open(id));
        assertThat(history(id))
                .extracting(FeedEntry::event, FeedEntry::actor, FeedEntry::note)
                .containsExactly(
                        tuple("REGISTERED", "agent", null),
                        tuple("REVEALED", "agent", "NAME"),
                        tuple("REVEALED", "agent", "PHONE"),
                        tuple("REVEALED", "agent", "NAME,PHONE,MAIL"));
    }

    @Test
    void changesARecordAndSaysWhichFields() {
        var number = freshNumber();
        var id = as(agent, () -> customers.register(CustomerProfile.of("陈大文", Level.NORMAL, number)));
        var second = freshNumber();
        var profile = CustomerProfile.of("陈小文", Level.VIP, second, number);
        does(agent, () -> customers.change(id, 0, profile));
        var opened = as(agent, () -> customers.open(id));
        assertThat(opened.profile()).isEqualTo(profile);
        assertThat(opened.version()).isEqualTo(1);
        assertThat(history(id)).extracting(FeedEntry::event).containsSubsequence("LEVEL_CHANGED", "CHANGED");
        assertThat(history(id).get(1).to()).isEqualTo("VIP");
        assertThat(history(id).get(2).note()).isEqualTo("name,phones");
        assertThat(as(agent, () -> cards.of(id)).phone()).isEqualTo(Masking.phone(second.value()));
    }

    @Test
    void recordsNothingWhereNothingIsDifferent() {
        var profile = full(freshNumber());
        var id = as(agent, () -> customers.register(profile));
        does(agent, () -> customers.change(id, 0, profile));
        assertThat(history(id)).hasSize(1);
        assertThat(as(agent, () -> customers.sheet(id)).version()).isZero();
    }

    @Test
    void tellsTheSecondWriterWhoWasFirst() {
        var id = as(agent, () -> customers.register(CustomerProfile.of("陈大文", Level.NORMAL)));
        does(
                person("lin", Role.SUPERVISOR, Scope.ALL),
                () -> customers.change(id, 0, CustomerProfile.of("陈大文", Level.VIP)));
        assertThatThrownBy(() -> does(agent, () -> customers.change(id, 0, CustomerProfile.of("陈小文", Level.NORMAL))))
                .isInstanceOfSatisfying(Stale.class, stale -> {
                    assertThat(stale.changedBy()).isEqualTo("lin");
                    assertThat(((CustomerSheet) stale.current()).level()).isEqualTo(Level.VIP);
                });
    }

    @Test
    void losesNoChangeHoweverManyWriteAtOnce() throws Exception {
        var id = as(agent, () -> customers.register(CustomerProfile.of("陈大文", Level.NORMAL)));
        int acknowledged = 0;
        try (var threads = Executors.newFixedThreadPool(8)) {
            var all = IntStream.range(0, 8)
                    .mapToObj(index -> threads.submit((Callable<Boolean>) () -> {
                        try {
                            does(agent, () -> customers.change(id, 0, CustomerProfile.of("陈" + index, Level.NORMAL)));
                            return true;
                        } catch (Stale second) {
                            return false;
                        }
                    }))
                    .toList();
            for (var each : all) {
                acknowledged += each.get() ? 1 : 0;
            }
        }
        assertThat(acknowledged).isEqualTo(1);
        assertThat(history(id)).extracting(FeedEntry::event).containsExactly("REGISTERED", "CHANGED");
    }

    @Test
    void refusesANumberThatIsSomebodyElsesAndSaysWhose() {
        var number = freshNumber();
        var first = as(agent, () -> customers.register(CustomerProfile.of("陈大文", Level.NORMAL, number)));
        assertThatThrownBy(() -> as(agent, () -> customers.register(CustomerProfile.of("李小龙", Level.NORMAL, number))))
                .isInstanceOfSatisfying(RuleBroken.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("customer.phone-taken");
                    assertThat(refusal.arguments()).containsExactly(Masking.phone(number.value()), "陈*");
                    assertThat(refusal.details()).containsEntry("customer", first.value());
                });
        var other = as(agent, () -> customers.register(CustomerProfile.of("李小龙", Level.NORMAL)));
        assertThatThrownBy(() ->
                        does(agent, () -> customers.change(other, 0, CustomerProfile.of("李小龙", Level.NORMAL, number))))
                .isInstanceOf(RuleBroken.class);
        assertThat(as(agent, () -> customers.sheet(other)).phones()).isEmpty();
    }

    @Test
    void registersANumberOnceHoweverManyTry() throws Exception {
        var number = freshNumber();
        int registered = 0;
        try (var threads = Executors.newFixedThreadPool(8)) {
            var all = IntStream.range(0, 8)
                    .mapToObj(index -> threads.submit((Callable<Boolean>) () -> {
                        try {
                            as(agent, () -> customers.register(CustomerProfile.of("陈大文", Level.NORMAL, number)));
                            return true;
                        } catch (RuleBroken taken) {
                            return false;
                        }
                    }))
                    .toList();
            for (var each : all) {
                registered += each.get() ? 1 : 0;
            }
        }
        assertThat(registered).isEqualTo(1);
    }

    @Test
    void remembersFromWhenACustomerWantsNoContact() {
        var id = as(agent, () -> customers.register(CustomerProfile.of("陈大文", Level.NORMAL)));
        does(agent, () -> customers.optOut(id, Purpose.CARE, "来电要求"));
        does(agent, () -> customers.optOut(id, Purpose.CARE, null));
        assertThat(as(agent, () -> customers.sheet(id)).optOuts()).containsOnlyKeys(Purpose.CARE);
        does(agent, () -> customers.optIn(id, Purpose.CARE, null));
        assertThat(as(agent, () -> customers.sheet(id)).optOuts()).isEmpty();
        assertThat(history(id)).extracting(FeedEntry::event).containsExactly("REGISTERED", "OPTED_OUT", "OPTED_IN");
        assertThat(history(id).get(1).note()).isEqualTo("来电要求");
    }

    @Test
    void keepsPurchasesAndShowsTheLatestFirst() {
        var id = as(agent, () -> customers.register(CustomerProfile.of("陈大文", Level.NORMAL)));
        does(
                agent,
                () -> customers.purchased(
                        id, new Purchase(LocalDate.of(2026, 1, 5), "空气净化器", new BigDecimal("1299"), "A-1")));
        does(agent, () -> customers.purchased(id, new Purchase(LocalDate.of(2026, 3, 5), "滤芯", null, null)));
        assertThat(as(agent, () -> customers.purchases(id, 0, 10)))
                .extracting(Purchase::product, Purchase::amount)
                .containsExactly(tuple("滤芯", null), tuple("空气净化器", new BigDecimal("1299.00")));
        assertThat(as(agent, () -> customers.timeline(id, 0, 10)))
                .extracting(FeedEntry::event)
                .containsExactly("REGISTERED", "PURCHASED", "PURCHASED");
    }

    @Test
    void showsOnTheTimelineOnlyWhatTheReaderMayHearOf() {
        var id = as(agent, () -> customers.register(CustomerProfile.of("陈大文", Level.NORMAL)));
        transaction.executeWithoutResult(status -> {
            feed.publish(new Done(id, ownTeam));
            feed.publish(new Done(id, Ids.next()));
        });
        assertThat(as(agent, () -> customers.timeline(id, 0, 10)))
                .extracting(FeedEntry::event)
                .containsExactlyInAnyOrder("DONE", "REGISTERED");
        var executive = person("executive", Role.EXECUTIVE, Scope.ALL);
        assertThat(as(executive, () -> customers.timeline(id, 0, 10))).hasSize(3);
        assertThat(as(executive, () -> customers.timeline(id, 1, 1))).hasSize(1);
        var stranger = person("stranger", Role.AGENT, Scope.NOTHING);
        assertThat(as(stranger, () -> customers.timeline(id, 0, 10)))
                .extracting(FeedEntry::event)
                .containsExactly("REGISTERED");
    }

    @Test
    void findsCustomersByWhatPeopleSay() {
        var number = freshNumber();
        String tail = number.value().substring(number.value().length() - 4);
        var id = as(
                agent,
                () -> customers.register(new CustomerProfile(
                        "SEARCH_" + tail,
                        "赵%搜索",
                        List.of(number),
                        List.of("zhao" + tail + "@Example.com"),
                        Level.STRATEGIC,
                        "华北Widgets公司" + tail,
                        null,
                        Set.of(),
                        null,
                        null)));
        for (String text : List.of(
                "赵%搜",
                "搜索",
                number.value(),
                number.spoken(),
                number.value().substring(3),
                tail,
                number.value().substring(8),
                "SEARCH_" + tail,
                "SEARCH_",
                "ZHAO" + tail + "@example.com",
                "widgets公司" + tail)) {
            assertThat(as(agent, () -> cards.found(text, 50))).as(text).contains(id);
            assertThat(as(agent, () -> cards.count(CustomerQuery.of(text))))
                    .as(text)
                    .isPositive();
        }
        for (String text : List.of("SEARCHX", "赵_搜索", "' OR 1=1 --", "%%%", "nobody@example.com")) {
            assertThat(as(agent, () -> cards.found(text, 50))).as(text).doesNotContain(id);
        }
        assertThat(as(
                        agent,
                        () -> cards.page(
                                new CustomerQuery("搜索", Set.of(Level.NORMAL), CustomerQuery.Sort.NAME, false), 0, 10)))
                .isEmpty();
    }

    @Test
    void pagesTheListInEveryOrder() {
        IntStream.range(0, 7)
                .forEach(index -> as(
                        agent,
                        () -> customers.register(new CustomerProfile(
                                null,
                                "排序页" + index,
                                List.of(),
                                List.of(),
                                Level.values()[index % 3],
                                "公司" + index,
                                null,
                                Set.of(),
                                null,
                                null))));
        for (var sort : CustomerQuery.Sort.values()) {
            for (boolean descending : List.of(true, false)) {
                var query = new CustomerQuery("排序页", Set.of(), sort, descending);
                var whole = as(agent, () -> cards.page(query, 0, 100));
                assertThat(as(agent, () -> cards.count(query))).isEqualTo(whole.size());
                var paged = IntStream.range(0, 4)
                        .mapToObj(page -> as(agent, () -> cards.page(query, page * 2, 2)))
                        .flatMap(List::stream)
                        .toList();
                assertThat(paged).isEqualTo(whole).hasSize(7);
            }
        }
    }

    @Test
    void keepsAdministratorsAwayFromCustomers() {
        var id = as(agent, () -> customers.register(CustomerProfile.of("陈大文", Level.NORMAL)));
        var admin = person("admin", Role.ADMINISTRATOR, Scope.NOTHING);
        List<Supplier<Object>> looks = List.of(
                () -> customers.sheet(id),
                () -> customers.timeline(id, 0, 10),
                () -> customers.purchases(id, 0, 10),
                () -> customers.reveal(id, PersonalField.NAME, 0),
                () -> customers.open(id),
                () -> cards.of(id),
                () -> cards.found("陈", 10),
                () -> cards.count(CustomerQuery.of(null)),
                () -> cards.page(CustomerQuery.of(null), 0, 10));
        for (var look : looks) {
            assertThatThrownBy(() -> as(admin, look)).isInstanceOf(Forbidden.class);
        }
        assertThat(history(id)).hasSize(1);
    }

    @Test
    void answersAnUnknownCustomerAsMissing() {
        var unknown = CustomerId.next();
        assertThatThrownBy(() -> as(agent, () -> customers.sheet(unknown))).isInstanceOf(Missing.class);
        assertThatThrownBy(() -> as(agent, () -> cards.of(unknown))).isInstanceOf(Missing.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"𠮷野家😀", "<script>alert(1)</script>", "a\u202Eb", "=1+1", "Zoë"})
    void keepsAnyNameAsItWasTyped(String name) {
        var id = as(agent, () -> customers.register(CustomerProfile.of(name, Level.NORMAL)));
        assertThat(as(agent, () -> customers.reveal(id, PersonalField.NAME, 0))).isEqualTo(name);
    }

    @Test
    void refusesWhatCannotBeKept() {
        assertThatThrownBy(() -> CustomerProfile.of("长".repeat(101), Level.NORMAL))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> CustomerProfile.of("  ", Level.NORMAL)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> CustomerDetails.of(null, " ", null, null, null))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> CustomerDetails.of(null, "陈", null, "no-mail", null))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> new ContactHours(LocalTime.NOON, LocalTime.NOON))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> new Purchase(LocalDate.EPOCH, "x", new BigDecimal("-1"), null))
                .isInstanceOf(Invalid.class);
    }

    /** Something a team of a higher module did for the customer. */
    record Done(CustomerId id, UUID team) implements BusinessEvent {
        @Override
        public Subject subject() {
            return new Subject("TEST", id.value());
        }

        @Override
        public Instant at() {
            return Instant.parse("2026-11-23T01:00:00Z");
        }

        @Override
        public String actor() {
            return "agent";
        }

        @Override
        public UUID customer() {
            return id.value();
        }
    }

    private static CustomerProfile full(PhoneNumber number) {
        return new CustomerProfile(
                "FULL-" + number.value(),
                " 欧阳明日 ",
                List.of(number, PhoneNumber.of("010%04d5678".formatted(6000 + line))),
                List.of("Ou@Example.com"),
                Level.VIP,
                "回环科技",
                "家电",
                Set.of("老用户", "大客户"),
                Channel.PHONE,
                new ContactHours(LocalTime.of(9, 30), LocalTime.of(18, 0)));
    }

    private static Actor person(String account, Role role, Scope scope) {
        return new Actor(
                new PersonId(Ids.next()), account, account, null, Set.of(), Set.of(role), role.permissions(), scope);
    }

    private <T> T as(Actor actor, Supplier<T> work) {
        return access.as(actor, work);
    }

    private void does(Actor actor, Runnable work) {
        access.as(actor, work);
    }

    private List<FeedEntry> history(CustomerId id) {
        return feed.of(new Subject("CUSTOMER", id.value()));
    }

    private static synchronized PhoneNumber freshNumber() {
        return PhoneNumber.of("1360000%04d".formatted(line++));
    }
}
