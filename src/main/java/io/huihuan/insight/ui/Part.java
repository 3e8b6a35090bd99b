package io.huihuan.insight.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.huihuan.identity.Access;
import io.huihuan.ui.part.Skeleton;
import io.huihuan.ui.refusal.Refusals;
import io.huihuan.ui.words.Words;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A part of a page that is read by itself, outside the page's lock: a skeleton meanwhile, and another try where it failed,
 * while the rest of the page stays.
 */
class Part<T> extends Div {

    private static final int LINES = 5;

    /** Replaced by tests that want to see the end at once. */
    static Executor readers = task -> Thread.ofVirtual().name("insight-part").start(task);

    private final Access access;
    private final Supplier<T> read;
    private final Function<T, ? extends Component> show;
    private boolean begun;

    /**
     * @param read asks the front door, as whoever looks at the page; knows nothing of the page
     * @param show makes of it what the person sees
     */
    Part(Access access, Supplier<T> read, Function<T, ? extends Component> show) {
        this.access = access;
        this.read = read;
        this.show = show;
        addClassName("insight-part");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (!begun) {
            begin(event.getUI());
        }
    }

    private void begin(UI ui) {
        begun = true;
        removeAll();
        add(new Skeleton(LINES));
        var actor = access.current();
        readers.execute(() -> {
            try {
                T found = access.as(actor, read);
                put(ui, () -> found(found));
            } catch (UIDetachedException gone) {
                // nobody looks any more
            } catch (RuntimeException broken) {
                put(ui, () -> failed(broken));
            }
        });
    }

    private static void put(UI ui, Runnable change) {
        try {
            if (ui.getSession() != null && ui.getSession().hasLock()) {
                change.run();
            } else {
                ui.access(change::run);
            }
        } catch (UIDetachedException gone) {
            // nobody looks any more
        }
    }

    private void found(T found) {
        try {
            var made = show.apply(found);
            removeAll();
            add(made);
        } catch (RuntimeException broken) {
            failed(broken);
        }
    }

    private void failed(RuntimeException broken) {
        removeAll();
        var sentence = new Span(Refusals.sentence(broken));
        sentence.getElement().setAttribute("role", "alert");
        var again = new Button(Words.text("ui.retry"), pressed -> getUI().ifPresent(this::begin));
        var box = new Div(sentence, again);
        box.addClassName("insight-failed");
        add(box);
    }
}
