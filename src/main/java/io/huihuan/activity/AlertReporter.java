package io.huihuan.activity;

import io.huihuan.identity.Access;
import io.huihuan.identity.Actor;
import io.huihuan.identity.DepartmentId;
import io.huihuan.identity.DepartmentRef;
import io.huihuan.identity.Directory;
import io.huihuan.identity.Permission;
import io.huihuan.identity.PersonId;
import io.huihuan.identity.PersonRef;
import io.huihuan.insight.alert.AlertKind;
import io.huihuan.insight.alert.AlertRow;
import io.huihuan.insight.alert.Alerts;
import io.huihuan.insight.alert.Finding;
import io.huihuan.shared.feed.FeedEntry;
import io.huihuan.ticket.CategoryNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Tells of figures that became worse: whoever has the alert on the own list, so that nobody hears of rows they may not see,
 * nor of one thing for the organisation and for its departments. Similar problems are told where they are no chance.
 */
@Component
class AlertReporter implements Reporter {

    private final NoticeRows rows;
    private final Alerts alerts;
    private final Directory directory;
    private final Access access;

    AlertReporter(NoticeRows rows, Alerts alerts, Directory directory, Access access) {
        this.rows = rows;
        this.alerts = alerts;
        this.directory = directory;
        this.access = access;
    }

    @Override
    public boolean hears(FeedEntry event) {
        return event.event().equals(NoticeKind.ALERT_RAISED.name());
    }

    @Override
    public void report(List<FeedEntry> events) {
        var told = new LinkedHashMap<FeedEntry, AlertRow>();
        for (FeedEntry event : events) {
            AlertRow alert =
                    access.as(Actor.SYSTEM, () -> alerts.find(event.subject().id()));
            if (isWorthTelling(alert.finding())) {
                told.put(event, alert);
            }
        }
        if (!told.isEmpty()) {
            Map<PersonId, Set<UUID>> lists = lists();
            told.forEach((event, alert) -> tell(event, alert, lists));
        }
    }

    private static boolean isWorthTelling(Finding finding) {
        return finding.significant() || finding.kind() != AlertKind.PROBLEM_CLUSTER;
    }

    private void tell(FeedEntry event, AlertRow alert, Map<PersonId, Set<UUID>> lists) {
        var about = new NoticeRows.About(
                team(alert.finding()),
                title(alert),
                "insight/alerts?alert=" + alert.id(),
                alert.kind().name());
        lists.forEach((person, listed) -> {
            if (listed.contains(alert.id())) {
                rows.add(person, event, about);
            }
        });
    }

    /** The alerts on the list of everybody who has one. */
    private Map<PersonId, Set<UUID>> lists() {
        var lists = new HashMap<PersonId, Set<UUID>>();
        for (PersonRef person : directory.people()) {
            directory
                    .actor(person.id())
                    .filter(actor -> actor.may(Permission.INSIGHT_READ))
                    .ifPresent(actor -> lists.put(person.id(), access.as(actor, this::listed)));
        }
        return lists;
    }

    private Set<UUID> listed() {
        return alerts.current().stream().map(AlertRow::id).collect(Collectors.toSet());
    }

    /** A team of the department: whoever sees all of the department sees it; of the organisation, who sees all sees it. */
    private UUID team(Finding finding) {
        UUID department = finding.department();
        return directory.teams().stream()
                .filter(team -> department != null && lies(team.departmentId(), new DepartmentId(department)))
                .map(team -> team.id().value())
                .findFirst()
                .orElse(NoticeRows.NOBODYS);
    }

    private boolean lies(DepartmentId department, DepartmentId within) {
        return department.equals(within)
                || directory
                        .department(department)
                        .map(DepartmentRef::parent)
                        .filter(above -> lies(above, within))
                        .isPresent();
    }

    private static String title(AlertRow alert) {
        String subject = alert.finding().subject();
        return subject.isEmpty()
                ? Objects.requireNonNullElse(alert.departmentName(), "")
                : subject.substring(subject.lastIndexOf(CategoryNode.SEPARATOR) + 1);
    }
}
