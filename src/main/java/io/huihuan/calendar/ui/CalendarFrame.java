package io.huihuan.calendar.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import io.huihuan.ui.frame.NavigationEntry;
import io.huihuan.ui.frame.NavigationGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the calendars bring to the frame around the pages. */
@Configuration
class CalendarFrame {

    @Bean
    NavigationEntry calendarsEntry() {
        return new NavigationEntry(
                "calendar.list.title", VaadinIcon.CALENDAR_CLOCK, CalendarsPage.class, NavigationGroup.SETTINGS, 230);
    }
}
