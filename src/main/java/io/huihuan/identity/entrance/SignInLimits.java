package io.huihuan.identity.entrance;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often one may fail at the door, {@code huihuan.sign-in.*}.
 *
 * @param accountFailures failures after which an account waits
 * @param addressFailures failures after which a network address waits; many people may share one
 * @param firstWait the first wait; each further failure doubles it
 * @param longestWait no wait is longer
 * @param forgetAfter failures this long ago no longer count
 */
@ConfigurationProperties("huihuan.sign-in")
record SignInLimits(
        @DefaultValue("5") int accountFailures,
        @DefaultValue("50") int addressFailures,
        @DefaultValue("1m") Duration firstWait,
        @DefaultValue("30m") Duration longestWait,
        @DefaultValue("15m") Duration forgetAfter) {}
