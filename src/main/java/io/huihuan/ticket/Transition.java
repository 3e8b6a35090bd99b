package io.huihuan.ticket;

import io.huihuan.shared.refusal.RuleBroken;
import java.util.Optional;
import java.util.stream.Stream;

/** The strict flow, whole: every legal move of a ticket. Board, API and import all ask this table. */
public enum Transition {
    /** Work begins; needs an assignee. */
    START(Stage.OPEN, Stage.IN_PROGRESS),
    /** A solution is handed to verification; needs the solution, and no collaboration task open. */
    RESOLVE(Stage.IN_PROGRESS, Stage.VERIFYING),
    /** The solution did not hold; needs a reason, counts as a return. */
    SEND_BACK(Stage.VERIFYING, Stage.IN_PROGRESS),
    /** Needs the outcome of the verification. */
    CLOSE(Stage.VERIFYING, Stage.CLOSED),
    /** Needs a supervisor, a reason, and a closure not longer ago than a week. */
    REOPEN(Stage.CLOSED, Stage.IN_PROGRESS);

    private final Stage from;
    private final Stage to;

    Transition(Stage from, Stage to) {
        this.from = from;
        this.to = to;
    }

    public Stage from() {
        return from;
    }

    public Stage to() {
        return to;
    }

    static Stream<Transition> from(Stage stage) {
        return Stream.of(values()).filter(each -> each.from == stage);
    }

    public static Optional<Transition> between(Stage from, Stage to) {
        return from(from).filter(each -> each.to == to).findFirst();
    }

    /** The legal move between two stages, or the refusal that names the legal targets. */
    static Transition require(Stage from, Stage to) {
        return between(from, to)
                .orElseThrow(() ->
                        new RuleBroken("ticket.move.illegal", from, to, from.targets()).with("legal", from.targets()));
    }
}
