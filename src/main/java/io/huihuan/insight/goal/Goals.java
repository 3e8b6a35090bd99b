package io.huihuan.insight.goal;

import io.huihuan.identity.Access;
import io.huihuan.identity.Actor;
import io.huihuan.identity.DepartmentId;
import io.huihuan.identity.DepartmentRef;
import io.huihuan.identity.Directory;
import io.huihuan.identity.Permission;
import io.huihuan.shared.feed.ChangeFeed;
import io.huihuan.shared.feed.FeedEntry;
import io.huihuan.shared.feed.Subject;
import io.huihuan.shared.refusal.Missing;
import io.huihuan.shared.refusal.RuleBroken;
import io.huihuan.shared.refusal.Stale;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door of goals: where figures are to be by when, set by administrators and analysts, shown on the pages. */
@Service
@Transactional
public class Goals {

    private final Access access;
    private final GoalRepository goals;
    private final Directory directory;
    private final ChangeFeed feed;
    private final Clock clock;

    Goals(Access access, GoalRepository goals, Directory directory, ChangeFeed feed, Clock clock) {
        this.access = access;
        this.goals = goals;
        this.directory = directory;
        this.feed = feed;
        this.clock = clock;
    }

    /**
     * The goals that concern whoever asks, the next due first: the organisation’s, and those of departments the person
     * reaches; whoever keeps them sees all.
     */
    @Transactional(readOnly = true)
    public List<GoalRow> list() {
        Actor by = access.current();
        if (!by.may(Permission.INSIGHT_ADMIN)) {
            by.require(Permission.INSIGHT_READ);
        }
        return goals.findAllByOrderByDueAscIdAsc().stream()
                .map(this::row)
                .filter(row -> concerns(by, row.goal().department()))
                .toList();
    }

    private boolean concerns(Actor by, @Nullable UUID department) {
        return department == null
                || by.may(Permission.INSIGHT_ADMIN)
                || directory.reaches(by, new DepartmentId(department));
    }

    /**
     * Sets a goal.
     *
     * @throws RuleBroken where the same figure of the same department already has one due that day
     */
    public GoalRow add(GoalDraft draft) {
        Actor by = access.require(Permission.INSIGHT_ADMIN);
        var goal = new Goal(known(draft), clock.instant(), by.account());
        store(goal);
        feed.publish(new GoalEvent.GoalSet(goal.id, goal.changedAt, by.account(), goal.path()));
        return row(goal);
    }

    /**
     * Sets a goal otherwise.
     *
     * @param seen the version the person saw
     * @throws Stale where somebody changed it since
     * @throws RuleBroken as {@link #add}
     */
    public GoalRow change(UUID id, long seen, GoalDraft draft) {
        Actor by = access.require(Permission.INSIGHT_ADMIN);
        Goal goal = seen(id, seen);
        String before = goal.path();
        goal.take(known(draft), clock.instant(), by.account());
        store(goal);
        feed.publish(new GoalEvent.GoalChanged(goal.id, goal.changedAt, by.account(), before, goal.path()));
        return row(goal);
    }

    /** Gives a goal up; its history stays. */
    public void remove(UUID id, long seen) {
        Actor by = access.require(Permission.INSIGHT_ADMIN);
        Goal goal = seen(id, seen);
        goals.delete(goal);
        goals.flush();
        feed.publish(new GoalEvent.GoalRemoved(id, clock.instant(), by.account(), goal.path()));
    }

    /** What happened to a goal, oldest first; also to one given up. */
    @Transactional(readOnly = true)
    public List<FeedEntry> history(UUID id) {
        access.require(Permission.INSIGHT_ADMIN);
        return feed.of(new Subject("GOAL", id));
    }

    private GoalDraft known(GoalDraft draft) {
        if (draft.department() != null
                && directory.department(new DepartmentId(draft.department())).isEmpty()) {
            throw new Missing("DEPARTMENT", draft.department());
        }
        return draft;
    }

    private void store(Goal goal) {
        try {
            goals.saveAndFlush(goal);
        } catch (DataIntegrityViolationException taken) {
            throw new RuleBroken("goal.twice", goal.figure, goal.due.toString());
        }
    }

    private Goal seen(UUID id, long seen) {
        Goal goal = goals.findById(id).orElseThrow(() -> new Missing("GOAL", id));
        if (!Objects.equals(goal.version, seen)) {
            throw new Stale(goal.changedBy, goal.changedAt, "GOAL_CHANGED", row(goal));
        }
        return goal;
    }

    private GoalRow row(Goal goal) {
        GoalDraft draft = goal.draft();
        UUID department = draft.department();
        return new GoalRow(
                goal.id,
                Objects.requireNonNullElse(goal.version, 0L),
                draft,
                department == null
                        ? null
                        : directory
                                .department(new DepartmentId(department))
                                .map(DepartmentRef::name)
                                .orElse(""),
                goal.changedBy,
                goal.changedAt);
    }
}
