package io.huihuan.ticket.sla;

import io.huihuan.calendar.CalendarVersionId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a policy promised a ticket at some moment. Later changes of the policy or the calendar do not touch it.
 *
 * @param policyId the policy it came from
 * @param policyName how the policy was called then
 * @param firstResponseMinutes working time until the first response is due
 * @param resolutionMinutes working time until the solution is due
 * @param calendar the fixed calendar version whose time counts; {@code null} for round the clock
 * @param pausing whether a hold stops the clocks
 */
@Embeddable
public record SlaTerms(
        @Column(name = "policy_id") UUID policyId,
        @Column(name = "policy_name") String policyName,
        @Column(name = "first_response_minutes") int firstResponseMinutes,
        @Column(name = "resolution_minutes") int resolutionMinutes,
        @Column(name = "calendar_version_id") @Nullable UUID calendar,
        @Column(name = "pausing") boolean pausing) {

    public Duration target(Promise promise) {
        return Duration.ofMinutes(
                switch (promise) {
                    case FIRST_RESPONSE -> firstResponseMinutes;
                    case RESOLUTION -> resolutionMinutes;
                });
    }

    public @Nullable CalendarVersionId calendarVersion() {
        return calendar == null ? null : new CalendarVersionId(calendar);
    }
}
