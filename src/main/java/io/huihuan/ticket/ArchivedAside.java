package io.huihuan.ticket;

import io.huihuan.identity.DepartmentId;
import java.time.Instant;

/** Something that went on beside the stages of a ticket that was worked on elsewhere, from beginning to end. */
public sealed interface ArchivedAside {

    /** When it began. */
    Instant at();

    /** Whoever began it, as the other system called them. */
    String actor();

    /** It waited, and was taken up again at {@code until}; its clocks stood still where its terms allow pauses. */
    record Held(Instant at, String actor, HoldReason reason, Instant until) implements ArchivedAside {}

    /** A department had a share, which ended at {@code until}. */
    record Shared(
            Instant at, String actor, DepartmentId department, String expectation, TaskOutcome outcome, Instant until)
            implements ArchivedAside {}

    /** One team gave it to another; both by name. */
    record HandedOver(Instant at, String actor, String before, String after) implements ArchivedAside {}
}
