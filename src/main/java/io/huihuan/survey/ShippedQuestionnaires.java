package io.huihuan.survey;

import io.huihuan.identity.Access;
import io.huihuan.identity.Actor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The questionnaires a new installation begins with: service, with its four weighted dimensions, and score, for ratings
 * that came with imported tickets. Two nodes that start at once make them once: the codes are unique.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 110)
class ShippedQuestionnaires implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(ShippedQuestionnaires.class);

    private final Access access;
    private final Questionnaires questionnaires;
    private final QuestionnaireStore store;
    private final FormSecret secret;
    private final JsonMapper json;

    ShippedQuestionnaires(
            Access access,
            Questionnaires questionnaires,
            QuestionnaireStore store,
            FormSecret secret,
            JsonMapper json) {
        this.access = access;
        this.questionnaires = questionnaires;
        this.store = store;
        this.secret = secret;
        this.json = json;
    }

    private record Shipped(String code, QuestionnaireContent content) {}

    @Override
    public void run(ApplicationArguments arguments) {
        secret.make();
        for (Shipped shipped : shipped()) {
            try {
                if (store.find(shipped.code()).isEmpty()) {
                    access.as(Actor.SYSTEM, () -> questionnaires.begin(shipped.code(), shipped.content()));
                    access.as(Actor.SYSTEM, () -> questionnaires.publish(shipped.code(), 0, true));
                } else if (isUntranslated(shipped)) {
                    access.as(Actor.SYSTEM, () -> questionnaires.publish(shipped.code(), shipped.content(), true));
                }
            } catch (RuntimeException otherNode) {
                if (store.find(shipped.code()).isEmpty()) {
                    throw otherNode;
                }
                log.info("another node has just brought questionnaire {}", shipped.code());
            }
        }
    }

    /** Whether it still is as it was shipped before there were texts in English, and nobody writes at it. */
    private boolean isUntranslated(Shipped shipped) {
        return store.find(shipped.code()).orElseThrow().draft() == null
                && store.published(shipped.code())
                        .filter(version -> version.content().equals(FirstLanguage.of(shipped.content())))
                        .isPresent();
    }

    private List<Shipped> shipped() {
        try (InputStream file =
                Objects.requireNonNull(ShippedQuestionnaires.class.getResourceAsStream("/survey/shipped.json"))) {
            return List.of(json.readValue(file, Shipped[].class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
