package io.huihuan.ticket.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import io.huihuan.identity.Access;
import io.huihuan.identity.Actor;
import io.huihuan.identity.Directory;
import io.huihuan.identity.Member;
import io.huihuan.identity.Permission;
import io.huihuan.identity.PersonRef;
import io.huihuan.identity.TeamId;
import io.huihuan.identity.TeamRef;
import io.huihuan.ticket.TicketView;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** To whom a ticket can be given by whoever is looking. */
@SpringComponent
class Colleagues {

    private final Access access;
    private final Directory directory;

    Colleagues(Access access, Directory directory) {
        this.access = access;
        this.directory = directory;
    }

    /** The ticket's own team first, then the other teams in scope; who may not assign can only take it. */
    List<PersonRef> forTicket(TicketView ticket) {
        Actor by = access.current();
        if (!by.may(Permission.TICKET_ASSIGN)) {
            return directory.person(by.id()).stream().toList();
        }
        var own = people(List.of(ticket.team().id()));
        var others = people(teams().stream().map(TeamRef::id).toList());
        return java.util.stream.Stream.concat(own.stream(), others.stream())
                .distinct()
                .toList();
    }

    Optional<PersonRef> self(Collection<PersonRef> among) {
        Actor by = access.current();
        return among.stream().filter(person -> by.is(person.id())).findFirst();
    }

    List<TeamRef> teams() {
        return directory.teams(access.current().scope());
    }

    private List<PersonRef> people(Collection<TeamId> teams) {
        return directory.members(teams).stream()
                .map(Member::person)
                .filter(PersonRef::enabled)
                .toList();
    }
}
