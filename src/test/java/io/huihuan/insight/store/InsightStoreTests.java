package io.huihuan.insight.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.huihuan.insight.FirstFilling;
import io.huihuan.shared.feed.LiveFeed;
import io.huihuan.testing.Company;
import io.huihuan.testing.DatabaseTest;
import io.huihuan.ticket.TicketSamples;
import io.huihuan.ticket.Tickets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever happens to its file, a store comes up with everything, and what changes is in it moments later. */
@DatabaseTest
class InsightStoreTests {

    @Autowired
    Sources sources;

    @Autowired
    LiveFeed live;

    @Autowired
    Clock clock;

    @Autowired
    Company company;

    @Autowired
    Tickets tickets;

    @TempDir
    Path folder;

    private Path path;
    private Company.Department department;

    @BeforeEach
    void oneTicket() {
        path = folder.resolve("insight.duckdb");
        department = company.openDepartment();
        register();
    }

    @Test
    void isBuiltWhereThereIsNone() {
        holdsEverything(settings(2));
    }

    @Test
    void goesOnWhereItWasLeft() throws SQLException {
        holdsEverything(settings(2));
        mark("UPDATE ticket SET number = 'seen before'");
        register();

        var store = new InsightStore(sources, settings(2), live, clock, new FirstFilling());
        store.start();
        try {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(5))
                    .until(() -> count(store) == sources.tickets().count());
            assertThat(store.<Long>read(
                            rows -> number(rows, "SELECT count(*) FROM ticket WHERE number = 'seen before'")))
                    .isPositive();
        } finally {
            store.stop();
        }
    }

    @Test
    void isBuiltAnewFromAFileNobodyCanRead() throws Exception {
        Files.writeString(path, "这不是数据库".repeat(5_000));

        holdsEverything(settings(2));
    }

    @Test
    void isBuiltAnewWhereTheTablesAreOfAnotherVersion() throws SQLException {
        holdsEverything(settings(2));
        mark("UPDATE meta SET version = 0");
        mark("DELETE FROM ticket");

        holdsEverything(settings(2));
    }

    @Test
    void isBuiltAnewWhereItWasFilledFromAnotherDatabase() throws SQLException {
        holdsEverything(settings(2));
        mark("UPDATE meta SET source = 'another'");
        mark("DELETE FROM ticket");

        holdsEverything(settings(2));
    }

    @Test
    void isKeptElsewhereWhereAnotherHasTheFile() throws SQLException {
        holdsEverything(settings(2));
        // whoever has it open has it with other settings, which one process refuses as a lock refuses another process
        try (var taken = StoreFile.open(path, settings(1))) {
            assertThat(Meta.of(taken.writer())).isPresent();
            holdsEverything(settings(2));
        }
    }

    @Test
    void isNotReadyWhileHistoryIsBroughtIn() {
        var filling = new FirstFilling();
        var store = new InsightStore(sources, settings(2), live, clock, filling);

        filling.during(() -> assertThat(store.state().building()).isTrue());
        assertThat(store.state().building()).isFalse();
    }

    @Test
    void isBuiltByCommandWhereNobodyHasIt() throws SQLException {
        var store = new InsightStore(sources, settings(2), live, clock, new FirstFilling());
        var read = new AtomicLong();

        assertThat(store.rebuildHere(read::set, total -> {})).isTrue();
        assertThat(read).hasValue(sources.tickets().count());
        try (var taken = StoreFile.open(path, settings(1))) {
            assertThat(Meta.of(taken.writer())).isPresent();
            assertThat(store.rebuildHere(read::set, total -> {})).isFalse();
        }
    }

    @Test
    void answersAllQuestionsOfOneReadingFromOneMoment() {
        var store = new InsightStore(sources, settings(2), live, clock, new FirstFilling());
        store.start();
        try {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> store.state().asOf() != null);
            long[] counts = store.read(rows -> {
                long before = number(rows, "SELECT count(*) FROM ticket");
                register();
                Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> count(store) == before + 1);
                return new long[] {before, number(rows, "SELECT count(*) FROM ticket")};
            });
            assertThat(counts[1]).isEqualTo(counts[0]);
        } finally {
            store.stop();
        }
    }

    private void holdsEverything(StoreSettings settings) {
        var store = new InsightStore(sources, settings, live, clock, new FirstFilling());
        store.start();
        try {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> store.state().asOf() != null);
            assertThat(count(store)).isEqualTo(sources.tickets().count());
            register();
            Awaitility.await()
                    .atMost(Duration.ofSeconds(5))
                    .until(() -> count(store) == sources.tickets().count());
        } finally {
            store.stop();
        }
    }

    private void register() {
        company.as(department.agent, () -> tickets.register(TicketSamples.refund()));
    }

    private void mark(String statement) throws SQLException {
        try (var file = StoreFile.open(path, settings(2));
                var sql = file.writer().createStatement()) {
            sql.execute(statement);
        }
    }

    private StoreSettings settings(int threads) {
        return new StoreSettings(true, path, "128MB", threads, Duration.ofMillis(200));
    }

    private static long count(InsightStore store) {
        return store.<Long>read(rows -> number(rows, "SELECT count(*) FROM ticket"));
    }

    private static long number(java.sql.Connection rows, String question) throws SQLException {
        try (var sql = rows.createStatement();
                var found = sql.executeQuery(question)) {
            found.next();
            return found.getLong(1);
        }
    }
}
