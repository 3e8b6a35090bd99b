package io.huihuan.survey.ui.editor;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import io.huihuan.survey.Question;
import io.huihuan.ui.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What can be chosen at a question. */
class OptionList extends Div {

    private static final int LONGEST_TEXT = 200;
    private static final List<String> SOLVED = List.of("YES", "PARTLY", "NO");

    private final Div lines = new Div();
    private final List<Line> options = new ArrayList<>();
    private final Runnable changed;

    OptionList(List<Question.Option> options, Runnable changed) {
        this.changed = changed;
        addClassName("option-list");
        lines.addClassName("option-lines");
        var more = new Button(Words.text("survey.option.add"), VaadinIcon.PLUS.create(), pressed -> {
            var known = options().stream().map(Question.Option::code).collect(Collectors.toSet());
            grow(new Question.Option(FreshCode.of("o", known), ""))
                    .text()
                    .shown()
                    .focus();
            changed.run();
        });
        more.addThemeVariants(ButtonVariant.TERTIARY);
        var label = new Span(Words.text("survey.options"));
        label.addClassName("label");
        add(label, lines, more);
        options.forEach(this::grow);
    }

    List<Question.Option> options() {
        return options.stream()
                .map(line -> new Question.Option(
                        line.code(), line.text().text(), line.text().textEn()))
                .toList();
    }

    /** Whether a problem is solved is always one of three answers. */
    void becomeSolved() {
        if (options().stream().map(Question.Option::code).anyMatch(code -> !SOLVED.contains(code))
                || options.isEmpty()) {
            options.clear();
            lines.removeAll();
            SOLVED.forEach(code -> grow(new Question.Option(code, Words.text("survey.solved." + code))));
        }
    }

    /** Something to choose from has at least two of it. */
    void begin() {
        if (options.isEmpty()) {
            Stream.of("o1", "o2").forEach(code -> grow(new Question.Option(code, "")));
        }
    }

    void write(Locale language) {
        options.forEach(line -> line.text().write(language));
    }

    void nameFields(String place, Map<String, HasValidationProperties> fields) {
        for (int at = 0; at < options.size(); at++) {
            var text = options.get(at).text();
            text.nameFields(place + "[" + at + "].text", fields);
            fields.put(place + "[" + at + "].code", text.first());
            fields.putIfAbsent(place, text.first());
        }
    }

    private record Line(String code, BothLanguages<TextField> text) {}

    private Line grow(Question.Option option) {
        var text = BothLanguages.line(LONGEST_TEXT);
        String place = Words.text("survey.option", options.size() + 1);
        text.first().setAriaLabel(place);
        text.first().setPlaceholder(place);
        text.english().setAriaLabel(Words.text("survey.english", place));
        text.fill(option.text(), option.textEn());
        text.onTyped(changed);
        var line = new Line(option.code(), text);
        var row = new Div(text.first(), text.english());
        var bin = new IconVerb(VaadinIcon.CLOSE_SMALL, () -> {
            options.remove(line);
            lines.remove(row);
            changed.run();
        });
        bin.says(Words.text("survey.option.remove", option.text()));
        row.add(bin);
        options.add(line);
        lines.add(row);
        return line;
    }
}
