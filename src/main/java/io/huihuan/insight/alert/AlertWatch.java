package io.huihuan.insight.alert;

import io.huihuan.identity.Access;
import io.huihuan.identity.Actor;
import io.huihuan.identity.Directory;
import io.huihuan.insight.StoreState;
import io.huihuan.insight.store.InsightStore;
import io.huihuan.shared.refusal.RuleBroken;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks at the figures of the whole organisation and of every department, one node at a time, every few minutes. */
@Component
@EnableConfigurationProperties(AlertSettings.class)
class AlertWatch {

    private static final Logger log = LoggerFactory.getLogger(AlertWatch.class);

    private final Access access;
    private final Directory directory;
    private final List<Check> checks;
    private final AlertBook book;
    private final InsightStore store;
    private final AlertSettings settings;
    private final Clock clock;
    private final ZoneId zone;
    private volatile @Nullable Instant began;
    private volatile long next = System.nanoTime();

    AlertWatch(
            Access access,
            Directory directory,
            List<Check> checks,
            AlertBook book,
            InsightStore store,
            AlertSettings settings,
            Clock clock,
            ZoneId zone) {
        this.access = access;
        this.directory = directory;
        this.checks = checks;
        this.book = book;
        this.store = store;
        this.settings = settings;
        this.clock = clock;
        this.zone = zone;
    }

    /** The first look waits until the store holds everything there was when the server was ready, and no longer. */
    @EventListener
    void begin(ApplicationReadyEvent ready) {
        began = clock.instant();
    }

    @Scheduled(fixedDelayString = "PT1S")
    void watch() {
        try {
            if (isTime() && book.claim(settings.lookEvery())) {
                next = System.nanoTime() + settings.lookEvery().toNanos();
                look();
            }
        } catch (RuntimeException unreachable) {
            log.warn("figures were not looked at; they are again at the next turn: {}", unreachable.toString());
        }
    }

    private boolean isTime() {
        Instant ready = began;
        StoreState state = store.state();
        Instant asOf = state.asOf();
        return ready != null
                && asOf != null
                && !asOf.isBefore(ready)
                && !state.building()
                && System.nanoTime() - next >= 0;
    }

    /** One look at everything. */
    void look() {
        access.as(Actor.SYSTEM, () -> {
            AlertRules rules = book.rules();
            LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
            for (Check check : checks) {
                for (AlertKind kind : check.kinds()) {
                    if (rules.on().contains(kind)) {
                        look(check, kind, rules, today);
                    }
                }
            }
        });
    }

    /** Of one kind, each thing once: a wider place is silent where a narrower one explains it wholly. */
    private void look(Check check, AlertKind kind, AlertRules rules, LocalDate today) {
        try {
            var places = new Places(directory.departments());
            List<Finding> found = places.widestFirst()
                    .flatMap(place -> check.look(kind, rules, place, today).stream())
                    .toList();
            found.stream()
                    .filter(wider -> found.stream()
                            .filter(each -> each.subject().equals(wider.subject())
                                    && places.lies(each.department(), wider.department()))
                            .allMatch(narrower -> check.standsWithout(narrower, wider, rules)))
                    .forEach(this::record);
        } catch (RuleBroken building) {
            log.debug("the store behind the figures is being built");
        }
    }

    private void record(Finding finding) {
        try {
            book.record(finding);
        } catch (DataIntegrityViolationException | ConcurrencyFailureException otherWasFirst) {
            log.debug("somebody else wrote {} down at this moment", finding.kind());
        }
    }
}
