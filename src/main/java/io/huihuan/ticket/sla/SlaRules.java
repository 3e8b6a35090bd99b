package io.huihuan.ticket.sla;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When people are told about a clock.
 *
 * @param warningShare the share of a target after which the assignee is warned
 * @param escalateAfter how long after a breach the department head is told
 */
@ConfigurationProperties("huihuan.sla")
public record SlaRules(
        @DefaultValue("0.8") double warningShare,
        @DefaultValue("1h") Duration escalateAfter) {

    Duration warningOf(Duration target) {
        return Duration.ofSeconds(Math.round(target.toSeconds() * warningShare));
    }
}
