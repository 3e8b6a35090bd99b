package io.huihuan.ui.kanban;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** A page with one board over {@link SampleCards}. */
@AnonymousAllowed
public class SampleBoard extends Div {

    static final String PATH = "kanban-sample";
    static final List<SampleBoard> SHOWN = new CopyOnWriteArrayList<>();
    static volatile SampleCards cards = new SampleCards(0);

    final Kanban board = new Kanban(cards);
    final List<String> opened = new ArrayList<>();
    volatile List<String> selected = List.of();

    public SampleBoard() {
        setHeight("100vh");
        board.onOpen(opened::add);
        board.onSelect(ids -> selected = ids);
        board.onMove(this::move);
        add(board);
        SHOWN.add(this);
    }

    private void move(MoveRequest move) {
        switch (move.to()) {
            case "TODO" -> move.refuse("taken by Li");
            case "CHECK" -> ask(move);
            default -> accept(move);
        }
    }

    private void ask(MoveRequest move) {
        var dialog = new Dialog();
        dialog.add(
                new NativeButton("yes", pressed -> {
                    accept(move);
                    dialog.close();
                }),
                new NativeButton("no", pressed -> dialog.close()));
        dialog.addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                move.putBack();
            }
        });
        dialog.open();
    }

    private void accept(MoveRequest move) {
        move.accept(cards.move(move.card(), move.from(), move.to()));
        board.counts(cards.counts());
    }

    /** As a change of somebody else would arrive. */
    static void everywhere(Consumer<Kanban> change) {
        SHOWN.forEach(shown -> shown.getUI().ifPresent(ui -> ui.access(() -> change.accept(shown.board))));
    }

    /** Brings the page for one test only. */
    @TestConfiguration
    static class Route {

        @Bean
        VaadinServiceInitListener sampleBoard() {
            return starting -> RouteConfiguration.forApplicationScope().setRoute(PATH, SampleBoard.class);
        }
    }
}
