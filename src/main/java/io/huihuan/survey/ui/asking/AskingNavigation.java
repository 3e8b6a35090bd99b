package io.huihuan.survey.ui.asking;

import com.vaadin.flow.component.icon.VaadinIcon;
import io.huihuan.ui.frame.NavigationEntry;
import io.huihuan.ui.frame.NavigationGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ways to invitations and their rules in the side navigation. */
@Configuration
class AskingNavigation {

    @Bean
    NavigationEntry invitationsEntry() {
        return new NavigationEntry(
                "survey.invitations.title", VaadinIcon.PAPERPLANE_O, InvitationsPage.class, NavigationGroup.WORK, 61);
    }

    @Bean
    NavigationEntry surveyRulesEntry() {
        return new NavigationEntry(
                "survey.rules.title", VaadinIcon.SLIDERS, SurveyRulesPage.class, NavigationGroup.SETTINGS, 280);
    }
}
