package io.huihuan.insight.goal;

import io.huihuan.insight.Figure;
import io.huihuan.shared.data.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a figure is to be by when. */
@Entity
@Table(name = "insight_goal")
@SuppressWarnings("NullAway.Init")
class Goal {

    /** Stands for the whole organisation, so that one key keeps goals apart. */
    private static final UUID EVERYBODY = new UUID(0, 0);

    @Id
    UUID id;

    @Version
    @Nullable
    Long version;

    @Enumerated(EnumType.STRING)
    Figure figure;

    @Column(name = "start_value")
    double start;

    @Column(name = "since_day")
    LocalDate since;

    @Column(name = "target_value")
    double target;

    @Column(name = "due_day")
    LocalDate due;

    @Column(name = "department_id")
    UUID department;

    @Column(name = "changed_by")
    String changedBy;

    @Column(name = "changed_at")
    Instant changedAt;

    protected Goal() {}

    Goal(GoalDraft draft, Instant now, String account) {
        this.id = Ids.next();
        take(draft, now, account);
    }

    final void take(GoalDraft draft, Instant now, String account) {
        draft.check();
        figure = draft.figure();
        start = draft.start();
        since = draft.since();
        target = draft.target();
        due = draft.due();
        department = draft.department() == null ? EVERYBODY : draft.department();
        changedAt = now;
        changedBy = account;
    }

    GoalDraft draft() {
        return new GoalDraft(figure, start, since, target, due, department.equals(EVERYBODY) ? null : department);
    }

    String path() {
        return figure + " " + start + " " + since + " " + target + " " + due;
    }
}
