package io.huihuan.survey.intervention;

import io.huihuan.identity.Access;
import io.huihuan.identity.Directory;
import io.huihuan.identity.Permission;
import io.huihuan.identity.PersonRef;
import io.huihuan.shared.feed.BusinessEvent;
import io.huihuan.shared.feed.ChangeFeed;
import io.huihuan.shared.refusal.Missing;
import io.huihuan.survey.intervention.InterventionEvent.InterventionCompleted;
import io.huihuan.survey.intervention.InterventionEvent.InterventionTaken;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door by which interventions come in that were begun elsewhere. Each is judged by the rules of today, as if its answer
 * had come in here at that time; what nobody had seen to in time is escalated here like any other.
 */
@Service
public class InterventionArchive {

    private final Access access;
    private final InterventionRows rows;
    private final LowScoreReaction reaction;
    private final Directory directory;
    private final ChangeFeed feed;

    InterventionArchive(
            Access access, InterventionRows rows, LowScoreReaction reaction, Directory directory, ChangeFeed feed) {
        this.access = access;
        this.rows = rows;
        this.reaction = reaction;
        this.directory = directory;
        this.feed = feed;
    }

    /**
     * Stores a batch in the caller’s transaction, in the order the answers came. An answer that is not low calls for nobody;
     * one of a customer who is being seen to joins.
     *
     * @throws Missing for a response or a person nobody knows here
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void store(List<ArchivedIntervention> batch) {
        access.require(Permission.IMPORT);
        batch.forEach(this::store);
    }

    private void store(ArchivedIntervention past) {
        UUID response = rows.response(past.responseExternalId())
                .orElseThrow(() -> new Missing("RESPONSE", past.responseExternalId()));
        var row = reaction.opened(response).flatMap(rows::get);
        row.ifPresent(opened -> {
            take(opened, past);
            rows.get(opened.id()).ifPresent(taken -> complete(taken, past));
        });
    }

    private void take(InterventionRows.Row row, ArchivedIntervention past) {
        String by = past.takenBy();
        Instant at = past.takenAt();
        if (by != null && at != null) {
            UUID owner = person(by).id().value();
            rows.give(row.id(), row.version(), owner, by, at, "INTERVENTION_TAKEN");
            publish(new InterventionTaken(about(row, at, by), null));
        }
    }

    private void complete(InterventionRows.Row row, ArchivedIntervention past) {
        String by = past.takenBy();
        Completion completion = past.completion();
        Instant at = past.doneAt();
        if (by != null && completion != null && at != null) {
            UUID owner = person(by).id().value();
            rows.complete(row.id(), row.version(), completion, owner, by, at, "INTERVENTION_COMPLETED");
            publish(new InterventionCompleted(about(row, at, by), completion));
        }
    }

    private PersonRef person(String account) {
        return Optional.of(account).flatMap(directory::person).orElseThrow(() -> new Missing("PERSON", account));
    }

    private void publish(BusinessEvent event) {
        feed.append(List.of(event));
    }

    private static InterventionEvent.About about(InterventionRows.Row row, Instant at, String by) {
        return new InterventionEvent.About(row.id(), at, by, row.team(), row.customer());
    }
}
