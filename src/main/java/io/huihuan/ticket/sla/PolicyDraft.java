package io.huihuan.ticket.sla;

import io.huihuan.shared.refusal.Invalid;
import io.huihuan.ticket.ComplaintGrade;
import io.huihuan.ticket.Urgency;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator sets of an SLA policy.
 *
 * @param grades complaint grades it matches; a match of either set is enough, none in both matches everything
 * @param urgencies urgencies it matches
 * @param firstResponseMinutes working minutes until the first response is due
 * @param resolutionMinutes working minutes until the solution is due
 * @param businessHours whether a working calendar counts the time; otherwise round the clock
 * @param calendar the working calendar; {@code null} for the organisation's default
 * @param pausing whether a hold stops the clocks
 */
public record PolicyDraft(
        String name,
        Set<ComplaintGrade> grades,
        Set<Urgency> urgencies,
        int firstResponseMinutes,
        int resolutionMinutes,
        boolean businessHours,
        @Nullable UUID calendar,
        boolean pausing) {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_TARGET = 366 * 24 * 60;

    void check() {
        if (name.isBlank()) {
            throw new Invalid("name", "field.required");
        }
        if (name.strip().length() > LONGEST_NAME) {
            throw new Invalid("name", "field.too-long", LONGEST_NAME);
        }
        target("firstResponseMinutes", firstResponseMinutes);
        target("resolutionMinutes", resolutionMinutes);
        if (firstResponseMinutes > resolutionMinutes) {
            throw new Invalid("firstResponseMinutes", "sla.response-after-resolution");
        }
    }

    private static void target(String field, int minutes) {
        if (minutes < 1 || minutes > LONGEST_TARGET) {
            throw new Invalid(field, "field.between", 1, LONGEST_TARGET);
        }
    }
}
