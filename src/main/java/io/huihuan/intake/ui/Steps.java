package io.huihuan.intake.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import io.huihuan.ui.words.Words;

/** Where one is between the file and the report. */
class Steps extends OrderedList {

    /** What is done one after the other. */
    enum Step {
        UPLOAD,
        COLUMNS,
        VALUES,
        PREVIEW,
        RUN
    }

    Steps(Step now) {
        addClassName("import-steps");
        for (Step step : Step.values()) {
            var item = new ListItem(Words.text(step));
            if (step == now) {
                item.getElement().setAttribute("aria-current", "step");
            } else if (step.compareTo(now) < 0) {
                item.addClassName("past");
            }
            add(item);
        }
    }
}
