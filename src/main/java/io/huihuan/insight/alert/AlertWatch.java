package io.huihuan.insight.alert;

import io.huihuan.identity.Access;
import io.huihuan.identity.Actor;
import io.huihuan.identity.DepartmentRef;
import io.huihuan.identity.Directory;
import io.huihuan.shared.refusal.RuleBroken;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
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
    private final AlertSettings settings;
    private final Clock clock;
    private final ZoneId zone;

    AlertWatch(
            Access access,
            Directory directory,
            List<Check> checks,
            AlertBook book,
            AlertSettings settings,
            Clock clock,
            ZoneId zone) {
        this.access = access;
        this.directory = directory;
        this.checks = checks;
        this.book = book;
        this.settings = settings;
        this.clock = clock;
        this.zone = zone;
    }

    @Scheduled(
            initialDelayString = "${huihuan.alerts.look-every:2m}",
            fixedDelayString = "${huihuan.alerts.look-every:2m}")
    void watch() {
        try {
            if (book.claim(settings.lookEvery())) {
                look();
            }
        } catch (RuntimeException unreachable) {
            log.warn("figures were not looked at; they are again at the next turn: {}", unreachable.toString());
        }
    }

    /** One look at everything. */
    void look() {
        access.as(Actor.SYSTEM, () -> {
            AlertRules rules = book.rules();
            LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
            Stream<@Nullable UUID> departments = Stream.concat(
                    Stream.<@Nullable UUID>of((UUID) null),
                    directory.departments().stream().map(DepartmentRef::id).map(id -> id.value()));
            departments.forEach(department -> look(rules, department, today));
        });
    }

    private void look(AlertRules rules, @Nullable UUID department, LocalDate today) {
        for (Check check : checks) {
            for (AlertKind kind : check.kinds()) {
                if (rules.on().contains(kind)) {
                    look(check, kind, rules, department, today);
                }
            }
        }
    }

    private void look(Check check, AlertKind kind, AlertRules rules, @Nullable UUID department, LocalDate today) {
        try {
            check.look(kind, rules, department, today).forEach(book::record);
        } catch (DataIntegrityViolationException | ConcurrencyFailureException otherWasFirst) {
            log.debug("somebody else wrote {} down at this moment", kind);
        } catch (RuleBroken building) {
            log.debug("the store behind the figures is being built");
        }
    }
}
