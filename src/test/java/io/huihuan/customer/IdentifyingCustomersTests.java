package io.huihuan.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.huihuan.identity.Access;
import io.huihuan.identity.Actor;
import io.huihuan.shared.feed.ChangeFeed;
import io.huihuan.shared.feed.FeedEntry;
import io.huihuan.shared.feed.Subject;
import io.huihuan.shared.refusal.RuleBroken;
import io.huihuan.testing.DatabaseTest;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class IdentifyingCustomersTests {

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
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void knowsAPersonByAnySpellingOfTheNumber() {
        String phone = freshPhone();
        var first = identify(null, "陈大文", phone);
        assertThat(identify(null, "陈先生", "+86 " + phone)).isEqualTo(first);
        assertThat(asSystem(() -> cards.of(first)).name()).isEqualTo("陈*");
    }

    @Test
    void letsTheExternalIdDecideBeforeTheNumber() {
        String phone = freshPhone();
        var byPhone = identify(null, "陈大文", phone);
        var byId = identify("X-" + phone, "李小龙", null);
        assertThat(byId).isNotEqualTo(byPhone);
        assertThat(identify("X-" + phone, "李小龙", phone)).isEqualTo(byId);
        assertThat(identify(null, "陈大文", phone)).isEqualTo(byPhone);
    }

    @Test
    void tellsExternalIdsApartByCase() {
        assertThat(identify("case-a", "A", null)).isNotEqualTo(identify("CASE-A", "A", null));
    }

    @Test
    void keepsAKeySaidForTheFirstTime() {
        String phone = freshPhone();
        var known = identify(null, "陈大文", phone);
        assertThat(identify("LEARNT-" + phone, "陈大文", phone)).isEqualTo(known);
        assertThat(identify("LEARNT-" + phone, "陈大文", null)).isEqualTo(known);
        String second = freshPhone();
        assertThat(identify("LEARNT-" + phone, "陈大文", second)).isEqualTo(known);
        assertThat(identify(null, "陈大文", second)).isEqualTo(known);
        assertThat(events(known)).containsExactly("REGISTERED", "CHANGED", "CHANGED");
        assertThat(asSystem(() -> customers.sheet(known)).version()).isEqualTo(2);
    }

    @Test
    void knowsAPersonByEveryExternalIdThatWasSaidWithTheNumber() {
        String phone = freshPhone();
        var known = identify("CRM-" + phone, "陈大文", phone);
        assertThat(identify("SHOP-" + phone, "陈大文", phone)).isEqualTo(known);
        assertThat(identify("SHOP-" + phone, "陈大文", null)).isEqualTo(known);
        assertThat(identify("CRM-" + phone, "陈大文", null)).isEqualTo(known);
        assertThat(asSystem(() -> customers.sheet(known)).externalId()).isEqualTo("CRM-" + phone);
        assertThat(events(known)).containsExactly("REGISTERED", "CHANGED");
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> asSystem(() -> customers.register(new CustomerProfile(
                        "SHOP-" + phone, "李小龙", List.of(), List.of(), Level.NORMAL, null, null, Set.of(), null, null))))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("customer.external-id-taken"));
    }

    @Test
    void keepsEveryExternalIdOfABatch() {
        String phone = freshPhone();
        var ids = asSystem(() -> customers.identifyAll(List.of(
                details("A-" + phone, "陈大文", phone),
                details("B-" + phone, "陈大文", phone),
                details("C-" + phone, "陈大文", phone))));
        assertThat(ids.stream().distinct()).hasSize(1);
        assertThat(identify("C-" + phone, "陈大文", null)).isEqualTo(ids.getFirst());
        assertThat(identify("B-" + phone, "陈大文", null)).isEqualTo(ids.getFirst());
    }

    @Test
    void learnsManyExternalIdsOfOneNumberAtOnce() throws Exception {
        String phone = freshPhone();
        var known = identify("Z-" + phone, "陈大文", phone);
        assertThat(together(16, index -> identify("Z" + index % 4 + "-" + phone, "陈大文", phone)))
                .containsOnly(known);
        assertThat(identify("Z3-" + phone, "陈大文", null)).isEqualTo(known);
    }

    @Test
    void beginsARecordForSomebodyWhoCannotBeKnownAgain() {
        assertThat(identify(null, "路人", null)).isNotEqualTo(identify(null, "路人", null));
    }

    @Test
    void makesOneRecordOfOneNumberHoweverManyAskAtOnce() throws Exception {
        for (int round = 0; round < 5; round++) {
            String phone = freshPhone();
            assertThat(together(16, index -> identify(null, "先到者", phone)))
                    .as("one record")
                    .hasSize(16)
                    .containsOnly(identify(null, "先到者", phone));
            assertThat(rows("customer_phone", "number = '+86" + phone + "'")).isEqualTo(1);
        }
        assertThat(rows(
                        "customer",
                        "id NOT IN (SELECT customer_id FROM customer_phone) AND external_id IS NULL AND name = '先到者'"))
                .as("nothing is left behind by those who came second")
                .isZero();
    }

    @Test
    void makesOneRecordOfOneExternalIdHoweverManyAskAtOnce() throws Exception {
        String id = "RACE-" + freshPhone();
        assertThat(together(16, index -> identify(id, "陈大文", index % 2 == 0 ? null : "1390000" + (1000 + index))))
                .containsOnly(identify(id, "陈大文", null));
    }

    @Test
    void forgetsARecordWhoseTicketWasNotStored() {
        String phone = freshPhone();
        asSystem(() -> transaction.execute(status -> {
            status.setRollbackOnly();
            return customers.identify(details(null, "陈大文", phone));
        }));
        assertThat(rows("customer_phone", "number = '+86" + phone + "'")).isZero();
    }

    @Test
    void knowsThousandsAtOnce() {
        String batch = freshPhone();
        var said = IntStream.range(0, 2_500)
                .mapToObj(index -> details("B" + batch + "-" + index % 2_000, "客户" + index, null))
                .toList();
        var ids = asSystem(() -> customers.identifyAll(said));
        assertThat(ids).hasSize(2_500);
        assertThat(ids.subList(2_000, 2_500)).isEqualTo(ids.subList(0, 500));
        assertThat(ids.stream().distinct()).hasSize(2_000);
        assertThat(asSystem(() -> customers.identifyAll(said))).isEqualTo(ids);
        assertThat(events(ids.getFirst())).containsExactly("REGISTERED");
        assertThat(asSystem(() -> cards.of(ids))).hasSize(2_000);
    }

    @Test
    void knowsPeopleOfTheSameBatchAndLearnsTheirKeys() {
        String phone = freshPhone();
        var ids = asSystem(() -> customers.identifyAll(List.of(
                details(null, "陈大文", phone),
                details("BATCH-" + phone, "陈大文", phone),
                details("BATCH-" + phone, "陈大文", null))));
        assertThat(ids.stream().distinct()).hasSize(1);
    }

    @Test
    void letsTwoBatchesOfTheSamePeopleRunAtOnce() throws Exception {
        String batch = freshPhone();
        var said = IntStream.range(0, 300)
                .mapToObj(index -> details(
                        "P" + batch + "-" + index, "客户", "1370" + batch.substring(7) + String.format("%03d", index)))
                .toList();
        var answers =
                together(4, index -> asSystem(() -> customers.identifyAll(index % 2 == 0 ? said : said.reversed())));
        assertThat(answers.get(0)).isEqualTo(answers.get(2));
        assertThat(answers.get(1)).isEqualTo(answers.get(0).reversed());
    }

    private CustomerId identify(String externalId, String name, String phone) {
        return asSystem(() -> customers.identify(details(externalId, name, phone)));
    }

    private static CustomerDetails details(String externalId, String name, String phone) {
        return CustomerDetails.of(externalId, name, phone, null, Level.NORMAL);
    }

    private <T> T asSystem(Supplier<T> work) {
        return access.as(Actor.SYSTEM, work);
    }

    private List<String> events(CustomerId id) {
        return feed.of(new Subject("CUSTOMER", id.value())).stream()
                .map(FeedEntry::event)
                .toList();
    }

    private int rows(String table, String condition) {
        return sql.sql("SELECT COUNT(*) FROM " + table + " WHERE " + condition)
                .query(Integer.class)
                .single();
    }

    private static synchronized String freshPhone() {
        return "1380000%04d".formatted(line++);
    }

    private static <T> List<T> together(int people, java.util.function.IntFunction<T> work) throws Exception {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(people)) {
            List<Future<T>> all = IntStream.range(0, people)
                    .mapToObj(index -> threads.submit((Callable<T>) () -> {
                        start.await();
                        return work.apply(index);
                    }))
                    .toList();
            start.countDown();
            var answers = new java.util.ArrayList<T>();
            for (var each : all) {
                answers.add(each.get());
            }
            return answers;
        }
    }
}
