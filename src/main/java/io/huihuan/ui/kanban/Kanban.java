package io.huihuan.ui.kanban;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.internal.JacksonUtils;
import io.huihuan.ui.refusal.Refusals;
import io.huihuan.ui.words.Words;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A board of columns and cards. The browser holds what has been scrolled to and draws what is visible; the session holds
 * the ids of the columns and nothing else. Cards are moved by mouse, touch and keyboard; each move arrives as a
 * {@link MoveRequest}.
 */
@Tag("hui-kanban")
@JsModule("./kanban.ts")
public class Kanban extends Component implements HasSize, HasStyle {

    static final int PAGE = 30;

    private static final int LONGEST_ID = 200;
    private static final int MOST_SELECTED = 1000;

    private final KanbanSource source;

    private Set<String> columns = Set.of();
    private boolean movable = true;
    private Consumer<MoveRequest> mover = MoveRequest::putBack;
    private Consumer<String> opener = card -> {};
    private Consumer<List<String>> selector = cards -> {};

    public Kanban(KanbanSource source) {
        this.source = source;
    }

    /** Hears of every card somebody dropped on another column, or sent there by keyboard. */
    public void onMove(Consumer<MoveRequest> listener) {
        mover = listener;
    }

    /** Hears the id of a card somebody wants to see whole. */
    public void onOpen(Consumer<String> listener) {
        opener = listener;
    }

    /** Hears the ids of all selected cards whenever the selection changes. */
    public void onSelect(Consumer<List<String>> listener) {
        selector = listener;
    }

    /** Whether the person may move cards at all; otherwise they only look. Takes effect with the next reload. */
    public void setMovable(boolean movable) {
        this.movable = movable;
    }

    /** Shows everything anew, for example after a change of filter: columns, their first cards, nothing selected. */
    public void reload() {
        call("start", board(false));
    }

    /** Reads everything anew and leaves the person where they are: after a flood of changes, or when news were missed. */
    public void refresh() {
        call("start", board(true));
    }

    /** Reads names, counts, limits and refusals of the columns anew and leaves their cards alone. */
    public void refreshColumns() {
        call("columns", JacksonUtils.listToJson(readColumns()));
    }

    /**
     * Shows a card that is new, has changed or came from another column, at its place in the order. Counts stay as they
     * are: see {@link #counts}. An older version than the one shown is ignored.
     */
    public void upsert(String column, KanbanCard card) {
        call("upsert", column, JacksonUtils.beanToJson(card));
    }

    public void remove(String card) {
        call("removeCard", card);
    }

    /** The true number of cards by column. */
    public void counts(Map<String, Long> counts) {
        call("counts", JacksonUtils.mapToJson(counts));
    }

    /** Selects exactly these cards, without an event. */
    public void select(Collection<String> cards) {
        call("setSelection", JacksonUtils.listToJson(List.copyOf(cards)));
    }

    void settle(
            int request, String verdict, @Nullable String column, @Nullable KanbanCard card, @Nullable String reason) {
        call("settle", request, verdict, column, card == null ? null : JacksonUtils.beanToJson(card), reason);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        reload();
    }

    // --- what the browser asks; none of it is to be believed

    @ClientCallable
    ObjectNode page(String column, @Nullable String after) {
        String place = after == null || after.isEmpty() ? null : after;
        return sane(column) && columns.contains(column) && (place == null || sane(place))
                ? read(column, place)
                : failed(column);
    }

    @ClientCallable
    void move(int request, String card, double version, String from, String to) {
        var move = new MoveRequest(this, request, card, (long) version, from, to);
        if (!movable || !sane(card) || !columns.contains(from) || !columns.contains(to)) {
            move.putBack();
            return;
        }
        try {
            mover.accept(move);
        } catch (RuntimeException refusedOrBroken) {
            move.putBack();
            throw refusedOrBroken;
        }
    }

    @ClientCallable
    void open(String card) {
        if (sane(card)) {
            opener.accept(card);
        }
    }

    @ClientCallable
    void select(List<String> cards) {
        if (cards.size() <= MOST_SELECTED && cards.stream().allMatch(Kanban::sane)) {
            selector.accept(List.copyOf(cards));
        }
    }

    private static boolean sane(@Nullable String id) {
        return id != null && !id.isEmpty() && id.length() <= LONGEST_ID;
    }

    // --- what the browser is given

    private ObjectNode board(boolean keep) {
        var shown = readColumns();
        var board = JacksonUtils.createObjectNode();
        board.set("columns", JacksonUtils.listToJson(shown));
        var pages = board.putArray("pages");
        shown.forEach(column -> pages.add(read(column.id(), null)));
        board.set("texts", JacksonUtils.mapToJson(KanbanTexts.all()));
        board.put("language", Words.locale().toLanguageTag());
        board.put("zone", Words.zone().getId());
        board.put("now", Words.now().toString());
        board.put("movable", movable);
        board.put("keep", keep);
        return board;
    }

    private List<KanbanColumn> readColumns() {
        var read = source.columns();
        columns = read.stream().map(KanbanColumn::id).collect(Collectors.toUnmodifiableSet());
        return read;
    }

    private ObjectNode read(String column, @Nullable String after) {
        try {
            var page = source.page(column, after, PAGE);
            var answer = JacksonUtils.createObjectNode().put("column", column).put("next", page.next());
            answer.set("cards", JacksonUtils.listToJson(page.cards()));
            return answer;
        } catch (RuntimeException broken) {
            // one column that cannot be read offers a retry and leaves the others alone
            Refusals.log(broken);
            return failed(column);
        }
    }

    private static ObjectNode failed(String column) {
        var answer = JacksonUtils.createObjectNode().put("column", column).put("failed", true);
        answer.putArray("cards");
        return answer;
    }

    private void call(String function, @Nullable Object... arguments) {
        getElement().callJsFunction(function, arguments);
    }
}
