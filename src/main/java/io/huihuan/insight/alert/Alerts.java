package io.huihuan.insight.alert;

import io.huihuan.identity.Access;
import io.huihuan.identity.Actor;
import io.huihuan.identity.DepartmentId;
import io.huihuan.identity.DepartmentRef;
import io.huihuan.identity.Directory;
import io.huihuan.identity.Permission;
import io.huihuan.shared.feed.ChangeFeed;
import io.huihuan.shared.refusal.Forbidden;
import io.huihuan.shared.refusal.Invalid;
import io.huihuan.shared.refusal.Missing;
import io.huihuan.shared.refusal.RuleBroken;
import io.huihuan.shared.refusal.Stale;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The front door of alerts. Whoever sees every row sees the organisation’s alerts and every department’s; others those of
 * departments all of whose rows they see, so that an explanation never speaks of rows its reader may not see.
 */
@Service
@Transactional
public class Alerts {

    /** What was not seen to be so for this long is over. */
    static final Duration FRESH = Duration.ofHours(36);

    private static final int MOST_CURRENT = 100;
    private static final int LONGEST_NOTE = 1000;

    private final Access access;
    private final AlertRepository alerts;
    private final RulesRepository rules;
    private final AlertBook book;
    private final Directory directory;
    private final ChangeFeed feed;
    private final Clock clock;

    Alerts(
            Access access,
            AlertRepository alerts,
            RulesRepository rules,
            AlertBook book,
            Directory directory,
            ChangeFeed feed,
            Clock clock) {
        this.access = access;
        this.alerts = alerts;
        this.rules = rules;
        this.book = book;
        this.directory = directory;
        this.feed = feed;
        this.clock = clock;
    }

    /**
     * What holds now and nobody took note of, the gravest first ({@link AlertRow#GRAVEST_FIRST}), at most
     * {@value #MOST_CURRENT}. What the whole organisation is told of is not told again of its departments.
     */
    @Transactional(readOnly = true)
    public List<AlertRow> current() {
        Actor by = access.require(Permission.INSIGHT_READ);
        boolean every = by.scope().all();
        return alerts
                .current(
                        clock.instant().minus(FRESH),
                        every,
                        Alert.EVERYBODY,
                        every ? Set.of() : seen(by),
                        Limit.of(MOST_CURRENT))
                .stream()
                .map(alert -> row(alert, by))
                .sorted(AlertRow.GRAVEST_FIRST)
                .toList();
    }

    /** A page of all alerts ever, the latest first. */
    @Transactional(readOnly = true)
    public List<AlertRow> history(int page, int size) {
        Actor by = access.require(Permission.INSIGHT_READ);
        return alerts.history(by.scope().all(), seen(by), PageRequest.of(page, size)).stream()
                .map(alert -> row(alert, by))
                .toList();
    }

    /** One alert. */
    @Transactional(readOnly = true)
    public AlertRow find(UUID id) {
        Actor by = access.require(Permission.INSIGHT_READ);
        return alerts.findById(id)
                .filter(alert -> isSeen(by, alert))
                .map(alert -> row(alert, by))
                .orElseThrow(() -> new Missing("ALERT", id));
    }

    /**
     * Takes note of an alert, which then is no longer current.
     *
     * @param note what follows from it; may be empty
     * @throws RuleBroken where somebody already did
     */
    public AlertRow acknowledge(UUID id, String note) {
        Actor by = access.require(Permission.INSIGHT_READ);
        if (!mayAcknowledge(by)) {
            throw new Forbidden(Permission.INTERVENE);
        }
        String said = note.strip();
        if (said.length() > LONGEST_NOTE) {
            throw new Invalid("note", "field.too-long", LONGEST_NOTE);
        }
        Alert alert = alerts.lock(id).filter(each -> isSeen(by, each)).orElseThrow(() -> new Missing("ALERT", id));
        String first = alert.acknowledgedBy;
        if (first != null) {
            throw new RuleBroken("alert.acknowledged", directory.nameOf(first));
        }
        Instant now = clock.instant();
        alert.acknowledgedAt = now;
        alert.acknowledgedBy = by.account();
        alert.note = said.isEmpty() ? null : said;
        feed.publish(new AlertEvent.AlertAcknowledged(id, now, by.account(), said));
        return row(alert, by);
    }

    /** When figures give alarm. */
    @Transactional(readOnly = true)
    public RulesRow rules() {
        Actor by = access.current();
        if (!by.may(Permission.INSIGHT_ADMIN)) {
            by.require(Permission.INSIGHT_READ);
        }
        return rules.findAll().getFirst().row();
    }

    /**
     * Says when figures give alarm from now on.
     *
     * @param seen the version the person saw
     * @throws Stale where somebody changed them since
     */
    public RulesRow setRules(long seen, AlertRules draft) {
        Actor by = access.require(Permission.INSIGHT_ADMIN);
        RulesRecord record = rules.findAll().getFirst();
        if (!Objects.equals(record.version, seen)) {
            throw new Stale(record.changedBy, record.changedAt, "ALERT_RULES_CHANGED", record.row());
        }
        String before = record.brief();
        record.take(draft, clock.instant(), by.account());
        rules.saveAndFlush(record);
        feed.publish(
                new AlertEvent.AlertRulesChanged(record.id, record.changedAt, by.account(), before, record.brief()));
        return record.row();
    }

    /** People who do something about figures, not those who only read. */
    private static boolean mayAcknowledge(Actor by) {
        return by.may(Permission.INTERVENE) || by.may(Permission.INSIGHT_ADMIN);
    }

    private boolean isSeen(Actor by, Alert alert) {
        return by.scope().all() || seen(by).contains(alert.department);
    }

    private Set<UUID> seen(Actor by) {
        return directory.departments().stream()
                .map(DepartmentRef::id)
                .filter(department -> directory.reaches(by, department))
                .map(DepartmentId::value)
                .collect(Collectors.toSet());
    }

    private AlertRow row(Alert alert, Actor by) {
        Finding finding = alert.finding(book.read(alert.explanation));
        UUID department = finding.department();
        return new AlertRow(
                alert.id,
                finding,
                department == null
                        ? null
                        : directory
                                .department(new DepartmentId(department))
                                .map(DepartmentRef::name)
                                .orElse(""),
                alert.raisedAt,
                alert.heldAt,
                alert.acknowledgedBy,
                alert.acknowledgedAt,
                alert.note,
                alert.acknowledgedAt == null && mayAcknowledge(by));
    }
}
