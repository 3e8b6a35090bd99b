package io.huihuan.identity.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.QueryParameters;
import io.huihuan.identity.Directory;
import io.huihuan.ui.frame.NavigationEntry;
import io.huihuan.ui.frame.NavigationGroup;
import io.huihuan.ui.frame.StartPage;
import io.huihuan.ui.words.PersonNames;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What identity brings to the frame around the pages. */
@Configuration
class IdentityFrame {

    @Bean
    PersonNames personNames(Directory directory) {
        return directory::nameOf;
    }

    @Bean
    NavigationEntry peopleEntry() {
        return new NavigationEntry(
                "identity.people.title", VaadinIcon.USERS, PeoplePage.class, NavigationGroup.SETTINGS, 210);
    }

    @Bean
    NavigationEntry organisationEntry() {
        return new NavigationEntry(
                "identity.organisation.title",
                VaadinIcon.FILE_TREE,
                OrganisationPage.class,
                NavigationGroup.SETTINGS,
                215);
    }

    @Bean
    NavigationEntry tokensEntry() {
        return new NavigationEntry(
                "identity.tokens.title", VaadinIcon.KEY, TokensPage.class, NavigationGroup.SETTINGS, 220);
    }

    /** Whoever looks after people and settings begins with the people. */
    @Bean
    StartPage administratorStart() {
        return new StartPage("PEOPLE_ADMIN", PeoplePage.class, QueryParameters.empty(), 90);
    }
}
