package io.huihuan.ui.part;

import com.vaadin.flow.component.html.Div;
import io.huihuan.ui.words.Words;

/** Grey lines where something is being fetched. */
public class Skeleton extends Div {

    public Skeleton(int lines) {
        addClassName("skeleton");
        getElement().setAttribute("role", "status");
        getElement().setAttribute("aria-label", Words.text("ui.loading"));
        for (int line = 0; line < lines; line++) {
            add(new Div());
        }
    }
}
