package io.huihuan.ui.part;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;

/** A state in a word, with an icon and a colour that say the same. */
public class StateBadge extends Span {

    /** @param words already in the person's language: {@code Words.text(stage)} */
    public StateBadge(Tone tone, VaadinIcon icon, String words) {
        addClassName("badge");
        getElement().setAttribute("data-tone", tone.token());
        var drawing = icon.create();
        drawing.getElement().setAttribute("aria-hidden", "true");
        add(drawing, new Span(words));
    }
}
