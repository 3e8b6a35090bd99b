package io.huihuan.ui.part;

import com.vaadin.flow.component.combobox.ComboBox;
import io.huihuan.ui.words.Words;
import java.util.List;
import java.util.Optional;

/** A list of which exactly one, or at most one, is chosen. What stands first by default does not stand in the address. */
class FilterOne extends ComboBox<Option> implements FilterBar.Filter {

    private final List<Option> options;
    private final boolean optional;

    FilterOne(String words, List<Option> options, boolean optional, Runnable changed) {
        this.options = options;
        this.optional = optional;
        addClassName("filter-one");
        setAriaLabel(words);
        setPlaceholder(words);
        setItems(options);
        setItemLabelGenerator(Option::words);
        setClearButtonVisible(optional);
        show(List.of());
        addValueChangeListener(change -> {
            if (change.isFromClient()) {
                if (change.getValue() == null) {
                    show(List.of());
                }
                changed.run();
            }
        });
    }

    @Override
    public List<String> chosen() {
        return Optional.ofNullable(getValue())
                .filter(value -> optional || !value.equals(options.getFirst()))
                .map(value -> List.of(value.value()))
                .orElse(List.of());
    }

    @Override
    public String told(String name) {
        return Words.text("ui.filter.chosen", name, getValue().words());
    }

    @Override
    public List<String> show(List<String> chosen) {
        var wanted = chosen.isEmpty() ? "" : chosen.getFirst();
        var known =
                options.stream().filter(option -> option.value().equals(wanted)).findFirst();
        setValue(known.orElse(optional ? null : options.getFirst()));
        return chosen.stream().skip(known.isPresent() ? 1 : 0).toList();
    }
}
