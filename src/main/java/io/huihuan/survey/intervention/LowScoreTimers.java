package io.huihuan.survey.intervention;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks once a second, on every node, which answers are to be judged and which interventions are overdue: two indexes.
 * Whoever comes second finds nothing left to do; what could not be done is found again by the next look.
 */
@Component
class LowScoreTimers {

    private static final Logger log = LoggerFactory.getLogger(LowScoreTimers.class);
    private static final int AT_ONCE = 500;

    private final InterventionRows rows;
    private final LowScoreNotes notes;
    private final LowScoreReaction reaction;
    private final Clock clock;

    LowScoreTimers(InterventionRows rows, LowScoreNotes notes, LowScoreReaction reaction, Clock clock) {
        this.rows = rows;
        this.notes = notes;
        this.reaction = reaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${huihuan.survey.low.look-every:1s}")
    void look() {
        each(limit -> notes.watched(clock.instant(), limit), LowScoreNotes.Watched::response, reaction::judge);
        each(limit -> rows.toEscalate(clock.instant(), limit), id -> id, reaction::escalate);
    }

    private <T> void each(Function<Integer, List<T>> due, Function<T, UUID> name, Consumer<T> act) {
        long acted;
        do {
            acted = due.apply(AT_ONCE).stream()
                    .filter(each -> act(each, name, act))
                    .count();
        } while (acted == AT_ONCE);
    }

    private <T> boolean act(T each, Function<T, UUID> name, Consumer<T> act) {
        try {
            act.accept(each);
            return true;
        } catch (PessimisticLockingFailureException | DuplicateKeyException otherWasFirst) {
            log.debug("somebody else was at {} at this moment", name.apply(each));
        } catch (RuntimeException broken) {
            log.warn("the reaction to {} failed; it is tried again", name.apply(each), broken);
        }
        return false;
    }
}
