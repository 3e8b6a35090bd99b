package io.huihuan.survey.cleaning;

import io.huihuan.survey.CleaningRule;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** All rules of cleaning. They flag, and change no answer. */
@Component
@EnableConfigurationProperties(CleaningSettings.class)
public class Cleaning {

    private final List<CleaningPolicy> policies;
    private final int version;

    Cleaning(CleaningSettings settings) {
        this.policies = List.of(
                new TooFast(settings),
                new Contradictory(),
                new StraightLine(settings),
                new Duplicate(),
                new Staff(),
                new Incomplete(settings));
        this.version = settings.ruleVersion();
    }

    /** Which rules object to a response, each with the values that made it. */
    public Map<CleaningRule, String> objections(Candidate response) {
        var found = new EnumMap<CleaningRule, String>(CleaningRule.class);
        policies.forEach(policy -> policy.objection(response).ifPresent(why -> found.put(policy.rule(), why)));
        return found;
    }

    /** Which version of the rules this is. */
    public int version() {
        return version;
    }
}
