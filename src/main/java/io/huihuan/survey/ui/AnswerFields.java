package io.huihuan.survey.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextArea;
import io.huihuan.survey.Question;
import io.huihuan.survey.QuestionnaireContent;
import io.huihuan.ui.part.FormDialog;
import io.huihuan.ui.words.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A field for each question, with the further question where an answer asks for it. */
class AnswerFields {

    private static final int LONGEST_TEXT = 5_000;
    /** Chosen to take an answer back. */
    private static final String UNANSWERED = "";

    private final FormDialog form;
    private final Map<String, Supplier<@Nullable Object>> answers = new LinkedHashMap<>();

    AnswerFields(QuestionnaireContent content, FormDialog form) {
        this.form = form;
        content.questions().forEach(this::add);
    }

    /** Question to value, as a program would send it. */
    Map<String, Object> values() {
        var values = new LinkedHashMap<String, Object>();
        answers.forEach((code, answer) -> {
            Object value = answer.get();
            if (value != null) {
                values.put(code, value);
            }
        });
        return values;
    }

    private void add(Question question) {
        switch (question.kind()) {
            case RATING_5, NPS, CES -> scale(question);
            case CHOICE -> {
                var codes =
                        question.options().stream().map(Question.Option::code).toList();
                var choice = radios(question, codes, code -> option(question, code));
                answers.put(question.code(), () -> chosen(choice));
            }
            case CHOICES -> choices(question);
            case TEXT -> text(question.code(), question.text(), question.required());
        }
    }

    private void scale(Question question) {
        var numbers = IntStream.rangeClosed(
                        question.kind().lowest(), question.kind().highest())
                .mapToObj(String::valueOf)
                .toList();
        var scale = radios(question, numbers, number -> number);
        answers.put(question.code(), () -> chosen(scale) instanceof String number ? Integer.valueOf(number) : null);
        if (question.followUp() != null) {
            var why = text(question.followUpCode(), question.followUp(), false);
            why.setVisible(false);
            scale.addValueChangeListener(change -> {
                var now = chosen(scale);
                why.setVisible(now != null && Integer.parseInt(now) <= Question.LOW);
            });
        }
    }

    private RadioButtonGroup<String> radios(Question question, List<String> codes, UnaryOperator<String> words) {
        var group = new RadioButtonGroup<String>();
        group.setLabel(question.text());
        var items = new ArrayList<>(codes);
        if (!question.required()) {
            items.add(UNANSWERED);
        }
        group.setItems(items);
        group.setItemLabelGenerator(
                code -> code.equals(UNANSWERED) ? Words.text("survey.unanswered") : words.apply(code));
        group.setRequiredIndicatorVisible(question.required());
        group.addThemeVariants(RadioGroupVariant.AURA_HORIZONTAL);
        form.wide(name(question.code()), group);
        return group;
    }

    private void choices(Question question) {
        var group = new CheckboxGroup<String>();
        group.setLabel(question.text());
        group.setItems(question.options().stream().map(Question.Option::code).toList());
        group.setItemLabelGenerator(code -> option(question, code));
        group.setRequiredIndicatorVisible(question.required());
        form.wide(name(question.code()), group);
        answers.put(question.code(), () -> group.isEmpty() ? null : List.copyOf(group.getValue()));
    }

    private TextArea text(String code, String label, boolean required) {
        var text = new TextArea(label);
        text.setMaxLength(LONGEST_TEXT);
        text.setRequiredIndicatorVisible(required);
        form.wide(name(code), text);
        answers.put(code, () -> text.isVisible() && !text.getValue().isBlank() ? text.getValue() : null);
        return text;
    }

    private static @Nullable String chosen(RadioButtonGroup<String> group) {
        String value = group.getValue();
        return value == null || value.equals(UNANSWERED) ? null : value;
    }

    private static String option(Question question, String code) {
        return question.options().stream()
                .filter(option -> option.code().equals(code))
                .map(Question.Option::text)
                .findFirst()
                .orElse(code);
    }

    private static String name(String code) {
        return "answers." + code;
    }
}
