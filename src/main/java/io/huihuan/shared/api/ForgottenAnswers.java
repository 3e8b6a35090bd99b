package io.huihuan.shared.api;

import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets answers nobody may ask for again; on every node, since doing it twice does no harm. */
@Component
class ForgottenAnswers {

    private final GivenAnswers answers;
    private final ApiSettings settings;

    ForgottenAnswers(GivenAnswers answers, ApiSettings settings) {
        this.answers = answers;
        this.settings = settings;
    }

    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void forget() {
        answers.forgetOlderThan(settings.answersKept());
    }
}
