package io.huihuan.ticket;

import io.huihuan.calendar.Calendars;
import io.huihuan.calendar.WorkingCalendar;
import io.huihuan.ticket.sla.SlaRules;
import io.huihuan.ticket.sla.WorkingTimes;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

@Configuration
@EnableScheduling
@EnableConfigurationProperties({TicketRules.class, AttachmentRules.class, SlaRules.class})
class TicketSettings {

    /** Terms without a calendar count round the clock. */
    @Bean
    WorkingTimes workingTimes(Calendars calendars) {
        return terms -> {
            var version = terms.calendarVersion();
            return version == null ? WorkingCalendar.ROUND_THE_CLOCK : calendars.version(version);
        };
    }
}
