package io.huihuan.ui.part;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import io.huihuan.ui.words.Words;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

/** A chip that opens a list of which several can be chosen; the chip names what is. */
class FilterChoice extends Div implements FilterBar.Filter {

    private static final int NAMED = 2;

    private final Button chip = new Button();
    private final CheckboxGroup<Option> list = new CheckboxGroup<>();
    private final List<Option> options;
    private final String words;

    FilterChoice(String words, List<Option> options, Runnable changed) {
        this.words = words;
        this.options = options;
        list.setItems(options);
        list.setItemLabelGenerator(Option::words);
        list.setAriaLabel(words);
        list.addValueChangeListener(change -> {
            name();
            if (change.isFromClient()) {
                changed.run();
            }
        });
        chip.addClassName("chip");
        chip.setSuffixComponent(VaadinIcon.ANGLE_DOWN.create());
        var popover = new Popover(list);
        popover.setTarget(chip);
        popover.setAriaLabel(words);
        popover.addClassName("filter-popover");
        name();
        add(chip, popover);
    }

    @Override
    public List<String> chosen() {
        return options.stream()
                .filter(list.getValue()::contains)
                .map(Option::value)
                .toList();
    }

    @Override
    public List<String> show(List<String> chosen) {
        list.setValue(options.stream()
                .filter(option -> chosen.contains(option.value()))
                .collect(Collectors.toCollection(HashSet::new)));
        var known = chosen();
        return chosen.stream().filter(value -> !known.contains(value)).toList();
    }

    @Override
    public String told(String name) {
        return Words.text(
                "ui.filter.chosen",
                name,
                Words.list(options.stream()
                        .filter(list.getValue()::contains)
                        .map(Option::words)
                        .toList()));
    }

    private void name() {
        var names = options.stream()
                .filter(list.getValue()::contains)
                .map(Option::words)
                .toList();
        chip.getElement().setAttribute("data-on", !names.isEmpty());
        chip.setText(
                names.isEmpty()
                        ? words
                        : names.size() <= NAMED
                                ? Words.text("ui.filter.chosen", words, Words.list(names))
                                : Words.text("ui.filter.count", words, names.size()));
    }
}
