package io.huihuan.intake;

import io.huihuan.identity.Access;
import io.huihuan.identity.Actor;
import io.huihuan.identity.Permission;
import io.huihuan.intake.mapping.RowReader;
import io.huihuan.intake.mapping.Sample;
import io.huihuan.intake.source.SourceFile;
import io.huihuan.shared.feed.ChangeFeed;
import io.huihuan.shared.refusal.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs an import from where it stands to its end. May be killed at any moment: what is written and how far it is are one
 * transaction, so the next run goes on at the very next row.
 */
@Component
class ImportRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRunner.class);

    private final ImportJobs jobs;
    private final ImportFiles files;
    private final ChunkWriter writer;
    private final Kinds kinds;
    private final Access access;
    private final ChangeFeed feed;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ZoneId zone;
    private final int chunkSize;
    private volatile boolean stopping;

    ImportRunner(
            ImportJobs jobs,
            ImportFiles files,
            ChunkWriter writer,
            Kinds kinds,
            Access access,
            ChangeFeed feed,
            PlatformTransactionManager transactions,
            Clock clock,
            ZoneId zone,
            @Value("${huihuan.import.chunk:1000}") int chunkSize) {
        this.jobs = jobs;
        this.files = files;
        this.writer = writer;
        this.kinds = kinds;
        this.access = access;
        this.feed = feed;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.zone = zone;
        this.chunkSize = chunkSize;
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopping = true;
    }

    /**
     * @throws RuntimeException where the database is away or the node stops: the same run is to be tried again
     */
    void run(UUID id, int attempt) {
        ImportJob job = jobs.take(id, attempt).orElse(null);
        if (job == null) {
            return;
        }
        try {
            Actor owner = access.holder(job.owner()).orElse(null);
            if (owner == null || !owner.may(Permission.IMPORT)) {
                end(job, ImportState.FAILED, Problem.of("", "intake.failure.owner", job.owner()));
                return;
            }
            Path file = files.fetch(id);
            try {
                run(job, owner, file);
            } finally {
                Files.deleteIfExists(file);
            }
            end(job, ImportState.DONE, null);
        } catch (ChunkWriter.Superseded stopped) {
            LOG.info("Import {} goes on without run {}", id, attempt);
        } catch (ImportInterrupted stopped) {
            throw stopped;
        } catch (TransientDataAccessException
                | RecoverableDataAccessException
                | DataAccessResourceFailureException
                | TransactionException away) {
            throw away;
        } catch (Refusal refused) {
            end(job, ImportState.FAILED, Problem.of(refused));
        } catch (RuntimeException | IOException broken) {
            LOG.error("Import {} cannot go on", id, broken);
            end(job, ImportState.FAILED, Problem.of("", "intake.failure.broken", id));
        }
    }

    private void run(ImportJob job, Actor owner, Path path) throws IOException {
        ImportKind kind = kinds.named(job.kind());
        SourceFile file = SourceFile.recognise(path);
        RowReader reader = RowReader.of(kind, job.mapping(), Sample.of(file), zone);
        long begun = clock.millis();
        LongSupplier elapsed = () -> job.elapsedMs() + clock.millis() - begun;
        try (RowStream rows = rows(job, kind, file, reader)) {
            var chunks = new ChunkReader(rows, reader, kind.isGrouped(), chunkSize);
            chunks.skip(job.rows());
            var run = new ImportRun(job.id(), owner, job.mapping().refusesUnknown());
            try (var ahead = new ReadAhead(chunks)) {
                long taken = job.rows();
                for (Chunk chunk; (chunk = ahead.next()) != null; taken += chunk.size()) {
                    if (stopping) {
                        throw new ImportInterrupted();
                    }
                    writer.write(job, kind, run, chunk, taken, elapsed);
                }
            }
        }
    }

    private RowStream rows(ImportJob job, ImportKind kind, SourceFile file, RowReader reader) throws IOException {
        if (kind.isGrouped()) {
            Grouped grouped = Grouped.of(file.open(), reader::identity);
            jobs.count(job.id(), grouped.count());
            return grouped;
        }
        if (!job.counted()) {
            jobs.count(job.id(), count(file));
        }
        return new FileOrder(file.open());
    }

    private long count(SourceFile file) throws IOException {
        try (var table = file.open()) {
            long rows = 0;
            while (table.next() != null) {
                rows++;
            }
            return rows;
        }
    }

    private void end(ImportJob job, ImportState state, @org.jspecify.annotations.Nullable Problem failure) {
        transaction.executeWithoutResult(status -> {
            if (jobs.end(job, state, failure)) {
                if (state.isOver()) {
                    files.remove(job.id());
                }
                feed.publish(new ImportEvent.ImportChanged(
                        new ImportId(job.id()), clock.instant(), job.owner(), state, jobs.rowsRead(job.id())));
            }
        });
    }
}
