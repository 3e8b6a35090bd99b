package io.huihuan.intake.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import io.huihuan.ui.frame.NavigationEntry;
import io.huihuan.ui.frame.NavigationGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What imports bring to the frame around the pages. */
@Configuration
class IntakeFrame {

    @Bean
    NavigationEntry importsEntry() {
        return new NavigationEntry(
                "intake.list.title", VaadinIcon.UPLOAD_ALT, ImportsPage.class, NavigationGroup.DATA, 110);
    }
}
