package io.huihuan.intake.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import io.huihuan.intake.Draft;
import io.huihuan.intake.Imports;
import io.huihuan.intake.Preview;
import io.huihuan.intake.mapping.Mapping;
import io.huihuan.ui.part.StateBadge;
import io.huihuan.ui.part.Tone;
import io.huihuan.ui.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The first rows as they would be taken, what would be rejected and why, before anything is written. */
class PreviewStep extends Div {

    private final Imports imports;

    PreviewStep(Imports imports, Draft draft, Mapping mapping, Consumer<Mapping> back, Consumer<Mapping> start) {
        this.imports = imports;
        addClassName("import-step");
        Preview preview = imports.preview(mapping, draft);
        var begin = new Button(Words.text("intake.start"), pressed -> start.accept(mapping));
        begin.addThemeVariants(ButtonVariant.PRIMARY);
        begin.setDisableOnClick(true);
        add(new Paragraph(summary(preview)));
        if (!preview.ambiguous().isEmpty()) {
            add(dayOrMonth(preview, format -> replace(imports, draft, mapping.withDateFormat(format), back, start)));
            begin.setEnabled(false);
        }
        if (!preview.unused().isEmpty()) {
            add(new Paragraph(Words.text("intake.unused.told", Words.list(preview.unused()))));
        }
        add(rows(preview.rows(), mapping));
        if (preview.rejects().stream().anyMatch(each -> !preview.rows().contains(each))) {
            add(new H3(Words.text("intake.preview.rejects")), rows(preview.rejects(), mapping));
        }
        var line = new Div(new Button(Words.text("intake.back"), pressed -> back.accept(mapping)), begin);
        line.addClassName("import-actions");
        add(line);
    }

    private static String summary(Preview preview) {
        String counted = Words.text("intake.preview.summary", preview.checked(), preview.rejected());
        var formats = preview.formats().values().stream()
                .distinct()
                .sorted()
                .map(TimeExample::of)
                .toList();
        return formats.isEmpty()
                ? counted
                : Words.text("intake.preview.both", counted, Words.text("intake.preview.format", Words.list(formats)));
    }

    private void replace(
            Imports imports, Draft draft, Mapping mapping, Consumer<Mapping> back, Consumer<Mapping> start) {
        var place = getElement().getParent();
        place.appendChild(new PreviewStep(imports, draft, mapping, back, start).getElement());
        removeFromParent();
    }

    /** Nothing is guessed where 05-03 may be May or March: somebody says which. */
    private static Div dayOrMonth(Preview preview, Consumer<String> chosen) {
        var found = preview.ambiguous().values().iterator().next();
        var formats = new ArrayList<String>();
        formats.add(found.format());
        formats.addAll(found.others());
        var choice = new RadioButtonGroup<String>(Words.text("intake.preview.ambiguous"));
        choice.setItems(formats);
        choice.setItemLabelGenerator(TimeExample::of);
        choice.addValueChangeListener(picked -> chosen.accept(picked.getValue()));
        var part = new Div(
                new StateBadge(Tone.WARNING, VaadinIcon.QUESTION_CIRCLE, Words.text("intake.preview.ask")), choice);
        part.addClassName("import-question");
        return part;
    }

    private Grid<Preview.Row> rows(List<Preview.Row> rows, Mapping mapping) {
        var list = new Grid<Preview.Row>();
        list.setItems(rows);
        list.setAllRowsVisible(true);
        list.setSelectionMode(Grid.SelectionMode.NONE);
        list.addColumn(Preview.Row::line)
                .setHeader(Words.text("intake.rejects.line"))
                .setWidth("5rem")
                .setFlexGrow(0)
                .setFrozen(true);
        list.addComponentColumn(this::verdict)
                .setHeader(Words.text("intake.preview.verdict"))
                .setWidth(rows.stream().allMatch(row -> row.row() != null) ? "9.5rem" : "16rem")
                .setFlexGrow(0);
        imports.kind(mapping.kind()).fields().stream()
                .filter(field -> mapping.columns().containsKey(field.name())
                        || mapping.constants().containsKey(field.name()))
                .forEach(field -> list.addColumn(row -> shown(row, field.name()))
                        .setHeader(FieldName.of(field))
                        .setAutoWidth(true));
        return list;
    }

    private com.vaadin.flow.component.Component verdict(Preview.Row row) {
        if (row.row() != null) {
            return new StateBadge(Tone.SUCCESS, VaadinIcon.CHECK, Words.text("intake.preview.good"));
        }
        var reasons = new Div(row.problems().stream()
                .map(problem -> imports.sentence(problem, Words.locale()))
                .collect(Collectors.joining(Words.text("intake.rejects.between"))));
        reasons.addClassName("import-reasons");
        return new Div(new StateBadge(Tone.DANGER, VaadinIcon.CLOSE, Words.text("intake.preview.bad")), reasons);
    }

    private static String shown(Preview.Row row, String field) {
        return row.row() == null
                ? ""
                : switch (row.row().value(field)) {
                    case null -> "";
                    case java.time.Instant instant -> Words.exact(instant);
                    case Enum<?> term -> Words.text(term);
                    case Object other -> other.toString();
                };
    }
}
