package io.huihuan.ui.part;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

/** A day, as 2026-11-23 in the address; a day that is none cannot be shown. */
class FilterDay extends DayField implements FilterBar.Filter {

    FilterDay(String words, Runnable changed) {
        super(words);
        setLabel(null);
        setAriaLabel(words);
        setPlaceholder(words);
        setClearButtonVisible(true);
        addClassName("filter-day");
        addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.run();
            }
        });
    }

    @Override
    public List<String> chosen() {
        return isEmpty() ? List.of() : List.of(getValue().toString());
    }

    @Override
    public List<String> show(List<String> chosen) {
        setValue(chosen.stream().findFirst().map(FilterDay::day).orElse(null));
        return chosen.stream().skip(isEmpty() ? 0 : 1).toList();
    }

    private static @org.jspecify.annotations.Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException none) {
            return null;
        }
    }
}
