package io.huihuan.shared.api;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of the REST API.
 *
 * @param bodyLimit the largest body that is not an upload ({@code huihuan.api.body-limit}); above it 413
 * @param depthLimit how deep JSON may nest ({@code huihuan.api.depth-limit}); deeper is 400
 * @param requestsPerMinute what one token may ask of one node in a minute, evenly refilled
 *     ({@code huihuan.api.requests-per-minute}; 0 for no limit); above it 429
 * @param answersKept how long the answer to an Idempotency-Key is given again ({@code huihuan.api.answers-kept})
 */
@ConfigurationProperties("huihuan.api")
public record ApiSettings(
        @DefaultValue("1MB") DataSize bodyLimit,
        @DefaultValue("32") int depthLimit,
        @DefaultValue("300000") int requestsPerMinute,
        @DefaultValue("72h") Duration answersKept) {}
