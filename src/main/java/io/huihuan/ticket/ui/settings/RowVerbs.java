package io.huihuan.ticket.ui.settings;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.huihuan.ui.words.Words;
import java.util.function.Consumer;

/** What can be done with one row; the keyboard stays on the verb it pressed, though the row is drawn anew. */
class RowVerbs extends Div {

    private final String name;
    private final String focused;
    private final Consumer<String> pressed;

    /**
     * @param name how the row is called; every verb says it to a screen reader
     * @param focused the verb the keyboard is put on, or nothing
     * @param pressed is told of each verb before it acts
     */
    RowVerbs(String name, String focused, Consumer<String> pressed) {
        this.name = name;
        this.focused = focused;
        this.pressed = pressed;
        addClassName("row-verbs");
    }

    RowVerbs verb(VaadinIcon icon, String key, boolean possible, Runnable act) {
        var button = new Button(icon.create(), click -> {
            pressed.accept(key);
            act.run();
        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(Words.text(key, name));
        button.setTooltipText(Words.text(key, name));
        button.setEnabled(possible);
        if (key.equals(focused) && possible) {
            button.focus();
        }
        add(button);
        return this;
    }
}
