package io.huihuan.customer.contact;

import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often and when an organisation contacts its customers of its own accord.
 *
 * @param period in which a customer is contacted at most once
 * @param calendarMonth whether the period is the calendar month instead
 * @param attempts how often one contact is tried
 * @param attemptSpacing how long to wait after one in vain
 * @param from nobody is contacted earlier in the day, in the organisation’s zone
 * @param until nor from this time on
 */
@ConfigurationProperties("huihuan.contact")
public record ContactTerms(
        @DefaultValue("30d") Duration period,
        @DefaultValue("false") boolean calendarMonth,
        @DefaultValue("3") int attempts,
        @DefaultValue("4h") Duration attemptSpacing,
        @DefaultValue("09:00") LocalTime from,
        @DefaultValue("20:00") LocalTime until) {

    public ContactTerms {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("huihuan.contact.from must lie before huihuan.contact.until");
        }
    }
}
