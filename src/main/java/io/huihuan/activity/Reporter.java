package io.huihuan.activity;

import io.huihuan.shared.feed.FeedEntry;
import java.util.List;

/** Turns what happened to one kind of thing into notices, in the transaction of whoever follows the feed. */
interface Reporter {

    /** Whether anybody is to be told of this, or notices change by it. */
    boolean hears(FeedEntry event);

    /** @param events those it hears, in the order they happened */
    void report(List<FeedEntry> events);
}
