package io.huihuan.ticket;

import io.huihuan.shared.data.Ids;
import io.huihuan.shared.refusal.Invalid;
import io.huihuan.shared.refusal.RuleBroken;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A department's share of a ticket; while one is open the ticket cannot be handed to verification. */
@Entity
@Table(name = "collaboration_task")
@SuppressWarnings("NullAway.Init")
class CollaborationTask {

    static final int LONGEST = 1_000;

    @Id
    UUID id;

    @Version
    @Nullable
    Long version;

    @Column(name = "ticket_id")
    UUID ticketId;

    @Column(name = "department_id")
    UUID departmentId;

    @Column(name = "owner_id")
    @Nullable
    UUID ownerId;

    String expectation;

    @Column(name = "due_at")
    @Nullable
    Instant dueAt;

    @Enumerated(EnumType.STRING)
    TaskState state;

    @Nullable
    String result;

    @Column(name = "work_hours")
    @Nullable
    BigDecimal hours;

    @Nullable
    BigDecimal cost;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "ended_at")
    @Nullable
    Instant endedAt;

    protected CollaborationTask() {}

    CollaborationTask(UUID ticketId, UUID departmentId, String expectation, @Nullable Instant dueAt, Instant now) {
        if (expectation.isBlank()) {
            throw new Invalid("expectation", "field.required");
        }
        if (expectation.length() > LONGEST) {
            throw new Invalid("expectation", "field.too-long", LONGEST);
        }
        this.id = Ids.next();
        this.ticketId = ticketId;
        this.departmentId = departmentId;
        this.expectation = expectation;
        this.dueAt = dueAt;
        this.state = TaskState.OPEN;
        this.createdAt = now;
    }

    void end(TaskOutcome outcome, Instant now) {
        if (state != TaskState.OPEN) {
            throw new RuleBroken("ticket.task.ended", state);
        }
        this.state = outcome.state();
        this.result = outcome.result();
        this.hours = outcome.hours();
        this.cost = outcome.cost();
        this.endedAt = now;
    }
}
