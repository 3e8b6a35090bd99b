package io.huihuan.intake;

/** Where an import stands. */
public enum ImportState {
    /** Waits for a node with a free hand. */
    QUEUED,
    RUNNING,
    /** Stopped by a person between two chunks; goes on where it stopped. */
    PAUSED,
    /** Every row was accepted, updated or rejected. */
    DONE,
    /** Stopped for good by a person; what was written stays. */
    CANCELLED,
    /** Could not go on; may be resumed once the cause is gone. */
    FAILED;

    public boolean isOver() {
        return this == DONE || this == CANCELLED;
    }

    public boolean isActive() {
        return this == QUEUED || this == RUNNING;
    }
}
