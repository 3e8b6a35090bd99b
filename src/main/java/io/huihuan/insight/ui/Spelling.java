package io.huihuan.insight.ui;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import io.huihuan.ui.part.Option;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How an address may spell what the filters are asked for: as the filters write it, or as the API does, with lists
 * separated by commas, choices in lower case, teams and departments by their names, and days without a word that they are
 * the period.
 *
 * @param named by the filter's name, what is written by its name and kept by its id
 */
record Spelling(Map<String, List<Option>> named) {

    private static final Set<String> LISTS =
            Set.of("channel", "team", "department", "customerLevel", "urgency", "type");
    private static final Set<String> CHOICES =
            Set.of("channel", "customerLevel", "urgency", "type", "by", "groupBy", "clock");

    Location read(Location address) {
        var spelled = new LinkedHashMap<String, List<String>>();
        address.getQueryParameters().getParameters().forEach((name, values) -> {
            var words = values.stream()
                    .flatMap(value -> LISTS.contains(name) ? Arrays.stream(value.split(",")) : Stream.of(value))
                    .map(String::strip)
                    .filter(word -> !word.isEmpty())
                    .flatMap(word -> word(name, word))
                    .distinct()
                    .toList();
            if (!words.isEmpty() && !(name.equals("cleaned") && words.equals(List.of("true")))) {
                spelled.put(name, words);
            }
        });
        if (spelled.containsKey("from") || spelled.containsKey("to")) {
            spelled.put("period", List.of(Period.CUSTOM.value()));
        }
        return new Location(address.getPath(), new QueryParameters(spelled));
    }

    private Stream<String> word(String name, String word) {
        if (CHOICES.contains(name)) {
            return Stream.of(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
        var ids = named.getOrDefault(name, List.of()).stream()
                .filter(option -> option.words().equals(word))
                .map(Option::value)
                .toList();
        return ids.isEmpty() ? Stream.of(word) : ids.stream();
    }
}
