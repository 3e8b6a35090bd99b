package io.huihuan.shared.outbox;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The HTTP gateway that sends short messages. In {@code body} and {@code url}, {@code {phone}} stands for the number in
 * E.164, {@code {national}} for a Chinese number without its country, {@code {text}} for the message; they are escaped as
 * the place demands.
 *
 * @param url where; {@code null} where no SMS is sent
 * @param headers sent with each request, such as the gateway’s key
 * @param body JSON unless a header says something else; {@code null} for phone and text
 * @param successPointer where in the JSON answer success is told (RFC 6901); {@code null} where the status says it all
 * @param successValue what stands there then
 * @param internalAddresses whether the gateway may stand in one’s own network
 */
@ConfigurationProperties("huihuan.sms")
record SmsGateway(
        @Nullable String url,
        @DefaultValue("POST") String method,
        @Nullable Map<String, String> headers,
        @Nullable String body,
        @Nullable String successPointer,
        @Nullable String successValue,
        @DefaultValue("5s") Duration timeout,
        @DefaultValue("false") boolean internalAddresses) {

    SmsGateway {
        if (url != null && !url.isBlank()) {
            String scheme = URI.create(url.replaceAll("\\{\\w+}", "x")).getScheme();
            if (!"http".equals(scheme) && !"https".equals(scheme)) {
                throw new IllegalArgumentException("huihuan.sms.url must begin with https:// or http://");
            }
        }
    }
}
