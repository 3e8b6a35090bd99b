package io.huihuan.survey.intervention;

import io.huihuan.survey.SurveyEvent.ResponseReceived;
import io.huihuan.survey.SurveyEvent.ResponseRestored;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes every answer that comes in, low or not: within the time for slips a good one may become a low one. The note is
 * written in the transaction that stores the answer, so that none is lost however a node ends. Imports bring history and
 * are not heard here.
 */
@Component
class LowScoreWatch {

    private final LowScores scores;
    private final LowScoreNotes notes;
    private final Clock clock;

    LowScoreWatch(LowScores scores, LowScoreNotes notes, Clock clock) {
        this.scores = scores;
        this.notes = notes;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void hear(ResponseReceived received) {
        Instant now = clock.instant();
        LowScoreTerms terms = scores.now();
        if (!received.at().isBefore(now.minus(terms.oldest()))) {
            watch(received.about().id(), now, now.plus(terms.slipDelay()));
        }
    }

    /** What counts again may call for somebody after all. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void hear(ResponseRestored restored) {
        Instant now = clock.instant();
        watch(restored.about().id(), now, now);
    }

    private void watch(UUID response, Instant arrived, Instant look) {
        notes.watch(response, arrived, look);
    }
}
