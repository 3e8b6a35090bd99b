package io.huihuan.customer.api;

import io.huihuan.customer.Channel;
import io.huihuan.customer.CustomerSheet;
import io.huihuan.customer.Level;
import io.huihuan.customer.Purpose;
import io.huihuan.customer.Relationship;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer as programs read one; name, phones and mails are masked.
 *
 * @param optOuts since when the customer wants no contact for a purpose
 */
record CustomerJson(
        UUID id,
        long version,
        @Nullable String externalId,
        String name,
        List<String> phones,
        List<String> emails,
        Level level,
        @Nullable String company,
        @Nullable String industry,
        List<String> tags,
        @Nullable Channel preferredChannel,
        @Nullable HoursJson preferredHours,
        Relationship relationship,
        Map<Purpose, Instant> optOuts,
        Instant registeredAt) {

    /** Times of day in the organisation's zone. */
    record HoursJson(LocalTime from, LocalTime until) {}

    static CustomerJson of(CustomerSheet sheet) {
        var hours = sheet.preferredHours();
        return new CustomerJson(
                sheet.id().value(),
                sheet.version(),
                sheet.externalId(),
                sheet.name(),
                sheet.phones(),
                sheet.mails(),
                sheet.level(),
                sheet.company(),
                sheet.industry(),
                sheet.tags(),
                sheet.preferredChannel(),
                hours == null ? null : new HoursJson(hours.from(), hours.until()),
                sheet.relationship(),
                new TreeMap<>(sheet.optOuts()),
                sheet.registeredAt());
    }
}
