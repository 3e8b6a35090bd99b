package io.huihuan.insight.ui.alert;

import com.vaadin.flow.component.icon.VaadinIcon;
import io.huihuan.ui.frame.NavigationEntry;
import io.huihuan.ui.frame.NavigationGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What alerts bring to the frame around the pages. */
@Configuration
class AlertNavigation {

    @Bean
    NavigationEntry alertsEntry() {
        return new NavigationEntry(
                "insight.alerts.title", VaadinIcon.BELL, AlertsPage.class, NavigationGroup.INSIGHT, 46);
    }
}
