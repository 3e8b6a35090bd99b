package io.huihuan.survey.ui.editor;

import com.vaadin.flow.component.icon.VaadinIcon;
import io.huihuan.ui.frame.NavigationEntry;
import io.huihuan.ui.frame.NavigationGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way to the questionnaires in the side navigation. */
@Configuration
class EditorFrame {

    @Bean
    NavigationEntry questionnairesEntry() {
        return new NavigationEntry(
                "survey.list.title", VaadinIcon.FORM, QuestionnairesPage.class, NavigationGroup.WORK, 60);
    }
}
