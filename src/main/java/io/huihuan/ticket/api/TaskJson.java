package io.huihuan.ticket.api;

import io.huihuan.ticket.TaskState;
import io.huihuan.ticket.TaskView;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A department's share of a ticket. */
record TaskJson(
        UUID id,
        @Nullable String department,
        String expectation,
        @Nullable Instant dueAt,
        TaskState state,
        @Nullable String result,
        @Nullable BigDecimal hours,
        @Nullable BigDecimal cost,
        @Nullable Instant endedAt) {

    static TaskJson of(TaskView task, @Nullable String department) {
        return new TaskJson(
                task.id(),
                department,
                task.expectation(),
                task.dueAt(),
                task.state(),
                task.result(),
                task.hours(),
                task.cost(),
                task.endedAt());
    }
}
