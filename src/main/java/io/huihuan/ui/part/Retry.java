package io.huihuan.ui.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.huihuan.ui.refusal.Refusals;
import io.huihuan.ui.words.Words;
import java.util.Optional;
import java.util.function.Supplier;

/** A part of a page that may fail on its own: it then says why and offers to try again, and the rest stays. */
public class Retry<C extends Component> extends Div {

    private final Supplier<Optional<? extends C>> part;
    private boolean empty;

    public Retry(Supplier<Optional<? extends C>> part) {
        this.part = part;
        addClassName("retry");
        attempt();
    }

    /** Whether the part had nothing to show. */
    public boolean isEmpty() {
        return empty;
    }

    private void attempt() {
        removeAll();
        try {
            var made = part.get();
            empty = made.isEmpty();
            made.ifPresent(this::add);
        } catch (RuntimeException failed) {
            empty = false;
            var again = new Button(Words.text("ui.retry"), pressed -> attempt());
            var sentence = new Span(Refusals.sentence(failed));
            sentence.getElement().setAttribute("role", "alert");
            add(sentence, again);
        }
    }
}
