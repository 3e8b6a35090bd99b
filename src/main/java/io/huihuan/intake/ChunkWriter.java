package io.huihuan.intake;

import io.huihuan.identity.Access;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes a chunk and how far the import is with it in one transaction. What the database refuses is narrowed down to the
 * single row, which is rejected alone.
 */
@Component
class ChunkWriter {

    private static final Logger LOG = LoggerFactory.getLogger(ChunkWriter.class);
    private static final int TRIES = 8;

    private final ImportJobs jobs;
    private final ImportRejects rejects;
    private final Access access;
    private final TransactionTemplate transaction;

    ChunkWriter(ImportJobs jobs, ImportRejects rejects, Access access, PlatformTransactionManager transactions) {
        this.jobs = jobs;
        this.rejects = rejects;
        this.access = access;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Somebody paused or cancelled the import, or another run has it: nothing was written. */
    static final class Superseded extends RuntimeException {}

    /**
     * @param before rows taken before this chunk
     * @param elapsedMs time running so far, read after the rows are written
     * @throws Superseded where this run may write no more
     */
    void write(ImportJob job, ImportKind kind, ImportRun run, Chunk chunk, long before, LongSupplier elapsedMs) {
        for (int attempt = 1; ; attempt++) {
            try {
                access.as(
                        run.by(),
                        () -> transaction.executeWithoutResult(status -> {
                            if (!jobs.hold(job, before)) {
                                throw new Superseded();
                            }
                            store(job, kind, run, chunk, before, elapsedMs);
                        }));
                return;
            } catch (ConcurrencyFailureException collision) {
                if (attempt == TRIES) {
                    throw collision;
                }
                rest(attempt);
            } catch (DataIntegrityViolationException refused) {
                narrowDown(job, kind, run, chunk, before, elapsedMs, refused);
                return;
            }
        }
    }

    private void store(
            ImportJob job, ImportKind kind, ImportRun run, Chunk chunk, long before, LongSupplier elapsedMs) {
        List<ImportedRow> rows = chunk.rows();
        List<Outcome> outcomes = rows.isEmpty() ? List.of() : kind.write(rows, run);
        if (outcomes.size() != rows.size()) {
            throw new IllegalStateException(kind.name() + " answered " + outcomes.size() + " of " + rows.size());
        }
        var refused = new ArrayList<>(chunk.rejected());
        long accepted = 0;
        long updated = 0;
        for (int i = 0; i < outcomes.size(); i++) {
            switch (outcomes.get(i)) {
                case Outcome.Accepted() -> accepted++;
                case Outcome.Updated() -> updated++;
                case Outcome.Rejected(Problem problem) ->
                    refused.add(new RejectedRow(rows.get(i).line(), rows.get(i).source(), List.of(problem)));
            }
        }
        rejects.add(job.id(), refused);
        jobs.advance(job, before + chunk.size(), accepted, updated, refused.size(), elapsedMs.getAsLong());
    }

    private void narrowDown(
            ImportJob job,
            ImportKind kind,
            ImportRun run,
            Chunk chunk,
            long before,
            LongSupplier elapsedMs,
            RuntimeException refused) {
        if (chunk.rows().isEmpty()) {
            throw refused;
        }
        int middle = chunk.middle();
        if (middle == 0) {
            LOG.warn("The database refused row {} of import {}", before + 1, job.id(), refused);
            write(job, kind, run, chunk.refused(Problem.of("", "intake.reason.not-stored")), before, elapsedMs);
            return;
        }
        write(job, kind, run, chunk.part(0, middle), before, elapsedMs);
        write(job, kind, run, chunk.part(middle, chunk.size()), before + middle, elapsedMs);
    }

    private static void rest(int attempt) {
        try {
            Thread.sleep(20L << attempt);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ImportInterrupted();
        }
    }
}
