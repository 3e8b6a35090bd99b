package io.huihuan.ticket;

import io.huihuan.shared.refusal.Invalid;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What came of a department's share of a ticket.
 *
 * @param state {@link TaskState#DONE} or {@link TaskState#CANCELLED}
 * @param hours work hours the department put in, to the hundredth
 * @param cost what it cost besides, in yuan, to the cent
 */
public record TaskOutcome(
        TaskState state,
        @Nullable String result,
        @Nullable BigDecimal hours,
        @Nullable BigDecimal cost) {

    private static final BigDecimal MOST_HOURS = new BigDecimal("99999");
    private static final BigDecimal MOST_COST = new BigDecimal("9999999999");

    /** @throws Invalid for a text too long, or an amount below zero or beyond reason */
    public TaskOutcome {
        if (state == TaskState.OPEN) {
            throw new Invalid("state", "ticket.task.not-an-end");
        }
        if (result != null && result.length() > CollaborationTask.LONGEST) {
            throw new Invalid("result", "field.too-long", CollaborationTask.LONGEST);
        }
        hours = amount("hours", hours, MOST_HOURS);
        cost = amount("cost", cost, MOST_COST);
    }

    public static TaskOutcome of(TaskState state, @Nullable String result) {
        return new TaskOutcome(state, result, null, null);
    }

    private static @Nullable BigDecimal amount(String field, @Nullable BigDecimal amount, BigDecimal most) {
        if (amount == null) {
            return null;
        }
        if (amount.signum() < 0 || amount.compareTo(most) > 0) {
            throw new Invalid(field, "field.between", 0, most);
        }
        return amount.setScale(2, RoundingMode.HALF_UP);
    }
}
