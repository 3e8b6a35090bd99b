package io.huihuan.demo;

import io.huihuan.identity.DepartmentId;
import io.huihuan.ticket.ArchivedAside;
import io.huihuan.ticket.ArchivedAside.HandedOver;
import io.huihuan.ticket.ArchivedAside.Held;
import io.huihuan.ticket.ArchivedAside.Shared;
import io.huihuan.ticket.ArchivedTicket.StageChange;
import io.huihuan.ticket.HoldReason;
import io.huihuan.ticket.Stage;
import io.huihuan.ticket.TaskOutcome;
import io.huihuan.ticket.TaskState;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * The way one ticket took up to now: answered, worked on, verified, closed; now and then sent back or opened again, put on
 * hold, shared with a department, handed over. What lies ahead of now has not happened.
 */
final class SampleWay {

    private static final Duration BUSY = Duration.ofDays(4);
    private static final double HOUR = 60;
    private static final double DAY = 24 * HOUR;

    private final Script.Matter matter;
    private final boolean slow;
    private final SampleHours hours;
    private final Instant now;
    private final Random dice;
    private final List<StageChange> changes = new ArrayList<>();
    private final List<ArchivedAside> asides = new ArrayList<>();
    private final Instant responded;

    /** @param slow whether the trouble of the last month is in its way */
    SampleWay(
            Script script,
            Script.Matter matter,
            boolean slow,
            Instant opened,
            String actor,
            Map<String, DepartmentId> departments,
            SampleHours hours,
            Instant now,
            Random dice) {
        this.matter = matter;
        this.slow = slow;
        this.hours = hours;
        this.now = now;
        this.dice = dice;
        changes.add(new StageChange(opened, Stage.OPEN, "supervisor", null));
        // with so many of them waiting, the last days’ others wait too
        boolean busy = opened.isAfter(now.minus(BUSY));
        responded = after(opened, slow ? 6 * HOUR : 9);
        if (!matter.team().equals(script.front()) && dice.nextInt(3) == 0) {
            Instant over = after(responded, 10);
            beside(new HandedOver(over, "supervisor", script.front(), matter.team()), over);
        }
        Instant begun = enter(after(responded, slow ? 14 * HOUR : busy ? 8 * HOUR : 12), Stage.IN_PROGRESS, actor);
        Instant solved = after(begun, slow ? 3.4 * DAY : busy ? 1.5 * DAY : 3 * HOUR);
        wait(begun, solved, actor);
        share(begun, solved, actor, departments);
        Instant verifying = enter(solved, Stage.VERIFYING, actor);
        if (dice.nextInt(slow ? 4 : 9) == 0) {
            Instant again = enter(after(verifying, 2 * HOUR), Stage.IN_PROGRESS, actor);
            verifying = enter(after(again, 2 * HOUR), Stage.VERIFYING, actor);
        }
        Instant closed = enter(after(verifying, slow || busy ? 11 * HOUR : 2.5 * HOUR), Stage.CLOSED, actor);
        if (dice.nextInt(25) == 0) {
            Instant again = enter(after(closed, 2 * DAY), Stage.IN_PROGRESS, actor);
            Instant held = enter(after(again, 3 * HOUR), Stage.VERIFYING, actor);
            enter(after(held, 2.5 * HOUR), Stage.CLOSED, actor);
        }
    }

    List<StageChange> changes() {
        return changes.stream().filter(change -> change.at().isBefore(now)).toList();
    }

    List<ArchivedAside> asides() {
        return List.copyOf(asides);
    }

    Stage stage() {
        return changes().getLast().stage();
    }

    @Nullable
    Instant responded() {
        return responded.isBefore(now) ? responded : null;
    }

    private Instant enter(Instant at, Stage stage, String actor) {
        changes.add(new StageChange(at, stage, actor, null));
        return at;
    }

    private void wait(Instant begun, Instant solved, String actor) {
        HoldReason reason = matter.waits();
        if (reason != null && dice.nextInt(100) < (slow ? 60 : 25)) {
            Instant from = between(begun, solved, 0.1 + dice.nextDouble() * 0.15);
            Instant until = between(begun, solved, 0.5 + dice.nextDouble() * 0.3);
            beside(new Held(from, actor, reason, until), until);
        }
    }

    private void share(Instant begun, Instant solved, String actor, Map<String, DepartmentId> departments) {
        Script.Share share = matter.share();
        if (share != null && dice.nextInt(100) < share.percent()) {
            Instant until = between(begun, solved, 0.4 + dice.nextDouble() * 0.5);
            var outcome = new TaskOutcome(
                    TaskState.DONE,
                    share.result(),
                    BigDecimal.valueOf(1 + dice.nextInt(12), 1),
                    BigDecimal.valueOf(share.cost()).multiply(BigDecimal.valueOf(50 + dice.nextInt(100), 2)));
            beside(
                    new Shared(
                            between(begun, solved, 0.05),
                            actor,
                            Objects.requireNonNull(departments.get(share.department())),
                            share.expectation(),
                            outcome,
                            until),
                    until);
        }
    }

    private void beside(ArchivedAside aside, Instant over) {
        if (over.isBefore(now)) {
            asides.add(aside);
        }
    }

    /** Some time later, in office hours: half of them sooner than {@code minutes}, a few much later. */
    private Instant after(Instant from, double minutes) {
        double wait = minutes * Math.exp(dice.nextGaussian() * 0.75);
        return hours.working(from.plus(Duration.ofSeconds((long) (60 * (2 + wait)))), dice);
    }

    private static Instant between(Instant from, Instant to, double part) {
        return from.plusSeconds((long) (Duration.between(from, to).toSeconds() * part));
    }
}
