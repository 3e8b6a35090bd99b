package io.huihuan.activity.ui;

import io.huihuan.activity.Notices;
import io.huihuan.ui.frame.HeaderItem;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What notices bring to the frame around the pages. */
@Configuration
class ActivityFrame {

    @Bean
    HeaderItem inboxBell(Notices notices) {
        return new HeaderItem() {
            @Override
            public int order() {
                return 10;
            }

            @Override
            public Optional<InboxBell> create() {
                return Optional.of(new InboxBell(notices));
            }
        };
    }
}
