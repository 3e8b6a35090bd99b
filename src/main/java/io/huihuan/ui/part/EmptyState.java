package io.huihuan.ui.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.huihuan.ui.words.Words;

/** Where nothing is: why it is empty, and what to do about it. */
public class EmptyState extends Div {

    /**
     * @param titleKey what is not there
     * @param adviceKey what to do
     * @param actions buttons or links that do it
     */
    public EmptyState(VaadinIcon icon, String titleKey, String adviceKey, Component... actions) {
        addClassName("empty-state");
        var drawing = icon.create();
        drawing.getElement().setAttribute("aria-hidden", "true");
        add(drawing, new H2(Words.text(titleKey)), new Paragraph(Words.text(adviceKey)));
        add(actions);
    }
}
