package io.huihuan.shared.outbox;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Whose mail it is; the server itself stands in {@code spring.mail}.
 *
 * @param from the sender’s address; {@code null} for the account at the server
 * @param name what stands before it
 */
@ConfigurationProperties("huihuan.mail")
record MailSettings(@Nullable String from, @Nullable String name) {}
