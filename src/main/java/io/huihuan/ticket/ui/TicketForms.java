package io.huihuan.ticket.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import io.huihuan.shared.refusal.Stale;
import io.huihuan.ticket.TicketView;
import io.huihuan.ticket.Tickets;
import io.huihuan.ui.part.FormDialog;
import io.huihuan.ui.part.TimelineEntry;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** Forms about a ticket that colleagues change too: they say what was changed and can be saved upon it. */
@SpringComponent
class TicketForms {

    private final Tickets tickets;
    private final TicketHistory history;

    TicketForms(Tickets tickets, TicketHistory history) {
        this.tickets = tickets;
        this.history = history;
    }

    /** @param act saves upon the version it is given */
    FormDialog saving(FormDialog form, String number, long seen, LongConsumer act) {
        return form.onSave(seen, () -> tickets.get(number).version(), act::accept)
                .telling(stale -> changes(number, stale));
    }

    /** @param act saves upon the ticket it is given */
    FormDialog saving(FormDialog form, TicketView seen, Consumer<TicketView> act) {
        return form.onSave(seen, () -> tickets.get(seen.number()), act).telling(stale -> changes(seen.number(), stale));
    }

    private List<String> changes(String number, Stale stale) {
        var last = tickets.history(number).stream()
                .filter(row -> row.at().equals(stale.changedAt()))
                .toList();
        return history.of(last).reversed().stream().map(TimelineEntry::text).toList();
    }
}
