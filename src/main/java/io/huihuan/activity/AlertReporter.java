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
import java.util.List;
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
        for (FeedEntry event : events) {
            UUID id = event.subject().id();
            AlertRow alert = access.as(Actor.SYSTEM, () -> alerts.find(id));
            if (isWorthTelling(alert.finding())) {
                tell(event, alert);
            }
        }
    }

    private static boolean isWorthTelling(Finding finding) {
        return finding.significant() || finding.kind() != AlertKind.PROBLEM_CLUSTER;
    }

    private void tell(FeedEntry event, AlertRow alert) {
        var about = new NoticeRows.About(
                team(alert.finding()),
                title(alert),
                "insight/alerts?alert=" + alert.id(),
                alert.kind().name());
        listedFor(alert).forEach(person -> rows.add(person, event, about));
    }

    private Set<PersonId> listedFor(AlertRow alert) {
        return directory.people().stream()
                .map(PersonRef::id)
                .filter(person -> directory
                        .actor(person)
                        .filter(actor -> actor.may(Permission.INSIGHT_READ))
                        .filter(actor -> access.as(actor, () -> isListed(alert.id())))
                        .isPresent())
                .collect(Collectors.toSet());
    }

    private boolean isListed(UUID alert) {
        return alerts.current().stream().anyMatch(each -> each.id().equals(alert));
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
