package io.huihuan.activity;

import io.huihuan.identity.Directory;
import io.huihuan.identity.PersonId;
import io.huihuan.identity.PersonRef;
import io.huihuan.identity.TeamRef;
import io.huihuan.shared.feed.FeedEntry;
import io.huihuan.ticket.TicketCard;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who is told of what. Nobody is told of what they did themselves. */
@Component
class Recipients {

    private final Directory directory;

    Recipients(Directory directory) {
        this.directory = directory;
    }

    Set<PersonId> of(NoticeKind kind, FeedEntry event, TicketCard ticket) {
        List<PersonRef> people = switch (kind) {
            case ASSIGNED -> assigned(event);
            case WARNED -> working(ticket);
            case BREACHED -> supervisors(ticket);
            case ESCALATED -> heads(ticket);
        };
        return people.stream()
                .filter(person -> person.enabled() && !person.account().equals(event.actor()))
                .map(PersonRef::id)
                .collect(Collectors.toSet());
    }

    private List<PersonRef> assigned(FeedEntry event) {
        String account = event.to();
        return account == null ? List.of() : directory.person(account).stream().toList();
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
