package io.huihuan.identity.entrance;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a sign-in holds, {@code huihuan.session.*}.
 *
 * @param idle without anybody doing anything; an open page that only listens is idle
 * @param longest in any case
 */
@ConfigurationProperties("huihuan.session")
record SessionLimits(
        @DefaultValue("30m") Duration idle,
        @DefaultValue("12h") Duration longest) {}
