package io.huihuan.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huihuan.identity.Access;
import io.huihuan.identity.Actor;
import io.huihuan.identity.Permission;
import io.huihuan.identity.PersonId;
import io.huihuan.identity.Scope;
import io.huihuan.intake.mapping.Mapping;
import io.huihuan.shared.data.Ids;
import io.huihuan.shared.feed.ChangeFeed;
import io.huihuan.shared.feed.Subject;
import io.huihuan.shared.refusal.Forbidden;
import io.huihuan.shared.refusal.Invalid;
import io.huihuan.shared.refusal.Missing;
import io.huihuan.shared.refusal.RuleBroken;
import io.huihuan.shared.text.Texts;
import io.huihuan.testing.DatabaseTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

@DatabaseTest
@Import(TestItemsConfiguration.class)
@TestPropertySource(
        properties = {
            "huihuan.import.chunk=10",
            "db-scheduler.polling-interval=100ms",
            "db-scheduler.heartbeat-interval=1s"
        })
class ImportsTest {

    private static final String HEADER = "externalId,phenomenon\n";

    /** So many chunks that a wish comes before the last of them, even where others take the lock first. */
    private static final int MANY = 2_000;

    @Autowired
    private Imports imports;

    @Autowired
    private ImportRunner runner;

    @Autowired
    private ImportJobs jobs;

    @Autowired
    private Access access;

    @Autowired
    private ChangeFeed feed;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    @Qualifier("items")
    private TestItems items;

    @Autowired
    @Qualifier("groupedItems")
    private TestItems groups;

    @BeforeEach
    void empty() {
        items.reset();
        groups.reset();
    }

    @Test
    void importsInTheBackgroundAndCountsEveryRow() {
        ImportReport report = finished(start("test-items", HEADER + rows(1, 95)));

        assertThat(report.state()).isEqualTo(ImportState.DONE);
        assertThat(report.rows()).isEqualTo(95);
        assertThat(report.total()).isEqualTo(95);
        assertThat(report.accepted()).isEqualTo(95);
        assertThat(report.updated() + report.rejected()).isZero();
        assertThat(items.count()).isEqualTo(95);
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM import_file_part WHERE job_id = ?",
                        Integer.class,
                        Ids.bytes(report.id().value())))
                .isZero();
        assertThat(feed.of(new Subject("IMPORT", report.id().value())))
                .extracting(entry -> entry.event() + " " + entry.to())
                .containsExactly("IMPORT_STARTED test-items", "IMPORT_CHANGED DONE");
    }

    @Test
    void importedTwiceUpdatesAndNeverDoubles() {
        finished(start("test-items", HEADER + rows(1, 25)));
        ImportReport again = finished(start("test-items", HEADER + rows(1, 30)));

        assertThat(again.updated()).isEqualTo(25);
        assertThat(again.accepted()).isEqualTo(5);
        assertThat(items.count()).isEqualTo(30);
    }

    @Test
    void takesARepeatedRowAsALaterWord() {
        ImportReport report = finished(start("test-items", HEADER + "A,first\nA,second\nA,third\n"));

        assertThat(report.accepted()).isEqualTo(1);
        assertThat(report.updated()).isEqualTo(2);
        assertThat(items.item("A")).containsEntry("words", "third").containsEntry("writes", 3);
    }

    @Test
    void rejectsWhatIsWrongWithLineAndReasonAndKeepsTheRest() {
        ImportReport report = finished(
                start("test-items", HEADER + "A,good\nbad1,no\nB,\"open\nC,ragged,x\nD,=1+1\n,nobody\nE,fine\n"));

        assertThat(report.state()).isEqualTo(ImportState.DONE);
        assertThat(report.accepted()).isEqualTo(3);
        assertThat(report.rejected()).isEqualTo(4);
        assertThat(report.rows()).isEqualTo(7);
        assertThat(rejects(report, Texts.ENGLISH)).isEqualToNormalizingNewlines("""
                \uFEFFLine,Reason,externalId,phenomenon
                3,External number: “bad1” is not known; translate it in the mapping of values,bad1,no
                4,"quotes do not close properly, or the row is longer than 1,000,000 characters","B,""open"
                5,"the row has 3 cells, the header has 2",C,ragged,x
                7,External number: missing,,nobody
                """);
        assertThat(rejects(report, Texts.CHINESE)).contains("行号,拒绝原因,").contains("外部编号：缺少内容");
    }

    @Test
    void disarmsFormulasInTheRejectsFile() {
        ImportReport report = finished(start("test-items", HEADER + "bad,\"=HYPERLINK(\"\"x\"\")\"\nbad,+86 138\n"));

        assertThat(rejects(report, Texts.ENGLISH))
                .contains("\"'=HYPERLINK(\"\"x\"\")\"")
                .contains("'+86 138");
    }

    @Test
    void rejectsASingleRowThatTheDatabaseRefuses() {
        String tooLongForTheColumn = "x".repeat(41);
        ImportReport report =
                finished(start("test-items", HEADER + rows(1, 7) + "L," + tooLongForTheColumn + "\n" + rows(8, 20)));

        assertThat(report.state()).isEqualTo(ImportState.DONE);
        assertThat(report.accepted()).isEqualTo(20);
        assertThat(report.rejected()).isEqualTo(1);
        assertThat(rejects(report, Texts.ENGLISH)).contains("9,the database could not keep this row,L,");
    }

    @Test
    void goesOnAtTheVeryNextRowAfterAKill() {
        ImportId id = heldBack("test-items", HEADER + rows(1, 95) + "bad,x\n");
        items.diesBeforeChunk.set(5);
        assertThatThrownBy(() -> runner.run(id.value(), 1)).isInstanceOf(TestItems.Killed.class);
        assertThat(items.count()).isEqualTo(40);
        assertThat(get(id).rows()).isEqualTo(40);
        assertThat(get(id).state()).isEqualTo(ImportState.RUNNING);

        items.diesBeforeChunk.set(0);
        runner.run(id.value(), 1);

        ImportReport report = get(id);
        assertThat(report.state()).isEqualTo(ImportState.DONE);
        assertThat(report.accepted()).isEqualTo(95);
        assertThat(report.updated()).isZero();
        assertThat(report.rejected()).isEqualTo(1);
        assertThat(IntStream.rangeClosed(1, 95)
                        .mapToObj(i -> items.item("T" + i).get("writes")))
                .containsOnly(1);
    }

    @Test
    void anotherNodeTakesUpWhatADeadOneLeft() {
        ImportId id = heldBack("test-items", HEADER + rows(1, 30));
        jobs.take(id.value(), 1);
        jdbc.update(
                "INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, "
                        + "version, consecutive_failures) VALUES ('import', ?, '2020-01-01 00:00:00', TRUE, 'dead', "
                        + "'2020-01-01 00:00:00', 7, 0)",
                id.value() + ".1");

        assertThat(finished(id).accepted()).isEqualTo(30);
    }

    @Test
    void pausesBetweenChunksAndResumesWhereItStopped() {
        items.gate = new CountDownLatch(1);
        ImportId id = start("test-items", HEADER + rows(1, MANY));
        await(id, report -> items.chunks() == 1);
        var pausing = Thread.ofVirtual().start(() -> access.as(Actor.SYSTEM, () -> imports.pause(id)));
        assertThat(get(id).state()).isEqualTo(ImportState.RUNNING);
        // the wish to pause must wait for the chunk under way before that chunk is let go
        Awaitility.await()
                .pollDelay(java.time.Duration.ofMillis(300))
                .until(() ->
                        pausing.getState() == Thread.State.WAITING || pausing.getState() == Thread.State.TIMED_WAITING);
        items.gate.countDown();
        join(pausing);

        ImportReport paused = get(id);
        assertThat(paused.state()).isEqualTo(ImportState.PAUSED);
        assertThat(paused.rows()).isPositive().isLessThan(MANY).isEqualTo(items.count());
        assertThatThrownBy(() -> access.as(Actor.SYSTEM, () -> imports.pause(id)))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("import.state");

        access.as(Actor.SYSTEM, () -> imports.resume(id));
        ImportReport report = finished(id);
        assertThat(report.accepted()).isEqualTo(MANY);
        assertThat(report.updated()).isZero();
    }

    @Test
    void cancelsForGoodAndKeepsWhatIsWritten() {
        items.gate = new CountDownLatch(1);
        ImportId id = start("test-items", HEADER + rows(1, MANY));
        await(id, report -> items.chunks() == 1);
        var cancelling = Thread.ofVirtual().start(() -> access.as(Actor.SYSTEM, () -> imports.cancel(id)));
        items.gate.countDown();
        join(cancelling);

        ImportReport report = get(id);
        assertThat(report.state()).isEqualTo(ImportState.CANCELLED);
        assertThat(report.rows()).isEqualTo(items.count()).isLessThan(MANY);
        assertThatThrownBy(() -> access.as(Actor.SYSTEM, () -> imports.resume(id)))
                .hasMessage("import.state");
    }

    @Test
    void bringsTogetherTheRowsOfOneThingWhereverTheyStand() {
        String spread = IntStream.range(0, 60)
                .mapToObj(i -> "G" + i % 20 + ",words " + i / 20 + "\n")
                .collect(Collectors.joining());
        ImportReport report = finished(start("test-groups", HEADER + spread + ",nobody\n"));

        assertThat(report.accepted()).isEqualTo(60);
        assertThat(report.updated()).isZero();
        assertThat(report.rejected()).isEqualTo(1);
        assertThat(groups.count()).isEqualTo(20);
        assertThat(groups.item("G7")).containsEntry("words", "words 2").containsEntry("writes", 3);
    }

    @Test
    void groupsALargeFileInLittleMemoryAndResumesInTheSameOrder() {
        String spread = IntStream.range(0, 30_000)
                .mapToObj(i -> "G" + i % 3_000 + ",words " + i / 3_000 + "\n")
                .collect(Collectors.joining());
        ImportId id = heldBack("test-groups", HEADER + spread);
        groups.diesBeforeChunk.set(700);
        assertThatThrownBy(() -> runner.run(id.value(), 1)).isInstanceOf(TestItems.Killed.class);
        groups.diesBeforeChunk.set(0);
        runner.run(id.value(), 1);

        assertThat(get(id).accepted()).isEqualTo(30_000);
        assertThat(get(id).updated()).isZero();
        assertThat(groups.count()).isEqualTo(3_000);
        assertThat(groups.item("G1234")).containsEntry("words", "words 9").containsEntry("writes", 10);
    }

    @Test
    void endsWhereItsOwnerMayNoLongerImport() {
        Actor gone = actor(Permission.IMPORT);
        ImportId id = access.as(gone, () -> {
            try (Draft draft = draft(HEADER + rows(1, 5))) {
                return imports.start(imports.suggest("test-items", draft), draft);
            }
        });
        org.awaitility.Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> access.as(gone, () -> imports.get(id)).state() == ImportState.FAILED);

        assertThat(access.as(gone, () -> imports.get(id)).failure().reason()).isEqualTo("intake.failure.owner");
        assertThat(items.count()).isZero();
    }

    @Test
    void showsImportsToTheirOwnerOnly() {
        ImportReport report = finished(start("test-items", HEADER + rows(1, 5)));
        Actor other = actor(Permission.IMPORT);

        assertThatThrownBy(() -> access.as(other, () -> imports.get(report.id())))
                .isInstanceOf(Missing.class);
        assertThatThrownBy(() -> access.as(other, () -> imports.cancel(report.id())))
                .isInstanceOf(Missing.class);
        assertThat(access.as(other, () -> imports.list(0, 10))).isEmpty();
        assertThat(access.as(Actor.SYSTEM, () -> imports.list(0, 1))).containsExactly(report);
        assertThatThrownBy(() -> access.as(actor(Permission.TICKET_READ), () -> imports.list(0, 10)))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void showsWhatWouldBecomeOfTheFirstRows() {
        Preview preview = access.as(Actor.SYSTEM, () -> {
            try (Draft draft =
                    draft("externalId,phenomenon,openedAt\nA,x,05-03-2016 10:00\nbad,y,06-03-2016 10:00\n")) {
                return imports.preview(imports.suggest("test-items", draft), draft);
            }
        });

        assertThat(preview.rows()).hasSize(2);
        assertThat(preview.rejected()).isEqualTo(1);
        assertThat(preview.rejects().getFirst().problems())
                .extracting(Problem::field)
                .containsExactly("externalId");
        assertThat(preview.formats().get("openedAt")).startsWith("dd-MM-yyyy");
        assertThat(preview.ambiguous()).containsKey("openedAt");
    }

    @Test
    void doesNotStartWhileDayAndMonthCannotBeToldApart() {
        assertThatThrownBy(() -> start("test-items", "externalId,openedAt\nA,05-03-2016 10:00\n"))
                .isInstanceOfSatisfying(
                        Invalid.class, invalid -> assertThat(invalid.field()).isEqualTo("mapping.dateFormat"));
    }

    @Test
    void leavesNoFileOnTheMachine() {
        Draft draft = access.as(Actor.SYSTEM, () -> draft(HEADER));
        assertThat(Files.exists(draft.file().path())).isTrue();
        draft.close();
        assertThat(Files.exists(draft.file().path())).isFalse();
    }

    @Test
    void callsAFileWithoutFoldersAndInvisibleCharacters() {
        Draft draft = access.as(
                Actor.SYSTEM,
                () -> imports.upload("C:\\x\\..\\a\u202Ecsv.\u0000exe", new ByteArrayInputStream(bytes("a\n1\n"))));
        assertThat(draft.fileName()).isEqualTo("acsv.exe");
        draft.close();
    }

    @Test
    void keepsMappingsByName() {
        var mapping = Mapping.of("test-items", Map.of("externalId", "编号"));
        access.as(Actor.SYSTEM, () -> {
            imports.save("每月导出", Mapping.of("test-items", Map.of()));
            imports.save("每月导出", mapping);
        });

        assertThat(access.as(Actor.SYSTEM, () -> imports.savedMappings("test-items")))
                .isEqualTo(Map.of("每月导出", mapping));
        access.as(Actor.SYSTEM, () -> imports.forget("test-items", "每月导出"));
        assertThat(access.as(Actor.SYSTEM, () -> imports.savedMappings("test-items")))
                .isEmpty();
    }

    private ImportId start(String kind, String content) {
        return access.as(Actor.SYSTEM, () -> {
            try (Draft draft = draft(content)) {
                return imports.start(imports.suggest(kind, draft), draft);
            }
        });
    }

    /** Started, but left to the test to run. */
    private ImportId heldBack(String kind, String content) {
        return access.as(Actor.SYSTEM, () -> {
            try (Draft draft = draft(content)) {
                var id = new ImportId(Ids.next());
                jobs.add(
                        id.value(),
                        kind,
                        "test.csv",
                        draft.size(),
                        draft.sample().headers(),
                        imports.suggest(kind, draft),
                        Actor.SYSTEM);
                files.store(id.value(), draft.file().path());
                return id;
            } catch (java.io.IOException broken) {
                throw new java.io.UncheckedIOException(broken);
            }
        });
    }

    @Autowired
    private ImportFiles files;

    private Draft draft(String content) {
        return imports.upload("test.csv", new ByteArrayInputStream(bytes(content)));
    }

    private static byte[] bytes(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }

    private static String rows(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(i -> "T" + i + ",退款失败 " + i + "\n")
                .collect(Collectors.joining());
    }

    private ImportReport get(ImportId id) {
        return access.as(Actor.SYSTEM, () -> imports.get(id));
    }

    private ImportReport finished(ImportId id) {
        await(id, report -> !report.state().isActive());
        return get(id);
    }

    private void await(ImportId id, Predicate<ImportReport> condition) {
        org.awaitility.Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> condition.test(get(id)));
    }

    private String rejects(ImportReport report, Locale locale) {
        var out = new ByteArrayOutputStream();
        access.as(Actor.SYSTEM, () -> imports.rejects(report.id(), locale, out));
        return out.toString(StandardCharsets.UTF_8);
    }

    private static void join(Thread thread) {
        try {
            thread.join(10_000);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static Actor actor(Permission permission) {
        return new Actor(
                new PersonId(Ids.next()),
                "nobody-knows-me",
                "nobody",
                null,
                Set.of(),
                Set.of(),
                Set.of(permission),
                Scope.NOTHING);
    }
}
