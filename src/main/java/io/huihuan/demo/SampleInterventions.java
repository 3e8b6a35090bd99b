package io.huihuan.demo;

import io.huihuan.identity.Directory;
import io.huihuan.identity.TeamRef;
import io.huihuan.survey.ArchivedResponse;
import io.huihuan.survey.intervention.ArchivedIntervention;
import io.huihuan.survey.intervention.InterventionArchive;
import io.huihuan.ticket.ArchivedTicket;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** How low scores of the last days were seen to: most within hours, some not in time, those of today not yet. */
@Component
@ConditionalOnProperty("huihuan.demo")
class SampleInterventions {

    private static final long SEED = 20_261_123;
    private static final Duration SINCE = Duration.ofDays(9);
    private static final Duration WITHIN = Duration.ofHours(24);
    /** How long ago somebody complained who is waiting still: due soon, over the day, and just now. */
    private static final List<Duration> WAITING = List.of(
            Duration.ofMinutes(22 * 60 + 40),
            Duration.ofMinutes(21 * 60 + 5),
            Duration.ofHours(7),
            Duration.ofMinutes(50));

    private final InterventionArchive archive;
    private final Directory directory;

    SampleInterventions(InterventionArchive archive, Directory directory) {
        this.archive = archive;
        this.directory = directory;
    }

    /** Whose answers of the last day are to be bad, and when they came. */
    Map<ArchivedTicket, Instant> today(Instant now, List<ArchivedTicket> unasked) {
        var answers = new LinkedHashMap<ArchivedTicket, Instant>();
        for (Duration ago : WAITING) {
            Instant at = now.minus(ago);
            unasked.stream()
                    .filter(ticket -> !answers.containsKey(ticket)
                            && SampleAnswers.closed(ticket).isBefore(at.minus(Duration.ofHours(1))))
                    .max(Comparator.comparing(SampleAnswers::closed))
                    .ifPresent(ticket -> answers.put(ticket, at));
        }
        return answers;
    }

    void bring(List<ArchivedResponse> said, Script script, Instant now) {
        var dice = new Random(SEED);
        archive.store(said.stream()
                .filter(response -> response.submittedAt().isAfter(now.minus(SINCE)))
                .sorted(Comparator.comparing(ArchivedResponse::submittedAt))
                .map(response -> seenTo(response, script, now, dice))
                .toList());
    }

    private ArchivedIntervention seenTo(ArchivedResponse response, Script script, Instant now, Random dice) {
        Instant taken = response.submittedAt().plus(Duration.ofMinutes(15 + dice.nextInt(240)));
        Instant done = taken.plus(Duration.ofMinutes(10 + dice.nextInt(400)));
        boolean late = response.submittedAt().isBefore(now.minus(WITHIN));
        int face = dice.nextInt(10);
        String by = whoSeesTo(response);
        if (late && face < 8) {
            var outcome = script.seenTo().get(dice.nextInt(script.seenTo().size()));
            return new ArchivedIntervention(response.externalId(), by, taken, outcome, done);
        }
        return face % 3 == 0 && taken.isBefore(now)
                ? new ArchivedIntervention(response.externalId(), by, taken, null, null)
                : new ArchivedIntervention(response.externalId(), null, null, null, null);
    }

    private String whoSeesTo(ArchivedResponse response) {
        return Optional.ofNullable(response.team()).flatMap(directory::team).map(TeamRef::id).stream()
                        .flatMap(team -> directory.supervisors(team).stream())
                        .findAny()
                        .isPresent()
                ? "supervisor"
                : "owner";
    }
}
