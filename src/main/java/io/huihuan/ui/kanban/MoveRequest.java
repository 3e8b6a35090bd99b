package io.huihuan.ui.kanban;

import org.jspecify.annotations.Nullable;

/**
 * Somebody dropped a card on another column. Until it is answered the card lies there, marked as unsaved: answer at
 * once, or after a dialog. The first answer counts; later ones are ignored, so a dialog may put back whenever it closes.
 *
 * <p>All of it comes from the browser: the view's verb decides with the version the person saw.
 */
public final class MoveRequest {

    private final Kanban board;
    private final int number;
    private final String card;
    private final long version;
    private final String from;
    private final String to;
    private boolean answered;

    MoveRequest(Kanban board, int number, String card, long version, String from, String to) {
        this.board = board;
        this.number = number;
        this.card = card;
        this.version = version;
        this.from = from;
        this.to = to;
    }

    public String card() {
        return card;
    }

    /** The version of the card the person saw. */
    public long version() {
        return version;
    }

    public String from() {
        return from;
    }

    public String to() {
        return to;
    }

    /** It is done: the card stays where it was dropped, as it is now. */
    public void accept(KanbanCard now) {
        answer("accepted", to, now, null);
    }

    /** It is done, and the card ended in this column. */
    public void accept(String column, KanbanCard now) {
        answer("accepted", column, now, null);
    }

    /** The card goes back and the board says why, in the person's language. */
    public void refuse(String reason) {
        answer("refused", null, null, reason);
    }

    /** The card goes back without a word: the person gave up, or was told elsewhere. */
    public void putBack() {
        answer("back", null, null, null);
    }

    private void answer(String verdict, @Nullable String column, @Nullable KanbanCard now, @Nullable String reason) {
        if (!answered) {
            answered = true;
            board.settle(number, verdict, column, now, reason);
        }
    }
}
