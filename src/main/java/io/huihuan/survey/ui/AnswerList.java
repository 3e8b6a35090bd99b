package io.huihuan.survey.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.huihuan.survey.Answers;
import io.huihuan.survey.Question;
import io.huihuan.survey.ResponseView;
import io.huihuan.ui.words.Words;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Every question with what was answered, and what was answered first where the customer corrected it. */
class AnswerList extends OrderedList {

    /** Stands for what is hidden. */
    private static final String HIDDEN = "*";

    private final Answers answers;
    private final @Nullable Answers first;
    private final @Nullable UnaryOperator<String> full;

    /** As everybody sees it. */
    AnswerList(ResponseView response) {
        this(response, null);
    }

    /** @param full what was written to a question in full, for those who may ask for it */
    AnswerList(ResponseView response, @Nullable UnaryOperator<String> full) {
        this.full = full;
        answers = response.answers();
        first = response.firstAnswers();
        addClassName("answer-list");
        response.content().in(Words.locale()).questions().forEach(question -> {
            var item = new ListItem(new Span(question.text()));
            answer(item, question, question.code());
            if (question.followUp() != null && has(question.followUpCode())) {
                var asked = new Div(question.followUp());
                asked.addClassName("answer-follow-up");
                item.add(asked);
                answer(item, question, question.followUpCode());
            }
            add(item);
        });
    }

    private boolean has(String code) {
        return answers.values().containsKey(code)
                || first != null && first.values().containsKey(code);
    }

    private void answer(ListItem item, Question question, String code) {
        Object now = answers.values().get(code);
        var line = new Div(now == null ? Words.text("survey.unanswered") : words(question, now));
        line.addClassName(now == null ? "secondary" : "answer");
        item.add(line);
        if (full != null && now instanceof String text && text.contains(HIDDEN)) {
            line.add(look(question, code, line, full));
        }
        if (first != null) {
            Object before = first.values().get(code);
            if (!Objects.equals(before, now)) {
                var earlier = new Div(Words.text(
                        "survey.answered-first",
                        before == null ? Words.text("survey.unanswered") : words(question, before)));
                earlier.addClassName("secondary");
                item.add(earlier);
            }
        }
    }

    private static Button look(Question question, String code, Div line, UnaryOperator<String> full) {
        var look = new Button(VaadinIcon.EYE.create(), pressed -> line.setText(full.apply(code)));
        look.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        look.setAriaLabel(Words.text("customer.reveal", question.text(), line.getText()));
        look.setTooltipText(Words.text("customer.reveal.recorded"));
        line.getElement().setAttribute("aria-live", "polite");
        return look;
    }

    /** An answer as people read it: 4 / 5, the words of an option, text. */
    private static String words(Question question, Object value) {
        return switch (value) {
            case Integer number ->
                Words.text("survey.answer.scale", number, question.kind().highest());
            case List<?> chosen ->
                Words.list(chosen.stream()
                        .map(each -> option(question, each.toString()))
                        .toList());
            default -> option(question, value.toString());
        };
    }

    private static String option(Question question, String code) {
        return question.options().stream()
                .filter(option -> option.code().equals(code))
                .map(Question.Option::text)
                .findFirst()
                .orElse(code);
    }
}
