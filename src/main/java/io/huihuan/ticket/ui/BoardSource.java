package io.huihuan.ticket.ui;

import io.huihuan.shared.refusal.Missing;
import io.huihuan.ticket.Stage;
import io.huihuan.ticket.TicketCard;
import io.huihuan.ticket.TicketFilter;
import io.huihuan.ticket.TicketLists;
import io.huihuan.ticket.TicketOrder;
import io.huihuan.ticket.TicketPlace;
import io.huihuan.ui.kanban.KanbanCard;
import io.huihuan.ui.kanban.KanbanColumn;
import io.huihuan.ui.kanban.KanbanPage;
import io.huihuan.ui.kanban.KanbanSource;
import io.huihuan.ui.words.Words;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The board's view of tickets: a column per stage, filtered, in the order of urgency. */
class BoardSource implements KanbanSource {

    private final TicketLists lists;
    private final BoardCards cards;
    private volatile TicketFilter filter = TicketFilter.ALL;

    BoardSource(TicketLists lists, Clock clock) {
        this.lists = lists;
        this.cards = new BoardCards(clock);
    }

    void filter(TicketFilter wanted) {
        filter = wanted;
    }

    @Override
    public List<KanbanColumn> columns() {
        Map<String, Long> counts = byColumn(lists.lastCounts(filter));
        return Stream.of(Stage.values())
                .map(stage -> new KanbanColumn(
                        stage.name(),
                        Words.text(stage),
                        counts.getOrDefault(stage.name(), 0L),
                        null,
                        false,
                        stage == Stage.CLOSED ? Words.text("ticket.board.closed.hint") : null,
                        Words.text("ticket.board.empty." + stage.name()),
                        refusals(stage)))
                .toList();
    }

    @Override
    public KanbanPage page(String column, @Nullable String after, int limit) {
        Stage stage = Stage.valueOf(column);
        TicketOrder order = order(stage);
        var place = after == null ? null : TicketPlace.parse(after);
        List<TicketCard> found = lists.column(stage, filter, order, place, limit);
        String next = found.size() < limit ? null : found.getLast().place(order).toString();
        return new KanbanPage(found.stream().map(this::card).toList(), next);
    }

    Map<String, Long> counts() {
        return byColumn(lists.counts(filter));
    }

    private static Map<String, Long> byColumn(Map<Stage, Long> counts) {
        return Stream.of(Stage.values())
                .collect(Collectors.toMap(Stage::name, stage -> counts.getOrDefault(stage, 0L)));
    }

    /** Those of these tickets that stand on the board as it is filtered now. */
    List<TicketCard> among(Collection<UUID> tickets) {
        return lists.among(tickets, filter);
    }

    KanbanCard card(TicketCard ticket) {
        return cards.of(ticket, order(ticket.stage()));
    }

    /** A card as it stands now, whether or not the filter would show it. */
    Optional<TicketCard> read(String card) {
        return lists.among(List.of(id(card)), TicketFilter.ALL).stream().findFirst();
    }

    String number(String card) {
        return read(card).map(TicketCard::number).orElseThrow(() -> new Missing("TICKET", ""));
    }

    /** What comes from the browser may be anything; what is no id is the id of nothing. */
    private static UUID id(String card) {
        try {
            return UUID.fromString(card);
        } catch (IllegalArgumentException nonsense) {
            throw new Missing("TICKET", card);
        }
    }

    private static TicketOrder order(Stage stage) {
        return stage == Stage.CLOSED ? TicketOrder.CLOSED : TicketOrder.DUE;
    }

    /** Why cards of a stage may not go to the stages they may not go to. */
    private static Map<String, String> refusals(Stage from) {
        return Stream.of(Stage.values())
                .filter(to -> to != from && !from.targets().contains(to))
                .collect(Collectors.toMap(
                        Stage::name, to -> Words.text("refusal.ticket.move.illegal", from, to, from.targets())));
    }
}
