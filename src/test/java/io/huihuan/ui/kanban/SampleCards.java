package io.huihuan.ui.kanban;

import io.huihuan.ui.part.Tone;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Cards in memory, evenly spread over four columns in a row: a card may go one column on, from DOING also back to TODO.
 * What goes to CHECK needs a dialog, what goes back to TODO is refused by the server.
 */
final class SampleCards implements KanbanSource {

    static final List<String> COLUMNS = List.of("TODO", "DOING", "CHECK", "DONE");

    private static final Instant START = Instant.now().minusSeconds(3_600);

    private final Map<String, TreeSet<KanbanCard>> cards = new ConcurrentHashMap<>();
    volatile boolean broken;

    SampleCards(int count) {
        COLUMNS.forEach(column -> cards.put(column, new TreeSet<>(SampleCards::order)));
        for (int number = 0; number < count; number++) {
            cards.get(COLUMNS.get(number % 4)).add(card(number));
        }
    }

    private static int order(KanbanCard one, KanbanCard other) {
        int bySort = one.sort().compareTo(other.sort());
        return bySort != 0 ? bySort : one.id().compareTo(other.id());
    }

    static KanbanCard card(int number) {
        var due = START.plusSeconds(number * 60L);
        return KanbanCard.of("c%07d".formatted(number), 1, due.toString(), "N%07d".formatted(number), "words of it")
                .with(List.of(KanbanBadge.of("VIP", Tone.INFO, "star"), KanbanBadge.of("!", Tone.DANGER, "bolt")))
                .with(KanbanDue.running(due, due.minusSeconds(600)));
    }

    @Override
    public synchronized List<KanbanColumn> columns() {
        return COLUMNS.stream()
                .map(column -> KanbanColumn.of(column, column, cards.get(column).size())
                        .refusing(refusals(column)))
                .toList();
    }

    private static Map<String, String> refusals(String from) {
        return switch (from) {
            case "TODO" -> Map.of("CHECK", "start first", "DONE", "start first");
            case "DOING" -> Map.of("DONE", "check first");
            case "CHECK" -> Map.of("TODO", "only one step back");
            default -> Map.of("TODO", "done is done", "DOING", "done is done", "CHECK", "done is done");
        };
    }

    @Override
    public synchronized KanbanPage page(String column, @Nullable String after, int limit) {
        if (broken) {
            throw new IllegalStateException("no luck");
        }
        var all = cards.get(column);
        var rest = new ArrayList<KanbanCard>();
        for (var card : after == null ? all : all.tailSet(place(after), false)) {
            if (rest.size() == limit) {
                var last = rest.getLast();
                return new KanbanPage(rest, last.sort() + " " + last.id());
            }
            rest.add(card);
        }
        return new KanbanPage(rest, null);
    }

    private static KanbanCard place(String after) {
        var parts = after.split(" ");
        return KanbanCard.of(parts[1], 0, parts[0], "", "");
    }

    synchronized KanbanCard move(String id, String from, String to) {
        var card = cards.get(from).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
        cards.get(from).remove(card);
        var moved = new KanbanCard(
                card.id(),
                card.version() + 1,
                card.sort(),
                card.title(),
                card.text(),
                card.badges(),
                card.due(),
                card.footer(),
                card.initials(),
                card.person(),
                card.openBy(),
                card.refusals());
        cards.get(to).add(moved);
        return moved;
    }

    synchronized Map<String, Long> counts() {
        var counts = new ConcurrentHashMap<String, Long>();
        cards.forEach((column, held) -> counts.put(column, (long) held.size()));
        return counts;
    }

    synchronized boolean holds(String column, String id) {
        return cards.get(column).stream().anyMatch(card -> card.id().equals(id));
    }
}
