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
                why.add(segments(tickets, ticket.number()));
            }
        });
        add(why);
    }

    private static Component clock(TicketView ticket, Promise promise) {
        var clock = ticket.sla().clock(promise);
        var line = new Div(new Span(Words.text(promise)), TicketBadges.sla(ticket.slaState(promise)));
        line.addClassName("ticket-clock");
        if (clock.doneAt() != null) {
            line.add(new Span(Words.text("ticket.clock.done")), new Moment(clock.doneAt()));
        } else if (clock.dueAt() != null) {
            line.add(new Span(Words.text("ticket.clock.due")), new Moment(clock.dueAt()));
        }
        line.add(
                new Span(Words.text("ticket.clock.target", Words.duration(Duration.ofMinutes(clock.targetMinutes())))));
        return line;
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
