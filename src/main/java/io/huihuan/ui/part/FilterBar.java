package io.huihuan.ui.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import io.huihuan.ui.words.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Filters above a list or board. What is chosen stands in the address, so a view can be bookmarked, sent to a colleague
 * and gone back to. The page gives it the address on entering ({@link #read}), and hears of every change.
 *
 * <pre>{@code
 * filters = new FilterBar(this::reload)
 *         .toggle("mine", "ticket.filter.mine")
 *         .choice("stage", "ticket.filter.stage", Option.of(Stage.values()))
 *         .text("q", "ticket.filter.text");
 * public void beforeEnter(BeforeEnterEvent entering) { filters.read(entering.getLocation()); }
 * }</pre>
 */
public class FilterBar extends Div {

    private final Map<String, Filter> filters = new LinkedHashMap<>();
    private final Map<String, String> words = new HashMap<>();
    private final Map<String, List<String>> unknown = new LinkedHashMap<>();
    private final Button clear = new Button(Words.text("ui.filter.clear"), VaadinIcon.CLOSE_SMALL.create());
    private final Runnable changed;
    private Location location = new Location("");

    /** @param changed called after each change and each reading of the address */
    public FilterBar(Runnable changed) {
        this.changed = changed;
        addClassName("filter-bar");
        getElement().setAttribute("role", "search");
        clear.addThemeVariants(ButtonVariant.TERTIARY);
        clear.setVisible(false);
        clear.addClickListener(pressed -> {
            filters.values().forEach(filter -> filter.show(List.of()));
            unknown.clear();
            tell();
        });
        add(clear);
    }

    /** A chip that is on or off. */
    public FilterBar toggle(String name, String textKey) {
        return toggle(name, textKey, "1");
    }

    /** The same; what stands in the address while it is on. */
    public FilterBar toggle(String name, String textKey, String value) {
        return with(name, textKey, new FilterToggle(Words.text(textKey), value, () -> used(name)));
    }

    /** A chip that opens a list of which several can be chosen. */
    public FilterBar choice(String name, String textKey, List<Option> options) {
        return with(name, textKey, new FilterChoice(Words.text(textKey), options, () -> used(name)));
    }

    /** A list of which always one is chosen, the first by default. */
    public FilterBar one(String name, String textKey, List<Option> options) {
        return with(name, textKey, new FilterOne(Words.text(textKey), options, false, () -> used(name)));
    }

    /** A list of which at most one is chosen. */
    public FilterBar oneOrNone(String name, String textKey, List<Option> options) {
        return with(name, textKey, new FilterOne(Words.text(textKey), options, true, () -> used(name)));
    }

    /** A day. */
    public FilterBar day(String name, String textKey) {
        return with(name, textKey, new FilterDay(Words.text(textKey), () -> used(name)));
    }

    /** A field for words to look for. */
    public FilterBar text(String name, String textKey) {
        return with(name, textKey, new FilterText(Words.text(textKey), () -> used(name)));
    }

    /** Whether a chip is on. */
    public boolean isOn(String name) {
        return !chosen(name).isEmpty();
    }

    /** What was typed, where anything was. */
    public Optional<String> text(String name) {
        return chosen(name).stream().findFirst();
    }

    /** The values chosen; empty for no wish. */
    public Set<String> values(String name) {
        return Set.copyOf(chosen(name));
    }

    /** Shows or hides a filter that makes sense only beside another. */
    public void show(String name, boolean shown) {
        if (filters.get(name) instanceof Component filter) {
            filter.setVisible(shown);
        }
    }

    /** Chooses in somebody's place, as if the filter itself had been used. */
    public void choose(String name, List<String> values) {
        var filter = filters.get(name);
        if (filter != null) {
            filter.show(values);
            used(name);
        }
    }

    /** Whether nothing is filtered. */
    public boolean isEmpty() {
        return unknown.isEmpty()
                && filters.values().stream().allMatch(filter -> filter.chosen().isEmpty());
    }

    /** Takes the filters from the address; unknown names are left alone, unknown values are {@link #unknown()}. */
    public void read(Location address) {
        location = address;
        unknown.clear();
        var asked = address.getQueryParameters().getParameters();
        filters.forEach((name, filter) -> {
            var left = filter.show(asked.getOrDefault(name, List.of()).stream()
                    .filter(value -> !value.isBlank())
                    .toList());
            if (!left.isEmpty()) {
                unknown.put(name, left);
            }
        });
        clear.setVisible(!isEmpty());
        changed.run();
    }

    /** What the address asks for and no filter can show, by the filter's name; it stays there until somebody removes it. */
    public Map<String, List<String>> unknown() {
        return Map.copyOf(unknown);
    }

    /** The names in the address that are no filter's. */
    public Set<String> foreign() {
        var names = new TreeSet<>(parameters().getParameters().keySet());
        names.removeAll(filters.keySet());
        return names;
    }

    /** What is filtered, in words, for where the filters themselves are not seen. */
    public List<String> told(Set<String> except) {
        return filters.entrySet().stream()
                .filter(filter -> !except.contains(filter.getKey())
                        && !filter.getValue().chosen().isEmpty())
                .map(filter -> filter.getValue().told(words(filter.getKey())))
                .toList();
    }

    /** What a filter is called. */
    public String words(String name) {
        return words.getOrDefault(name, name);
    }

    /** Takes a name with all its values out of the address. */
    public void forget(String... names) {
        var parameters = new LinkedHashMap<>(parameters().getParameters());
        for (String name : names) {
            parameters.remove(name);
            unknown.remove(name);
            var filter = filters.get(name);
            if (filter != null) {
                filter.show(List.of());
            }
        }
        location = new Location(location.getPath(), new QueryParameters(parameters));
        tell();
    }

    /** The address of a page with these filters in it. */
    public Location address(String path) {
        return new Location(path, location.getQueryParameters());
    }

    /** What stands in the address now, for links to pages with the same filters. */
    public QueryParameters parameters() {
        return location.getQueryParameters();
    }

    private List<String> chosen(String name) {
        var filter = filters.get(name);
        return filter == null ? List.of() : filter.chosen();
    }

    private FilterBar with(String name, String textKey, Filter filter) {
        filters.put(name, filter);
        words.put(name, Words.text(textKey));
        addComponentAtIndex(filters.size() - 1, (Component) filter);
        return this;
    }

    /** Somebody used a filter: what it could not show is gone with that. */
    protected void used(String name) {
        unknown.remove(name);
        tell();
    }

    private void tell() {
        var parameters = new LinkedHashMap<>(location.getQueryParameters().getParameters());
        filters.forEach((name, filter) -> {
            var values = new ArrayList<>(filter.chosen());
            values.addAll(unknown.getOrDefault(name, List.of()));
            if (values.isEmpty()) {
                parameters.remove(name);
            } else {
                parameters.put(name, values);
            }
        });
        location = new Location(location.getPath(), new QueryParameters(parameters));
        UI.getCurrent().getPage().getHistory().replaceState(null, location);
        clear.setVisible(!isEmpty());
        changed.run();
    }

    /** One filter: what is chosen, as it stands in the address. */
    interface Filter {
        List<String> chosen();

        /** The name and what is chosen, in words. */
        default String told(String name) {
            return Words.text("ui.filter.chosen", name, Words.list(chosen()));
        }

        /** @return what of it this filter cannot show */
        List<String> show(List<String> chosen);
    }

    /** A field to type into. */
    private static class FilterText extends TextField implements Filter {

        FilterText(String words, Runnable changed) {
            setPlaceholder(words);
            setAriaLabel(words);
            setPrefixComponent(VaadinIcon.SEARCH.create());
            setClearButtonVisible(true);
            setMaxLength(200);
            setValueChangeMode(ValueChangeMode.LAZY);
            addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    changed.run();
                }
            });
        }

        @Override
        public List<String> chosen() {
            return isEmpty() || getValue().isBlank()
                    ? List.of()
                    : List.of(getValue().strip());
        }

        @Override
        public List<String> show(List<String> chosen) {
            setValue(chosen.isEmpty() ? "" : chosen.getFirst());
            return chosen.stream().skip(1).toList();
        }
    }
}
