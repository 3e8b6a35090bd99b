package io.huihuan.insight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.QueryParameters;
import io.huihuan.ui.frame.NavigationEntry;
import io.huihuan.ui.frame.NavigationGroup;
import io.huihuan.ui.frame.StartPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What figures bring to the frame. Whoever gives out no work and does none begins with the overview. */
@Configuration
class InsightNavigation {

    private static final int START = 30;

    @Bean
    StartPage overviewStart() {
        return new StartPage("INSIGHT_READ", OverviewPage.class, QueryParameters.empty(), START);
    }

    @Bean
    NavigationEntry overviewEntry() {
        return entry("insight.overview.title", VaadinIcon.DASHBOARD, OverviewPage.class, 40);
    }

    @Bean
    NavigationEntry problemsEntry() {
        return entry("insight.problems.title", VaadinIcon.BAR_CHART, ProblemsPage.class, 41);
    }

    @Bean
    NavigationEntry timelinessEntry() {
        return entry("insight.timeliness.title", VaadinIcon.TIMER, TimelinessPage.class, 42);
    }

    @Bean
    NavigationEntry satisfactionEntry() {
        return entry("insight.satisfaction.title", VaadinIcon.SMILEY_O, SatisfactionPage.class, 43);
    }

    @Bean
    NavigationEntry processEntry() {
        return entry("insight.process.title", VaadinIcon.SITEMAP, ProcessPage.class, 44);
    }

    @Bean
    NavigationEntry teamEntry() {
        return entry("insight.team.title", VaadinIcon.GROUP, TeamPage.class, 45);
    }

    private static NavigationEntry entry(String key, VaadinIcon icon, Class<? extends Component> page, int order) {
        return new NavigationEntry(key, icon, page, NavigationGroup.INSIGHT, order);
    }
}
