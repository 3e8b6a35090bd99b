package io.huihuan.customer;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A customer's record with every personal value masked.
 *
 * @param version what a change must name, so that nobody's change is lost
 * @param optOuts since when the customer wants no contact for a purpose
 */
public record CustomerSheet(
        CustomerId id,
        long version,
        @Nullable String externalId,
        String name,
        List<String> phones,
        List<String> mails,
        Level level,
        @Nullable String company,
        @Nullable String industry,
        List<String> tags,
        @Nullable Channel preferredChannel,
        @Nullable ContactHours preferredHours,
        Relationship relationship,
        Map<Purpose, Instant> optOuts,
        Instant registeredAt,
        Instant changedAt,
        String changedBy) {}
