package io.huihuan.insight.ui;

import com.vaadin.flow.router.Route;
import io.huihuan.customer.Channel;
import io.huihuan.insight.InsightFilter;
import io.huihuan.insight.figure.Grouping;
import io.huihuan.insight.figure.Mark;
import io.huihuan.insight.figure.TimeBase;
import io.huihuan.ticket.TicketType;
import io.huihuan.ticket.Urgency;
import io.huihuan.ticket.sla.Promise;
import io.huihuan.ui.part.Option;
import io.huihuan.ui.words.Words;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How long things take: spread, promises, and when the work comes. */
@Route("insight/timeliness")
@RolesAllowed("INSIGHT_READ")
class TimelinessPage extends InsightPage {

    private static final String GROUP = "groupBy";
    private static final String CLOCK = "clock";

    TimelinessPage(InsightDesk desk) {
        super("insight.timeliness.title", desk);
        bar.one(
                        GROUP,
                        "insight.timeliness.group",
                        Stream.of(Grouping.TYPE, Grouping.CATEGORY, Grouping.URGENCY, Grouping.TEAM, Grouping.CHANNEL)
                                .map(group -> new Option(group.name(), Words.text(group)))
                                .toList())
                .one(CLOCK, "insight.timeliness.clock", Option.of(TimeBase.values()));
    }

    @Override
    void fill(View view) {
        var group = bar.text(GROUP).map(Grouping::valueOf).orElse(Grouping.TYPE);
        var clock = bar.text(CLOCK).map(TimeBase::valueOf).orElse(TimeBase.ELAPSED);
        var figures = desk.figures();
        var charts = new TimeCharts(view);
        wide(desk.part(
                () -> figures.resolutionTimes(view.now(), group, 1, clock),
                times -> charts.boxes(times).onMark(key -> openGroup(view, group, clock, key))));
        beside(desk.part(
                () -> figures.distribution(view.now(), clock),
                spread -> charts.spread(spread)
                        .onMark(bin -> open(
                                view,
                                charts.solved(spread, Integer.parseInt(bin)),
                                Words.text("insight.figure.distribution")))));
        beside(desk.part(
                () -> figures.slaByPolicy(view.now()),
                policies -> charts.policies(policies).onMark(policy -> openMissed(view, policy))));
        wide(desk.part(
                () -> figures.heatMap(view.now()), heat -> charts.hours(heat).onMark(slot -> openSlot(view, slot))));
    }

    void openGroup(View view, Grouping group, TimeBase clock, String key) {
        InsightFilter now = view.now();
        InsightFilter of = switch (group) {
            case CATEGORY -> now.in(key);
            case TYPE -> now.ofTypes(Set.of(TicketType.valueOf(key)));
            case URGENCY -> now.ofUrgencies(Set.of(Urgency.valueOf(key)));
            case CHANNEL -> now.through(Set.of(Channel.valueOf(key)));
            case TEAM -> now.ofTeams(teams(key));
        };
        var values =
                group == Grouping.TEAM ? teams(key).stream().map(UUID::toString).toList() : List.of(key);
        new RowsPanel(desk.figures(), of, new Mark.Solved(clock, 0, null), Names.group(group, key))
                .narrowing(() -> bar.choose(filter(group), values))
                .open();
    }

    /** A team is drawn by its name; where several bear it, all of them are meant. */
    private Set<UUID> teams(String name) {
        return desk.directory().teams(desk.access().current().scope()).stream()
                .filter(team -> team.name().equals(name))
                .map(team -> team.id().value())
                .collect(Collectors.toSet());
    }

    private static String filter(Grouping group) {
        return group.name().toLowerCase(Locale.ROOT);
    }

    private void openMissed(View view, String key) {
        var parts = key.split("\\|", 2);
        open(view, new Mark.Missed(Promise.valueOf(parts[0]), parts[1]), parts[1]);
    }

    private void openSlot(View view, String slot) {
        var parts = List.of(slot.split("\\."));
        int day = Integer.parseInt(parts.getFirst());
        int hour = Integer.parseInt(parts.getLast());
        open(view, new Mark.Slot(day, hour), Words.text("insight.slot", Names.weekday(day), Names.hour(hour)));
    }
}
