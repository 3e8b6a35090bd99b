package io.huihuan.survey.cleaning;

import io.huihuan.survey.CleaningRule;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * All rules of cleaning, as they hold now. They flag, and change no answer. What was read is believed for a second, for an
 * import asks a million times; another node’s change is heard then.
 */
@Component
public class Cleaning {

    private static final Duration BELIEVED = Duration.ofSeconds(1);

    private final CleaningRules rules;
    private final Clock clock;
    private volatile @Nullable Read read;

    Cleaning(CleaningRules rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    private record Read(int version, List<CleaningPolicy> policies, Instant at) {

        static Read of(CleaningVersion version, Instant now) {
            return new Read(version.number(), Cleaning.policies(version.terms()), now);
        }

        boolean isFresh(Instant now) {
            return !now.isBefore(at) && now.isBefore(at.plus(BELIEVED));
        }
    }

    static List<CleaningPolicy> policies(CleaningTerms terms) {
        return List.of(
                new TooFast(terms),
                new Contradictory(),
                new StraightLine(terms),
                new Duplicate(),
                new Staff(),
                new Incomplete(terms));
    }

    /** Which rules object to a response, each with the values that made it. */
    public Map<CleaningRule, String> objections(Candidate response) {
        return objections(now().policies(), response);
    }

    static Map<CleaningRule, String> objections(List<CleaningPolicy> policies, Candidate response) {
        var found = new EnumMap<CleaningRule, String>(CleaningRule.class);
        policies.forEach(policy -> policy.objection(response).ifPresent(why -> found.put(policy.rule(), why)));
        return found;
    }

    /** Which version of the rules this is. */
    public int version() {
        return now().version();
    }

    @TransactionalEventListener
    void changed(CleaningEvent.CleaningRulesChanged event) {
        read = null;
    }

    private Read now() {
        Instant now = clock.instant();
        var known = read;
        if (known == null || !known.isFresh(now)) {
            known = Read.of(rules.current(), now);
            read = known;
        }
        return known;
    }
}
