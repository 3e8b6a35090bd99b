package io.huihuan.insight.ui.settings;

import com.vaadin.flow.component.icon.VaadinIcon;
import io.huihuan.ui.frame.NavigationEntry;
import io.huihuan.ui.frame.NavigationGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the settings of figures bring to the frame around the pages. */
@Configuration
class InsightSettingsFrame {

    @Bean
    NavigationEntry goalsEntry() {
        return new NavigationEntry(
                "insight.goals.title", VaadinIcon.FLAG_CHECKERED, GoalsPage.class, NavigationGroup.SETTINGS, 270);
    }

    @Bean
    NavigationEntry alertRulesEntry() {
        return new NavigationEntry(
                "insight.rules.title", VaadinIcon.BELL_O, AlertRulesPage.class, NavigationGroup.SETTINGS, 280);
    }
}
