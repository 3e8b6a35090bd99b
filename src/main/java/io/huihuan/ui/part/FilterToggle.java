package io.huihuan.ui.part;

import com.vaadin.flow.component.button.Button;
import java.util.List;

/** A chip that is on or off. */
class FilterToggle extends Button implements FilterBar.Filter {

    private boolean on;

    FilterToggle(String words, Runnable changed) {
        super(words);
        addClassName("chip");
        show(List.of());
        addClickListener(pressed -> {
            show(on ? List.of() : List.of("1"));
            changed.run();
        });
    }

    @Override
    public List<String> chosen() {
        return on ? List.of("1") : List.of();
    }

    @Override
    public void show(List<String> chosen) {
        on = !chosen.isEmpty();
        getElement().setAttribute("aria-pressed", Boolean.toString(on));
    }
}
