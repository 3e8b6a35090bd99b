package io.huihuan.activity;

import io.huihuan.identity.Directory;
import io.huihuan.identity.PersonId;
import io.huihuan.identity.PersonRef;
import io.huihuan.identity.TeamId;
import io.huihuan.identity.TeamRef;
import io.huihuan.shared.feed.FeedEntry;
import io.huihuan.ticket.TicketCard;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who is told of what. Nobody is told of what they did themselves. */
@Component
class Recipients {

    private final Directory directory;

    Recipients(Directory directory) {
        this.directory = directory;
    }

    /** Of something about a ticket. */
    Set<PersonId> of(NoticeKind kind, FeedEntry event, TicketCard ticket) {
        return others(
                event,
                switch (kind) {
                    case WARNED -> working(ticket);
                    case BREACHED -> supervisors(ticket);
                    case ESCALATED -> heads(ticket);
                    case ASSIGNED, INTERVENTION_OPENED, INTERVENTION_HANDED, INTERVENTION_ESCALATED, ALERT_RAISED ->
                        named(event);
                });
    }

    /** Of something about what a team has to see to, or any supervisor where it is no team’s. */
    Set<PersonId> of(NoticeKind kind, FeedEntry event, @Nullable UUID team) {
        return others(
                event,
                kind != NoticeKind.INTERVENTION_OPENED
                        ? named(event)
                        : team == null ? directory.supervisors() : directory.supervisors(new TeamId(team)));
    }

    private static Set<PersonId> others(FeedEntry event, List<PersonRef> people) {
        return people.stream()
                .filter(person -> person.enabled() && !person.account().equals(event.actor()))
                .map(PersonRef::id)
                .collect(Collectors.toSet());
    }

    /** Whom the event itself names, with commas between. */
    private List<PersonRef> named(FeedEntry event) {
        String accounts = event.to();
        return accounts == null
                ? List.of()
                : Arrays.stream(accounts.split(","))
                        .map(directory::person)
                        .flatMap(Optional::stream)
                        .toList();
    }

    private List<PersonRef> working(TicketCard ticket) {
        PersonRef assignee = ticket.assignee();
        return assignee != null && assignee.enabled() ? List.of(assignee) : supervisors(ticket);
    }

    private List<PersonRef> supervisors(TicketCard ticket) {
        TeamRef team = ticket.team();
        return team == null ? List.of() : directory.supervisors(team.id());
    }

    private List<PersonRef> heads(TicketCard ticket) {
        TeamRef team = ticket.team();
        return team == null ? List.of() : directory.heads(team.departmentId());
    }
}
