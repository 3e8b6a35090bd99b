package io.huihuan.ui.part;

import com.vaadin.flow.component.button.Button;
import java.util.List;

/** A chip that is on or off. */
class FilterToggle extends Button implements FilterBar.Filter {

    private final String value;
    private boolean on;

    FilterToggle(String words, String value, Runnable changed) {
        super(words);
        this.value = value;
        addClassName("chip");
        show(List.of());
        addClickListener(pressed -> {
            show(on ? List.of() : List.of(value));
            changed.run();
        });
    }

    @Override
    public List<String> chosen() {
        return on ? List.of(value) : List.of();
    }

    @Override
    public String told(String name) {
        return name;
    }

    @Override
    public List<String> show(List<String> chosen) {
        on = chosen.contains(value);
        getElement().setAttribute("aria-pressed", Boolean.toString(on));
        return chosen.stream().filter(each -> !each.equals(value)).toList();
    }
}
