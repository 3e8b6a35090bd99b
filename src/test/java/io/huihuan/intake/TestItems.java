package io.huihuan.intake;

import io.huihuan.shared.data.Ids;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;

/** A small thing to import, with a table of its own: external id, text, how often it was written. */
class TestItems implements ImportKind {

    private final JdbcTemplate jdbc;
    private final String name;
    private final boolean grouped;

    /** Dies before the chunk with this number is written, as a killed process would; 0: never. */
    final AtomicInteger diesBeforeChunk = new AtomicInteger();

    /** Waits in the chunk with this number until somebody opens the gate. */
    volatile CountDownLatch gate = new CountDownLatch(0);

    private final AtomicInteger chunks = new AtomicInteger();

    TestItems(JdbcTemplate jdbc, String name, boolean grouped) {
        this.jdbc = jdbc;
        this.name = name;
        this.grouped = grouped;
        jdbc.execute(
                "CREATE TABLE IF NOT EXISTS " + table()
                        + " (id BINARY(16) NOT NULL PRIMARY KEY, external_id VARCHAR(20) NOT NULL UNIQUE, words VARCHAR(40), writes INT NOT NULL)");
    }

    private String table() {
        return name.replace('-', '_');
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Field> fields() {
        return List.of(Field.text("externalId", 20).needed(), Field.text("phenomenon", 1_000), Field.time("openedAt"));
    }

    @Override
    public String identity() {
        return "externalId";
    }

    @Override
    public boolean isGrouped() {
        return grouped;
    }

    @Override
    public void check(ImportedRow row, Consumer<Problem> problems) {
        if (row.required("externalId").startsWith("bad")) {
            problems.accept(Problem.of("externalId", "intake.reason.choice", row.required("externalId")));
        }
    }

    @Override
    public List<Outcome> write(List<ImportedRow> rows, ImportRun run) {
        if (chunks.incrementAndGet() == diesBeforeChunk.get()) {
            throw new Killed();
        }
        waitAtGate();
        var outcomes = new ArrayList<Outcome>();
        var madeHere = new HashMap<String, Boolean>();
        for (ImportedRow row : rows) {
            String id = row.required("externalId");
            boolean known = jdbc.update(
                            "UPDATE " + table() + " SET words = ?, writes = writes + 1 WHERE external_id = ?",
                            row.text("phenomenon"),
                            id)
                    == 1;
            if (!known) {
                jdbc.update(
                        "INSERT INTO " + table() + " (id, external_id, words, writes) VALUES (?, ?, ?, 1)",
                        Ids.bytes(Ids.next()),
                        id,
                        row.text("phenomenon"));
                madeHere.put(id, true);
            }
            outcomes.add(madeHere.containsKey(id) ? Outcome.ACCEPTED : Outcome.UPDATED);
        }
        return outcomes;
    }

    private void waitAtGate() {
        try {
            gate.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    int count() {
        return jdbc.queryForObject("SELECT COUNT(*) FROM " + table(), Integer.class);
    }

    int chunks() {
        return chunks.get();
    }

    Map<String, Object> item(String externalId) {
        return jdbc.queryForMap("SELECT words, writes FROM " + table() + " WHERE external_id = ?", externalId);
    }

    void reset() {
        jdbc.update("DELETE FROM " + table());
        diesBeforeChunk.set(0);
        chunks.set(0);
        gate = new CountDownLatch(0);
    }

    /** The end of a process, as far as a transaction can tell. */
    static final class Killed extends Error {}
}
