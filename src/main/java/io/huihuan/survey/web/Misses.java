package io.huihuan.survey.web;

import io.huihuan.survey.SurveySettings;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Counts wrong links by address and minute, so that nobody tries one after another. Addresses are few: the oldest go. */
@Component
class Misses {

    private static final int MOST_ADDRESSES = 10_000;
    private static final int MINUTE = 60;

    private final Clock clock;
    private final int most;
    private final Map<String, Count> counts = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    Misses(Clock clock, SurveySettings settings) {
        this.clock = clock;
        this.most = settings.missesAMinute();
    }

    private record Count(long minute, int misses) {}

    /** Notes a miss; says whether it was one too many. */
    synchronized boolean tooMany(String address) {
        long minute = clock.instant().getEpochSecond() / MINUTE;
        Count before = counts.get(address);
        int misses = before == null || before.minute() != minute ? 1 : before.misses() + 1;
        counts.put(address, new Count(minute, misses));
        return misses > most;
    }
}
