package io.huihuan.survey.intervention;

import io.huihuan.identity.Access;
import io.huihuan.identity.Actor;
import io.huihuan.identity.Directory;
import io.huihuan.identity.PersonRef;
import io.huihuan.identity.TeamId;
import io.huihuan.identity.TeamRef;
import io.huihuan.shared.data.Ids;
import io.huihuan.shared.feed.ChangeFeed;
import io.huihuan.survey.CleaningRule;
import io.huihuan.survey.ResponseView;
import io.huihuan.survey.Responses;
import io.huihuan.survey.intervention.InterventionEvent.About;
import io.huihuan.survey.intervention.InterventionEvent.InterventionEscalated;
import io.huihuan.survey.intervention.InterventionEvent.InterventionJoined;
import io.huihuan.survey.intervention.InterventionEvent.InterventionOpened;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a low score sets in motion: an intervention for an episode of a customer, and the next level where nobody saw to it
 * in time. Each step is one transaction that the database lets succeed once, however many nodes try.
 */
@Component
@Transactional
class LowScoreReaction {

    private static final int LONGEST_ENTRY = 400;

    private final LowScores scores;
    private final InterventionRows rows;
    private final LowScoreNotes notes;
    private final Responses responses;
    private final Directory directory;
    private final Access access;
    private final ChangeFeed feed;
    private final Clock clock;

    LowScoreReaction(
            LowScores scores,
            InterventionRows rows,
            LowScoreNotes notes,
            Responses responses,
            Directory directory,
            Access access,
            ChangeFeed feed,
            Clock clock) {
        this.scores = scores;
        this.rows = rows;
        this.notes = notes;
        this.responses = responses;
        this.directory = directory;
        this.access = access;
        this.feed = feed;
        this.clock = clock;
    }

    /** Judges an answer as it stands now, the time for slips being over. */
    void judge(LowScoreNotes.Watched watched) {
        if (!notes.claim(watched.response()) || rows.knows(watched.response())) {
            return;
        }
        ResponseView response = access.as(Actor.SYSTEM, () -> responses.get(watched.response()));
        if (calls(response, watched.arrived())) {
            openOrJoin(response, watched);
        }
    }

    /** What an answer that came in elsewhere called for at that time; empty for nothing new. */
    Optional<UUID> opened(UUID id) {
        ResponseView response = access.as(Actor.SYSTEM, () -> responses.get(id));
        Instant arrived = response.submittedAt();
        if (rows.knows(id) || !calls(response, arrived)) {
            return Optional.empty();
        }
        return openOrJoin(
                response,
                new LowScoreNotes.Watched(id, arrived, arrived.plus(scores.now().slipDelay())));
    }

    /** Figures may do without an answer, but nobody who told us something bad is ignored: only a colleague is no customer. */
    private boolean calls(ResponseView response, Instant arrived) {
        LowScoreTerms terms = scores.now();
        return terms.isLow(response.measures())
                && !response.submittedAt().isBefore(arrived.minus(terms.oldest()))
                && response.flags().stream().noneMatch(flag -> !flag.isRestored() && flag.rule() == CleaningRule.STAFF);
    }

    private Optional<UUID> openOrJoin(ResponseView response, LowScoreNotes.Watched watched) {
        var customer = response.customerId();
        var open = customer == null ? Optional.<InterventionRows.Row>empty() : rows.openOf(customer);
        UUID id = open.map(InterventionRows.Row::id).orElseGet(Ids::next);
        UUID team = open.isPresent() ? open.get().team() : response.team();
        var about = new About(id, watched.lookAt(), Actor.SYSTEM.account(), team, customer);
        Double score = response.measures().score();
        Integer nps = response.measures().nps();
        InterventionEvent event = open.isPresent()
                ? new InterventionJoined(about, response.id(), response.ticket(), words(score))
                : new InterventionOpened(about, response.id(), response.ticket(), words(score));
        open.ifPresentOrElse(
                row -> rows.worsen(
                        id,
                        lower(row.worstScore(), score),
                        lower(row.worstNps(), nps),
                        event.actor(),
                        clock.instant(),
                        event.name()),
                () -> rows.insert(opened(response, watched, event)));
        rows.link(id, response.id());
        feed.publish(event);
        return open.isPresent() ? Optional.empty() : Optional.of(id);
    }

    private InterventionRows.Row opened(ResponseView response, LowScoreNotes.Watched watched, InterventionEvent event) {
        return new InterventionRows.Row(
                event.about().id(),
                0,
                response.customerId(),
                response.ticket(),
                response.team(),
                watched.arrived(),
                watched.arrived().plus(scores.now().within()),
                response.measures().score(),
                response.measures().nps(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                event.actor(),
                event.at(),
                event.name());
    }

    /** Tells the next level, at the true instant however late this looks. */
    void escalate(UUID id) {
        if (!rows.escalate(id, clock.instant())) {
            return;
        }
        var row = rows.get(id).orElseThrow();
        feed.publish(new InterventionEscalated(
                new About(id, row.dueAt(), Actor.SYSTEM.account(), row.team(), row.customer()),
                named(nextLevel(row.team()))));
    }

    /** As many as one entry of the history can name; {@code null} for nobody. */
    private static @Nullable String named(List<PersonRef> people) {
        var named = new StringJoiner(",");
        for (PersonRef each : people) {
            if (named.length() + 1 + each.account().length() > LONGEST_ENTRY) {
                break;
            }
            named.add(each.account());
        }
        return named.length() == 0 ? null : named.toString();
    }

    /** The owners of the team’s department, else of the nearest one above it that has any, else the executives, as for no team. */
    private List<PersonRef> nextLevel(@Nullable UUID team) {
        List<PersonRef> heads = Optional.ofNullable(team)
                .map(TeamId::new)
                .flatMap(directory::team)
                .map(TeamRef::departmentId)
                .map(directory::heads)
                .orElse(List.of());
        return heads.isEmpty() ? directory.executives() : heads;
    }

    private static <N extends Comparable<N>> @Nullable N lower(@Nullable N one, @Nullable N other) {
        return one == null || other != null && other.compareTo(one) < 0 ? other : one;
    }

    private static @Nullable String words(@Nullable Double score) {
        return score == null
                ? null
                : BigDecimal.valueOf(score)
                        .setScale(2, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString();
    }
}
