package io.huihuan.insight.store;

import io.huihuan.survey.InvitationFact;
import io.huihuan.survey.ResponseFact;
import io.huihuan.ticket.TicketFact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/** Fills a new file from the database, from the first ticket to the last response. */
final class Building {

    /** Positions may commit late: what lies so shortly before the head is read once more from the feed. */
    private static final int OVERLAP = 5_000;

    private final Sources sources;
    private final StoreSettings settings;
    private final BooleanSupplier stopping;
    private final AtomicLong read = new AtomicLong();
    private final AtomicLong total = new AtomicLong();

    Building(Sources sources, StoreSettings settings, BooleanSupplier stopping) {
        this.sources = sources;
        this.settings = settings;
        this.stopping = stopping;
    }

    /** Somebody wants to end the process; what was built so far is thrown away. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    long read() {
        return read.get();
    }

    long total() {
        return total.get();
    }

    void into(Path path) throws SQLException, IOException {
        var folder = path.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        StoreFile.delete(path);
        total.set(sources.tickets().count());
        try (var file = StoreFile.open(path, settings)) {
            long mark = Math.max(0, sources.feed().head() - OVERLAP);
            var meta = new Meta(
                    Schema.VERSION,
                    sources.name(),
                    sources.calendarVersion().value().toString(),
                    mark);
            Schema.create(file.writer());
            Joins.categories(file.writer(), sources.categories());
            Numbers.inOrder(file.writer(), sources.categories());
            try (var rows = new FactRows(file.writer(), sources.zone(), sources.calendar(meta.calendar()))) {
                sources.tickets().every(some -> {
                    goOn();
                    some.forEach(each -> add(rows, each));
                    read.addAndGet(some.size());
                });
                sources.surveys().everyResponse(each -> add(rows, each));
                sources.surveys().everyInvitation(each -> add(rows, each));
            }
            goOn();
            Joins.allNeighbours(file.writer());
            Joins.bringIn(file.writer());
            meta.write(file.writer());
            try (var sql = file.writer().createStatement()) {
                sql.execute("CHECKPOINT");
            }
        }
    }

    private void goOn() {
        if (stopping.getAsBoolean()) {
            throw new Stopped();
        }
    }

    private void add(FactRows rows, Object fact) {
        try {
            switch (fact) {
                case TicketFact ticket -> rows.add(ticket);
                case ResponseFact response -> {
                    goOn();
                    rows.add(response);
                }
                case InvitationFact invitation -> rows.add(invitation);
                default -> throw new IllegalArgumentException(fact.getClass().getName());
            }
        } catch (SQLException full) {
            throw new StoreBroken(full);
        }
    }
}
