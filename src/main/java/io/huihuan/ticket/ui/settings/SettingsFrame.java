package io.huihuan.ticket.ui.settings;

import com.vaadin.flow.component.icon.VaadinIcon;
import io.huihuan.ui.frame.NavigationEntry;
import io.huihuan.ui.frame.NavigationGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the settings of tickets bring to the frame around the pages. */
@Configuration
class SettingsFrame {

    @Bean
    NavigationEntry categoriesEntry() {
        return new NavigationEntry(
                "ticket.categories.title", VaadinIcon.TAGS, CategoriesPage.class, NavigationGroup.SETTINGS, 240);
    }

    @Bean
    NavigationEntry slaEntry() {
        return new NavigationEntry("ticket.sla.title", VaadinIcon.TIMER, SlaPage.class, NavigationGroup.SETTINGS, 250);
    }
}
