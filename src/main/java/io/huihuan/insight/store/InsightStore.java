package io.huihuan.insight.store;

import io.huihuan.insight.FirstFilling;
import io.huihuan.insight.StoreState;
import io.huihuan.shared.data.WorkFiles;
import io.huihuan.shared.feed.FeedReader;
import io.huihuan.shared.feed.LiveFeed;
import io.huihuan.shared.feed.Lookout;
import io.huihuan.shared.refusal.RuleBroken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps this node's store in step with the database, and lets figures read it. Where the file is missing, unreadable, of an
 * older version, of another database or of another calendar, it is built anew beside the old one, which serves meanwhile.
 * Where another process has the file, a file of this process takes its place. Nothing that happens to it keeps the server
 * from working.
 */
@Component
@EnableConfigurationProperties(StoreSettings.class)
public class InsightStore implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(InsightStore.class);
    private static final int ROUNDS = 20;
    private static final int PATIENCE_SECONDS = 5;

    private final Sources sources;
    private final StoreSettings settings;
    private final LiveFeed live;
    private final Clock clock;
    private final FirstFilling filling;
    private final FeedReader reader;
    private final Lookout lookout;
    private final ReentrantReadWriteLock swap = new ReentrantReadWriteLock();
    private final CountDownLatch ready = new CountDownLatch(1);

    private LiveFeed.@Nullable Following following;
    private Path path;
    private boolean temporary;
    private volatile @Nullable StoreFile file;
    private volatile @Nullable Meta meta;
    private volatile @Nullable Instant asOf;
    private volatile @Nullable Building building;
    private volatile boolean stopping;
    private boolean treeChanged;
    private volatile boolean wanted;
    private volatile boolean behind;

    InsightStore(Sources sources, StoreSettings settings, LiveFeed live, Clock clock, FirstFilling filling) {
        this.sources = sources;
        this.settings = settings;
        this.live = live;
        this.clock = clock;
        this.filling = filling;
        this.path = settings.store();
        this.reader = new FeedReader(sources.feed());
        this.lookout = new Lookout("insight", settings.lookEvery(), this::look);
    }

    /** A question to the store. */
    @FunctionalInterface
    public interface Reading<T> {
        T of(Connection connection) throws SQLException;
    }

    /**
     * Answers from what is committed at this moment, all questions of one reading alike; changes coming in do not wait for
     * it, nor it for them.
     *
     * @throws RuleBroken {@code insight.building} while the first build is under way
     */
    public <T> T read(Reading<T> reading) {
        awaitFirst();
        swap.readLock().lock();
        try {
            StoreFile open = file;
            if (open == null) {
                StoreState state = state();
                throw new RuleBroken("insight.building", state.read(), state.total());
            }
            try (Connection connection = open.reader()) {
                connection.setAutoCommit(false);
                try {
                    return reading.of(connection);
                } finally {
                    connection.rollback();
                }
            }
        } catch (SQLException broken) {
            throw new StoreBroken(broken);
        } finally {
            swap.readLock().unlock();
        }
    }

    private void awaitFirst() {
        try {
            if (!ready.await(settings.enabled() ? PATIENCE_SECONDS : 0, TimeUnit.SECONDS)) {
                log.debug("asked before the first build was done");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    public StoreState state() {
        Building now = building;
        return new StoreState(
                asOf,
                now != null || behind || filling.isUnderWay(),
                now == null ? 0 : now.read(),
                now == null ? 0 : now.total());
    }

    /** Has everything read from the database again, in the background. */
    public void rebuild() {
        wanted = true;
        lookout.wake();
    }

    /**
     * Builds the store now, in a process that does not keep one.
     *
     * @param progress told the number of tickets read so far
     * @return false where another process has the file
     */
    public boolean rebuildHere(LongConsumer progress, LongConsumer total) {
        try {
            try {
                StoreFile.open(path, settings).close();
            } catch (SQLException refused) {
                if (StoreFile.isTaken(refused)) {
                    return false;
                }
            }
            var work = new Building(sources, settings, () -> false);
            var teller = new Lookout("progress", java.time.Duration.ofMillis(200), () -> {
                total.accept(work.total());
                progress.accept(work.read());
            });
            teller.start();
            try {
                Path fresh = Path.of(path + ".building");
                work.into(fresh);
                StoreFile.delete(path);
                Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                teller.stop();
            }
            progress.accept(work.read());
            return true;
        } catch (SQLException broken) {
            throw new StoreBroken(broken);
        } catch (IOException full) {
            throw new java.io.UncheckedIOException(full);
        }
    }

    // --- the one thread that writes ---------------------------------------------------------------------------------

    private void look() {
        try {
            if (file == null) {
                open();
            }
            if (wanted) {
                build();
            }
            follow();
            ready.countDown();
        } catch (Building.Stopped stopped) {
            log.debug("the build ends with the process");
        } catch (IOException | SQLException | StoreBroken broken) {
            log.warn("the insight store is opened anew: {}", broken.toString());
            close();
        } catch (RuntimeException unreachable) {
            // nothing was kept of this look: the next one starts from the mark
            reader.reset();
            log.warn("the insight store waits: {}", unreachable.toString());
        }
    }

    private void open() throws SQLException, IOException {
        if (Files.exists(path)) {
            try {
                take(StoreFile.open(path, settings));
            } catch (SQLException refused) {
                if (StoreFile.isTaken(refused)) {
                    path = Path.of(WorkFiles.file() + ".duckdb");
                    temporary = true;
                    log.warn("another process has {}; this one keeps its own at {}", settings.store(), path);
                } else {
                    log.warn("{} cannot be read and is built anew: {}", path, refused.toString());
                    StoreFile.delete(path);
                }
            }
        }
        if (file == null) {
            build();
        }
    }

    /** Uses a file that is open, if it is ours and of today. */
    private void take(StoreFile opened) throws SQLException, IOException {
        Meta said = Meta.of(opened.writer()).orElse(null);
        if (said == null || said.version() != Schema.VERSION) {
            opened.close();
            StoreFile.delete(path);
            return;
        }
        boolean same = said.source().equals(sources.name()) || (said.source().isEmpty() && said.mark() == 0);
        if (!same || sources.feed().head() < said.mark()) {
            log.warn("{} was filled from another database and is built anew", path);
            opened.close();
            StoreFile.delete(path);
            return;
        }
        Schema.stage(opened.writer());
        use(opened, said);
        wanted |= !said.calendar().equals(sources.calendarVersion().value().toString());
    }

    private void use(StoreFile opened, Meta said) {
        reader.reset();
        reader.from(said.mark());
        meta = said;
        file = opened;
    }

    private void build() throws SQLException, IOException {
        Path fresh = Path.of(path + ".building");
        var work = new Building(sources, settings, () -> stopping);
        building = work;
        try {
            long began = System.nanoTime();
            try {
                work.into(fresh);
            } catch (SQLException taken) {
                if (!StoreFile.isTaken(taken)) {
                    throw taken;
                }
                path = Path.of(WorkFiles.file() + ".duckdb");
                temporary = true;
                fresh = Path.of(path + ".building");
                work.into(fresh);
            }
            put(fresh);
            wanted = false;
            log.info(
                    "insight store of {} tickets built in {} ms", work.read(), (System.nanoTime() - began) / 1_000_000);
        } finally {
            building = null;
            StoreFile.delete(fresh);
        }
    }

    private void put(Path fresh) throws SQLException, IOException {
        swap.writeLock().lock();
        try {
            close();
            StoreFile.delete(path);
            Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
            StoreFile opened = StoreFile.open(path, settings);
            Schema.stage(opened.writer());
            use(opened, Meta.of(opened.writer()).orElseThrow());
        } finally {
            swap.writeLock().unlock();
        }
    }

    private void follow() throws SQLException {
        StoreFile open = file;
        Meta known = meta;
        if (open == null || known == null) {
            return;
        }
        boolean more = true;
        while (more && !stopping) {
            Instant before = clock.instant();
            var touched = new Touched();
            // the tree in memory may hear of a change a moment after this thread did
            touched.categories = treeChanged;
            treeChanged = false;
            reader.from(known.mark());
            for (int round = 0; more && round < ROUNDS; round++) {
                touched.add(reader.read());
                more = reader.hasMore();
            }
            String source = known.source().isEmpty() ? sources.name() : known.source();
            var next = new Meta(known.version(), source, known.calendar(), reader.settled());
            treeChanged = touched.changedTree;
            if (!touched.isEmpty()) {
                new Changes(sources, open.writer()).take(touched, next);
            }
            known = next;
            meta = next;
            behind = more;
            wanted |= touched.calendar
                    && !next.calendar().equals(sources.calendarVersion().value().toString());
            if (!more) {
                asOf = before;
            }
        }
    }

    /** How far it was, also where the last stretch of the feed told it nothing. */
    private void remember() {
        StoreFile open = file;
        Meta known = meta;
        if (open != null && known != null) {
            try {
                known.write(open.writer());
            } catch (SQLException lost) {
                log.warn("the insight store reads a little again next time: {}", lost.toString());
            }
        }
    }

    private void close() {
        swap.writeLock().lock();
        try {
            StoreFile open = file;
            file = null;
            if (open != null) {
                open.close();
            }
        } catch (SQLException gone) {
            log.warn("the insight store did not close: {}", gone.toString());
        } finally {
            swap.writeLock().unlock();
        }
    }

    // --- with the server --------------------------------------------------------------------------------------------

    @Override
    public void start() {
        if (settings.enabled()) {
            stopping = false;
            lookout.start();
            following = live.follow(news -> lookout.wake());
        }
    }

    @Override
    public void stop() {
        stopping = true;
        if (following != null) {
            following.close();
            following = null;
        }
        lookout.stop();
        remember();
        close();
        if (temporary) {
            try {
                StoreFile.delete(path);
            } catch (IOException kept) {
                log.warn("{} stays: {}", path, kept.toString());
            }
        }
    }

    @Override
    public boolean isRunning() {
        return lookout.isRunning();
    }
}
