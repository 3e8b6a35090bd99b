package io.huihuan.shared.time;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one source of now. It ticks in microseconds, which is what both databases keep. */
@Configuration
class Time {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }

    /** Dates of the organisation (ticket numbers, reports) are dates of this zone. */
    @Bean
    @ConditionalOnMissingBean
    ZoneId organisationZone(@Value("${huihuan.zone:Asia/Shanghai}") String zone) {
        return ZoneId.of(zone);
    }
}
