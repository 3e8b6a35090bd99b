package io.huihuan.ticket.api;

import io.huihuan.ticket.TaskOutcome;
import io.huihuan.ticket.TaskState;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * @param state DONE or CANCELLED
 * @param hours work hours
 * @param cost yuan
 */
record TaskEndJson(
        TaskState state,
        @Size(max = 1000) @Nullable String result,
        @Nullable BigDecimal hours,
        @Nullable BigDecimal cost) {

    TaskOutcome outcome() {
        return new TaskOutcome(state, result, hours, cost);
    }
}
