package io.huihuan.survey.intervention.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import io.huihuan.ui.frame.NavigationEntry;
import io.huihuan.ui.frame.NavigationGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What interventions bring to the frame. */
@Configuration
class InterventionNavigation {

    @Bean
    NavigationEntry interventionsEntry() {
        return new NavigationEntry(
                "survey.interventions.title", VaadinIcon.HANDSHAKE, InterventionsPage.class, NavigationGroup.WORK, 31);
    }
}
