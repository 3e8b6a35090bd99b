package io.huihuan.ticket;

import java.util.List;

/** Where a ticket stands in the strict flow; a column of the board. */
public enum Stage {
    /** Registered; nobody works on it yet. */
    OPEN,
    /** Somebody works on it. */
    IN_PROGRESS,
    /** A solution is there; the customer is asked whether it holds. */
    VERIFYING,
    /** Done, with the customer's answer or after days of silence. */
    CLOSED;

    /** Where a ticket may go from here, in the order of the board. */
    public List<Stage> targets() {
        return Transition.from(this).map(Transition::to).sorted().toList();
    }
}
