package io.huihuan.shared.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * Reads the feed onwards, each row once, past gaps at once. Positions can commit out of order: one that was skipped is
 * looked for again until it appears or {@value #PATIENCE_SECONDS} s have passed, longer than any transaction may take. For
 * one thread at a time.
 */
public final class FeedReader {

    private static final int PATIENCE_SECONDS = 30;
    private static final int BATCH = 2_000;

    private final ChangeFeed feed;
    /** Positions skipped so far, with the nanosecond at which each was first missed. */
    private final TreeMap<Long, Long> missed = new TreeMap<>();

    private long read;
    private boolean more;

    public FeedReader(ChangeFeed feed) {
        this.feed = feed;
    }

    /** Reads on behind a position, if it has not read further already; what lies before it is not looked for any more. */
    public void from(long position) {
        read = Math.max(read, position);
        missed.headMap(position, true).clear();
    }

    /** What has come since, late rows before the new ones; empty where nothing has. */
    public List<FeedEntry> read() {
        long now = System.nanoTime();
        missed.values().removeIf(since -> now - since > TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS));
        var fresh = new ArrayList<FeedEntry>(missed.isEmpty() ? List.of() : feed.at(missed.keySet()));
        List<FeedEntry> next = feed.after(read, BATCH);
        fresh.forEach(late -> missed.remove(late.position()));
        for (FeedEntry row : next) {
            for (long gap = Math.max(read + 1, row.position() - BATCH); gap < row.position(); gap++) {
                missed.put(gap, now);
            }
            read = row.position();
        }
        fresh.addAll(next);
        more = next.size() == BATCH;
        return fresh;
    }

    /** Whether the last read may have left something behind. */
    public boolean hasMore() {
        return more;
    }

    /** Up to where nothing can appear any more: whoever starts there misses nothing. */
    public long settled() {
        return missed.isEmpty() ? read : missed.firstKey() - 1;
    }

    /** Forgets how far it was, after what it read was not kept. */
    public void reset() {
        read = 0;
        missed.clear();
    }
}
