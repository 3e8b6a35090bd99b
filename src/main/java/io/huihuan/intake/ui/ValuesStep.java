package io.huihuan.intake.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import io.huihuan.intake.Draft;
import io.huihuan.intake.Field;
import io.huihuan.intake.ImportKind;
import io.huihuan.intake.mapping.Mapping;
import io.huihuan.ui.part.Option;
import io.huihuan.ui.words.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What each word of the file means among our terms. */
class ValuesStep extends Div {

    private static final int MOST_WORDS = 60;

    private final Mapping given;
    private final Map<String, Map<String, Select<Option>>> choices = new LinkedHashMap<>();

    ValuesStep(ImportKind kind, Draft draft, Mapping mapping, Consumer<Mapping> back, Consumer<Mapping> next) {
        this.given = mapping;
        addClassName("import-step");
        for (Field field : kind.fields()) {
            String header = mapping.columns().get(field.name());
            if (header != null && field.type() == Field.Type.CHOICE) {
                add(words(
                        field,
                        draft.sample().valuesOf(header).stream()
                                .filter(word -> !word.isEmpty())
                                .limit(MOST_WORDS)
                                .toList()));
            }
        }
        var on = new Button(Words.text("intake.next"), pressed -> next.accept(mapping()));
        on.addThemeVariants(ButtonVariant.PRIMARY);
        var line = new Div(new Button(Words.text("intake.back"), pressed -> back.accept(mapping())), on);
        line.addClassName("import-actions");
        add(line);
    }

    boolean hasNothingToAsk() {
        return choices.values().stream().allMatch(Map::isEmpty);
    }

    private Div words(Field field, List<String> words) {
        var group = new Div();
        group.addClassName("import-words");
        var selects = new LinkedHashMap<String, Select<Option>>();
        for (String word : words) {
            var select = select(field, word);
            selects.put(word, select);
            group.add(select);
        }
        choices.put(field.name(), selects);
        var part = new Div();
        if (!words.isEmpty()) {
            part.add(new H3(FieldName.of(field)), group);
        }
        return part;
    }

    private Select<Option> select(Field field, String word) {
        var options = new ArrayList<Option>();
        options.add(new Option("", Words.text("intake.value.unknown")));
        options.addAll(Option.of(field.options().toArray(Enum<?>[]::new)));
        var select = new Select<Option>();
        select.setLabel(word);
        select.setItems(options);
        select.setItemLabelGenerator(Option::words);
        select.setPlaceholder(Words.text("intake.value.open"));
        String term = given.values().getOrDefault(field.name(), Map.of()).getOrDefault(word, word);
        options.stream()
                .filter(option -> option.value().equals(term))
                .findFirst()
                .ifPresent(select::setValue);
        return select;
    }

    private Mapping mapping() {
        var values = new LinkedHashMap<>(given.values());
        choices.forEach((field, selects) -> {
            var words = new LinkedHashMap<>(given.values().getOrDefault(field, Map.of()));
            selects.forEach((word, select) -> {
                if (select.getValue() != null) {
                    words.put(word, select.getValue().value());
                }
            });
            values.put(field, words);
        });
        return given.withValues(values);
    }
}
