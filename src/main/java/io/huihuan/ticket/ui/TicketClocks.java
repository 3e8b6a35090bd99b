package io.huihuan.ticket.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.huihuan.ticket.TicketView;
import io.huihuan.ticket.Tickets;
import io.huihuan.ticket.sla.Promise;
import io.huihuan.ticket.sla.Reckoning;
import io.huihuan.ticket.sla.Segment;
import io.huihuan.ui.words.Moment;
import io.huihuan.ui.words.Words;
import java.time.Duration;

/** Both promises with their due instants, and on demand every stretch of running and standing clocks behind them. */
class TicketClocks extends Div {

    TicketClocks(TicketView ticket, Tickets tickets) {
        addClassName("ticket-clocks");
        for (Promise promise : Promise.values()) {
            add(clock(ticket, promise));
        }
        var why = new Details(Words.text("ticket.clock.why"));
        why.addOpenedChangeListener(opened -> {
            if (opened.isOpened() && why.getContent().findAny().isEmpty()) {
                Reckoning reckoning = tickets.segments(ticket.number());
                why.add(segments(reckoning), sums(ticket, reckoning));
            }
        });
        add(why);
    }

    private static Component clock(TicketView ticket, Promise promise) {
        var clock = ticket.sla().clock(promise);
        var facts = new Div();
        facts.addClassName("ticket-clock-facts");
        if (clock.doneAt() != null) {
            facts.add(new Span(Words.text("ticket.clock.done")), new Moment(clock.doneAt()));
        } else if (clock.dueAt() != null) {
            facts.add(new Span(Words.text("ticket.clock.due")), new Moment(clock.dueAt()));
        }
        facts.add(new Span(Words.text("ticket.clock.target", Target.words(clock.targetMinutes()))));
        var name = new Span(Words.text(promise));
        name.addClassName("ticket-clock-name");
        var tile = new Div(name, TicketBadges.sla(ticket.slaState(promise)), facts);
        tile.addClassName("ticket-clock");
        return tile;
    }

    private static Component segments(Reckoning reckoning) {
        var list = new OrderedList();
        list.addClassName("ticket-segments");
        for (Segment segment : reckoning.segments()) {
            String until = segment.to() == null ? Words.text("ticket.clock.now") : Words.exact(segment.to());
            list.add(new ListItem(Words.text(
                    "ticket.clock.segment",
                    Words.exact(segment.from()),
                    until,
                    segment.state(),
                    Words.duration(segment.counted()),
                    segment.terms().policyName(),
                    Words.text(
                            segment.terms().calendar() == null
                                    ? "ticket.clock.round-the-clock"
                                    : "ticket.clock.business"))));
        }
        return list;
    }

    /** What the stretches add up to; in hours of work, as the target is. */
    private static Component sums(TicketView ticket, Reckoning reckoning) {
        var list = new UnorderedList();
        list.addClassName("ticket-segments");
        for (Promise promise : Promise.values()) {
            var clock = ticket.sla().clock(promise);
            int used =
                    (int) reckoning.used().getOrDefault(promise, Duration.ZERO).toMinutes();
            int left = clock.targetMinutes() - used;
            list.add(new ListItem(Words.text(
                    left < 0 ? "ticket.clock.sum.over" : "ticket.clock.sum",
                    Words.text(promise),
                    Target.words(used),
                    Target.words(Math.abs(left)),
                    clock.dueAt() == null ? Words.text("ticket.clock.sum.waits") : Words.exact(clock.dueAt()))));
        }
        return list;
    }
}
