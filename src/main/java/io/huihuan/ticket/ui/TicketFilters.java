package io.huihuan.ticket.ui;

import io.huihuan.customer.Channel;
import io.huihuan.identity.TeamRef;
import io.huihuan.ticket.TicketFilter;
import io.huihuan.ticket.TicketType;
import io.huihuan.ticket.Urgency;
import io.huihuan.ui.part.FilterBar;
import io.huihuan.ui.part.Option;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The filters of board and list, and what they mean. */
class TicketFilters extends FilterBar {

    TicketFilters(List<TeamRef> teams, Runnable changed) {
        super(changed);
        text("q", "ticket.filter.text");
        toggle("mine", "ticket.filter.mine");
        toggle("unassigned", "ticket.filter.unassigned");
        toggle("overdue", "ticket.filter.overdue");
        toggle("held", "ticket.filter.held");
        if (teams.size() > 1) {
            choice(
                    "team",
                    "ticket.filter.team",
                    teams.stream()
                            .map(team -> new Option(team.id().value().toString(), team.name()))
                            .toList());
        }
        choice("urgency", "ticket.filter.urgency", Option.of(Urgency.values()));
        choice("type", "ticket.filter.type", Option.of(TicketType.values()));
        choice("channel", "ticket.filter.channel", Option.of(Channel.values()));
    }

    TicketFilter filter() {
        return new TicketFilter(
                isOn("mine"),
                isOn("unassigned"),
                isOn("overdue"),
                isOn("held"),
                chosen("team", UUID::fromString),
                Set.of(),
                chosen("urgency", Urgency::valueOf),
                chosen("channel", Channel::valueOf),
                chosen("type", TicketType::valueOf),
                text("q").orElse(null));
    }

    private <T> Set<T> chosen(String name, Function<String, T> value) {
        return values(name).stream().map(value).collect(Collectors.toUnmodifiableSet());
    }
}
