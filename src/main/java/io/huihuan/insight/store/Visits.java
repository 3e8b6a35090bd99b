package io.huihuan.insight.store;

import io.huihuan.shared.feed.FeedStep;
import io.huihuan.ticket.Stage;
import io.huihuan.ticket.TicketFact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The way a ticket took, read from its history: one visit for each time it was in a stage, and what went on beside. A move
 * that was taken back at once never was one; a ticket merged into another is closed from then on.
 */
final class Visits {

    static final String HOLD = "HOLD:";
    static final String TEAM = "TEAM:";
    static final String TASK = "TASK:";

    final List<InStage> stages = new ArrayList<>();
    final List<Beside> beside = new ArrayList<>();
    private @Nullable Beside hold;
    private @Nullable Beside team;

    /** A stay in a stage; without {@code next} it lasts. */
    static final class InStage {
        final Stage stage;
        final Instant from;

        @Nullable
        Stage next;

        @Nullable
        Instant to;

        InStage(Stage stage, Instant from) {
            this.stage = stage;
            this.from = from;
        }
    }

    /** Something beside the stages, begun in one stage and ended in the same or another. */
    static final class Beside {
        final String node;
        final @Nullable String before;
        final InStage during;
        /** When what it followed was entered: the stage, or the team before. */
        final Instant led;

        final Instant from;

        @Nullable
        Stage endedIn;

        @Nullable
        Instant to;

        Beside(String node, @Nullable Beside before, InStage during, Instant from) {
            this.node = node;
            this.before = before == null ? null : before.node;
            this.during = during;
            this.led = before == null ? during.from : before.from;
            this.from = from;
        }
    }

    private Visits() {}

    static Visits of(TicketFact ticket) {
        var visits = new Visits();
        for (FeedStep step : ticket.steps()) {
            visits.take(step, ticket);
        }
        if (visits.stages.isEmpty()) {
            visits.enter(ticket.stage(), ticket.openedAt());
        }
        ticket.shares().forEach(visits::share);
        return visits;
    }

    private void take(FeedStep step, TicketFact ticket) {
        if (stages.isEmpty() && !step.event().equals("CREATED")) {
            enter(step.event().equals("MOVED") ? stage(step.from()) : Stage.OPEN, ticket.openedAt());
        }
        switch (step.event()) {
            case "CREATED" -> {
                // a move that an import dates before the opening has begun the way already
                if (stages.isEmpty()) {
                    enter(stage(step.to()), step.at());
                }
            }
            case "MOVED" -> enter(stage(step.to()), step.at());
            case "UNDONE" -> goBack(stage(step.to()), step.at());
            case "MERGED" -> {
                if (ticket.number().equals(step.from())) {
                    enter(Stage.CLOSED, step.at());
                }
            }
            case "MERGE_UNDONE" -> {
                if (ticket.number().equals(step.from()) && stages.size() > 1) {
                    goBack(stages.get(stages.size() - 2).stage, step.at());
                }
            }
            case "HELD" -> {
                hold = new Beside(HOLD + step.to(), null, stages.getLast(), step.at());
                beside.add(hold);
            }
            case "RESUMED" -> hold = end(hold, step.at());
            case "TEAM_CHANGED" -> handOver(step);
            default -> {
                // nothing the way depends on
            }
        }
    }

    private void enter(Stage stage, Instant at) {
        if (!stages.isEmpty()) {
            InStage left = stages.getLast();
            if (left.stage == stage) {
                return;
            }
            left.next = stage;
            left.to = at;
        }
        stages.add(new InStage(stage, at));
    }

    private void goBack(Stage stage, Instant at) {
        if (stages.size() > 1 && stages.get(stages.size() - 2).stage == stage) {
            stages.removeLast();
            stages.getLast().next = null;
            stages.getLast().to = null;
        } else {
            enter(stage, at);
        }
    }

    private void handOver(FeedStep step) {
        if (team == null) {
            team = new Beside(TEAM + step.from(), null, stages.getFirst(), stages.getFirst().from);
            beside.add(team);
        }
        Beside before = Objects.requireNonNull(team);
        end(before, step.at());
        team = new Beside(TEAM + step.to(), before, stages.getLast(), step.at());
        beside.add(team);
    }

    private @Nullable Beside end(@Nullable Beside visit, Instant at) {
        if (visit != null) {
            visit.to = at;
            visit.endedIn = stages.getLast().stage;
        }
        return null;
    }

    private void share(TicketFact.Share share) {
        var visit = new Beside(TASK + share.department(), null, at(share.from()), share.from());
        if (share.to() != null) {
            visit.to = share.to();
            visit.endedIn = at(share.to()).stage;
        }
        beside.add(visit);
    }

    /** The stay an instant falls into. */
    private InStage at(Instant instant) {
        return stages.reversed().stream()
                .filter(visit -> !visit.from.isAfter(instant))
                .findFirst()
                .orElse(stages.getFirst());
    }

    /** How often a solution did not hold. */
    int returns() {
        return (int) stages.stream()
                .filter(visit -> visit.stage == Stage.VERIFYING
                        && visit.next != null
                        && visit.next.compareTo(Stage.VERIFYING) < 0)
                .count();
    }

    boolean everSolved() {
        return stages.stream().anyMatch(visit -> visit.stage.compareTo(Stage.VERIFYING) >= 0);
    }

    boolean reopened() {
        return stages.stream().anyMatch(visit -> visit.stage == Stage.CLOSED && visit.next != null);
    }

    private static Stage stage(@Nullable String name) {
        return Stage.valueOf(Objects.requireNonNull(name));
    }
}
