package io.huihuan.shared.outbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How patiently messages are sent.
 *
 * @param lookEvery how often due messages are looked for
 * @param firstWait after the first failure; doubled after each further one
 * @param longestWait no wait is longer
 * @param giveUpAfter when a message that could not be sent is given up
 * @param lease how long one attempt may take before another node tries
 */
@ConfigurationProperties("huihuan.outbox")
record OutboxRules(
        @DefaultValue("1s") Duration lookEvery,
        @DefaultValue("30s") Duration firstWait,
        @DefaultValue("2h") Duration longestWait,
        @DefaultValue("5d") Duration giveUpAfter,
        @DefaultValue("2m") Duration lease) {

    /** @param attempt counted from 1 */
    Duration waitAfter(int attempt) {
        Duration wait = firstWait.multipliedBy(1L << Math.min(20, attempt - 1));
        return wait.compareTo(longestWait) > 0 ? longestWait : wait;
    }
}
