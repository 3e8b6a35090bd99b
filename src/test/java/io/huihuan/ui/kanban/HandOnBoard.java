package io.huihuan.ui.kanban;

import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What a browser does with a board: reads its columns and drops cards, with the version it was shown. */
public record HandOnBoard(Kanban board) {

    /** A card as the browser holds it. */
    public record Shown(String id, String column, long version) {}

    /** The cards of the first page of these columns. */
    public Stream<Shown> look(String... columns) {
        return Stream.of(columns)
                .flatMap(column -> StreamSupport.stream(
                                board.page(column, "").path("cards").spliterator(), false)
                        .map(card -> new Shown(
                                card.path("id").asString(),
                                column,
                                card.path("version").asLong())));
    }

    public void drop(Shown card, String column) {
        board.move(1, card.id(), card.version(), card.column(), column);
    }
}
