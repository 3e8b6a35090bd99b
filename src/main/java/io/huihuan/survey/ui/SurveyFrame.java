package io.huihuan.survey.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import io.huihuan.identity.Directory;
import io.huihuan.ui.frame.NavigationEntry;
import io.huihuan.ui.frame.NavigationGroup;
import io.huihuan.ui.part.FeedSentences;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What responses bring to the frame and to timelines. */
@Configuration
class SurveyFrame {

    @Bean
    NavigationEntry responsesEntry() {
        return new NavigationEntry(
                "survey.responses.title", VaadinIcon.COMMENT_ELLIPSIS_O, ResponsesPage.class, NavigationGroup.WORK, 62);
    }

    @Bean
    FeedSentences responseSentences(Directory directory) {
        return new SurveySentences("RESPONSE", VaadinIcon.STAR_O, directory);
    }

    @Bean
    FeedSentences invitationSentences(Directory directory) {
        return new SurveySentences("INVITATION", VaadinIcon.PAPERPLANE_O, directory);
    }
}
