package io.huihuan.ticket.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import io.huihuan.identity.Access;
import io.huihuan.identity.Permission;
import io.huihuan.shared.feed.FeedEntry;
import io.huihuan.ticket.TicketLists;
import io.huihuan.ui.part.FeedSentences;
import io.huihuan.ui.part.TimelineEntry;
import io.huihuan.ui.words.Words;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What happened to tickets, said where it stands among other things: each sentence begins with the number. */
@SpringComponent
class TicketSentences implements FeedSentences {

    private final TicketHistory history;
    private final TicketLists lists;
    private final Access access;

    TicketSentences(TicketHistory history, TicketLists lists, Access access) {
        this.history = history;
        this.lists = lists;
        this.access = access;
    }

    @Override
    public String kind() {
        return "TICKET";
    }

    @Override
    public List<TimelineEntry> say(List<FeedEntry> rows) {
        var numbers = access.current().may(Permission.TICKET_READ)
                ? lists.numbers(rows.stream().map(row -> row.subject().id()).collect(Collectors.toSet()))
                : Map.<UUID, String>of();
        // a history reads newest first; these rows keep the order they came in
        var entries = history.of(rows).reversed();
        return IntStream.range(0, rows.size())
                .mapToObj(index -> numbered(
                        entries.get(index),
                        numbers.get(rows.get(index).subject().id())))
                .toList();
    }

    private static TimelineEntry numbered(TimelineEntry entry, @Nullable String number) {
        return number == null
                ? entry
                : new TimelineEntry(
                        entry.at(),
                        entry.actor(),
                        Words.text("ticket.among-others", number, entry.text()),
                        entry.icon(),
                        entry.note());
    }
}
