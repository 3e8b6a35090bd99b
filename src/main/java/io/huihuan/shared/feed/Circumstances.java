package io.huihuan.shared.feed;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the facts about one thing have in common, said once: which thing, when, by whom, and who may hear of it. */
public interface Circumstances {

    Subject subject();

    /** When it happened. */
    Instant at();

    /** The account of who did it. */
    String actor();

    /** The team whose members may hear of it. */
    default @Nullable UUID team() {
        return null;
    }

    /** The customer on whose timeline it stands. */
    default @Nullable UUID customer() {
        return null;
    }
}
