package io.huihuan.intake.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import io.huihuan.intake.Draft;
import io.huihuan.intake.Field;
import io.huihuan.intake.ImportKind;
import io.huihuan.intake.Imports;
import io.huihuan.intake.mapping.Mapping;
import io.huihuan.intake.mapping.TimeFormats;
import io.huihuan.ui.part.FormDialog;
import io.huihuan.ui.words.Words;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Which column holds which field, or which value a field has on every row; how times are written and in which zone. */
class ColumnsStep extends Div {

    private static final int EXAMPLES = 3;

    private final Imports imports;
    private final Draft draft;
    private final ImportKind kind;
    private final Mapping given;
    private final Map<String, ComboBox<String>> columns = new LinkedHashMap<>();
    private final Map<String, TextField> constants = new LinkedHashMap<>();
    private final ComboBox<String> format = new ComboBox<>(Words.text("intake.format"));
    private final ComboBox<String> zone = new ComboBox<>(Words.text("intake.zone"));
    private final Checkbox strict = new Checkbox(Words.text("intake.strict"));

    ColumnsStep(Imports imports, Draft draft, Mapping mapping, Runnable back, Consumer<Mapping> next) {
        this.imports = imports;
        this.draft = draft;
        this.kind = imports.kind(mapping.kind());
        this.given = mapping;
        addClassName("import-step");
        add(recognised(), saved(back, next), fields(), options(), actions(back, next));
    }

    private DescriptionList recognised() {
        var file = draft.file();
        var facts = new DescriptionList();
        facts.addClassName("import-facts");
        fact(facts, "intake.file", draft.fileName());
        fact(facts, "intake.kind", Words.text("intake.kind." + kind.name()));
        if (file.encoding() != null) {
            fact(facts, "intake.encoding", file.encoding().label());
            fact(facts, "intake.delimiter", delimiter(file.delimiter()));
        }
        fact(facts, "intake.columns", Words.number(draft.sample().headers().size()));
        return facts;
    }

    private static void fact(DescriptionList facts, String key, String value) {
        facts.add(new DescriptionList.Term(Words.text(key)), new DescriptionList.Description(value));
    }

    private static String delimiter(char character) {
        return switch (character) {
            case '\t' -> Words.text("intake.delimiter.tab");
            case ',' -> Words.text("intake.delimiter.comma");
            case ';' -> Words.text("intake.delimiter.semicolon");
            default -> String.valueOf(character);
        };
    }

    private Div saved(Runnable back, Consumer<Mapping> next) {
        var known = imports.savedMappings(kind.name());
        var choice = new ComboBox<String>(Words.text("intake.mapping.saved"));
        choice.setItems(known.keySet());
        choice.setVisible(!known.isEmpty());
        choice.addValueChangeListener(chosen -> {
            if (chosen.getValue() != null) {
                replace(new ColumnsStep(imports, draft, fitting(known.get(chosen.getValue())), back, next));
            }
        });
        return new Div(choice);
    }

    private void replace(ColumnsStep other) {
        getElement().getParent().insertChild(getElement().getParent().indexOfChild(getElement()), other.getElement());
        removeFromParent();
    }

    /** Columns that this file does not have are left out of a mapping made for another. */
    private Mapping fitting(@Nullable Mapping mapping) {
        if (mapping == null) {
            return given;
        }
        var fit = new LinkedHashMap<>(mapping.columns());
        fit.values().retainAll(draft.sample().headers());
        return mapping.withColumns(fit);
    }

    private Div fields() {
        var table = new Div();
        table.addClassName("import-fields");
        for (Field field : kind.fields()) {
            table.add(field(field));
        }
        return table;
    }

    private Div field(Field field) {
        String name = FieldName.of(field);
        var column = new ComboBox<String>(name);
        column.setItems(draft.sample().headers());
        column.setClearButtonVisible(true);
        column.setRequiredIndicatorVisible(field.required());
        column.setPlaceholder(Words.text("intake.column.none"));
        var constant = new TextField();
        constant.setAriaLabel(Words.text("intake.constant.of", name));
        constant.setPlaceholder(Words.text("intake.constant"));
        constant.setValue(given.constants().getOrDefault(field.name(), ""));
        var examples = new Span();
        examples.addClassName("secondary");
        column.addValueChangeListener(chosen -> examples.setText(examples(chosen.getValue())));
        column.setValue(given.columns().get(field.name()));
        columns.put(field.name(), column);
        constants.put(field.name(), constant);
        var line = new Div(column, constant, examples);
        line.addClassName("import-field");
        return line;
    }

    private String examples(@Nullable String header) {
        if (header == null) {
            return "";
        }
        List<String> some = draft.sample().valuesOf(header).stream()
                .filter(value -> !value.isEmpty())
                .limit(EXAMPLES)
                .toList();
        return some.isEmpty() ? Words.text("intake.examples.none") : Words.text("intake.examples", Words.list(some));
    }

    private Div options() {
        format.setItems(TimeFormats.KNOWN);
        format.setItemLabelGenerator(TimeExample::of);
        format.setAllowCustomValue(true);
        format.addCustomValueSetListener(typed -> format.setValue(typed.getDetail()));
        format.setClearButtonVisible(true);
        format.setPlaceholder(Words.text("intake.format.recognised"));
        format.setValue(given.dateFormat());
        zone.setItems(ZoneId.getAvailableZoneIds().stream().sorted().toList());
        zone.setClearButtonVisible(true);
        zone.setPlaceholder(Words.zone().getId());
        zone.setValue(given.zone());
        strict.setValue(given.refusesUnknown());
        strict.setHelperText(Words.text("intake.strict.advice"));
        var line = new Div(format, zone, strict);
        line.addClassName("import-options");
        return line;
    }

    private Div actions(Runnable back, Consumer<Mapping> next) {
        var on = new Button(Words.text("intake.next"), pressed -> {
            Mapping mapping = mapping();
            imports.preview(mapping, draft);
            next.accept(mapping);
        });
        on.addThemeVariants(ButtonVariant.PRIMARY);
        var keep = new Button(Words.text("intake.mapping.save"), pressed -> keep());
        var line = new Div(new Button(Words.text("intake.back"), pressed -> back.run()), keep, on);
        line.addClassName("import-actions");
        return line;
    }

    private void keep() {
        var name = new TextField(Words.text("intake.mapping.name"));
        name.setRequiredIndicatorVisible(true);
        new FormDialog("intake.mapping.save", "intake.mapping.save")
                .wide("name", name)
                .onSave(() -> imports.save(name.getValue(), mapping()))
                .open();
    }

    private Mapping mapping() {
        var chosen = new LinkedHashMap<String, String>();
        columns.forEach((field, column) -> {
            if (column.getValue() != null) {
                chosen.put(field, column.getValue());
            }
        });
        var fixed = new LinkedHashMap<String, String>();
        constants.forEach((field, constant) -> {
            if (!constant.getValue().isBlank()) {
                fixed.put(field, constant.getValue().strip());
            }
        });
        var words = new LinkedHashMap<>(given.values());
        words.keySet().retainAll(new ArrayList<>(columns.keySet()));
        return new Mapping(
                kind.name(), chosen, words, fixed, format.getValue(), zone.getValue(), strict.getValue() ? true : null);
    }
}
