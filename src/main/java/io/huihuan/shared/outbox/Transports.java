package io.huihuan.shared.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Every way out. One that does not answer is left alone for a while: a thousand messages must not knock one by one. */
@Component
class Transports {

    private static final Duration REST = Duration.ofSeconds(20);

    private final Map<Medium, Transport> all = new EnumMap<>(Medium.class);
    private final Map<Medium, Instant> resting = new EnumMap<>(Medium.class);

    Transports(List<Transport> transports) {
        transports.forEach(each -> all.put(each.medium(), each));
    }

    Transport of(Medium medium) {
        return Objects.requireNonNull(all.get(medium));
    }

    synchronized void rest(Medium medium, Instant now) {
        resting.put(medium, now.plus(REST));
    }

    /** The media that are worth a try. */
    synchronized List<Medium> awake(Instant now) {
        resting.values().removeIf(until -> !until.isAfter(now));
        return all.keySet().stream()
                .filter(medium -> !resting.containsKey(medium))
                .toList();
    }
}
