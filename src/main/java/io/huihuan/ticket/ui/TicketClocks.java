package io.huihuan.ticket.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import io.huihuan.ticket.TicketView;
import io.huihuan.ticket.Tickets;
import io.huihuan.ticket.sla.Promise;
import io.huihuan.ticket.sla.Segment;
import io.huihuan.ui.words.Moment;
import io.huihuan.ui.words.Words;

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
                why.add(segments(tickets, ticket.number()));
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

    private static Component segments(Tickets tickets, String number) {
        var list = new OrderedList();
        list.addClassName("ticket-segments");
        for (Segment segment : tickets.segments(number)) {
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
}
