package io.huihuan.survey.ui.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.shared.HasValidationProperties;
import io.huihuan.survey.Dimension;
import io.huihuan.survey.LeadingWording;
import io.huihuan.survey.Metric;
import io.huihuan.survey.Question;
import io.huihuan.survey.QuestionKind;
import io.huihuan.ui.part.Confirmation;
import io.huihuan.ui.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The questions in their order. */
class QuestionList extends Section implements QuestionCard.Neighbours {

    private final OrderedList cards = new OrderedList();
    private final LeadingWording wording;
    private final Runnable changed;
    private List<Dimension> dimensions;

    QuestionList(List<Question> questions, List<Dimension> dimensions, LeadingWording wording, Runnable changed) {
        this.dimensions = dimensions;
        this.wording = wording;
        this.changed = changed;
        addClassName("question-list");
        var advice = new Paragraph(Words.text("survey.questions.advice"));
        advice.addClassName("secondary");
        var more = new Button(Words.text("survey.question.add"), VaadinIcon.PLUS.create(), pressed -> grow());
        add(new H2(Words.text("survey.questions")), advice, cards, more);
        questions.forEach(question -> cards.add(card(question)));
        number();
    }

    List<Question> questions() {
        return cards().stream().map(QuestionCard::question).toList();
    }

    void offer(List<Dimension> now) {
        if (!now.equals(dimensions)) {
            dimensions = now;
            cards().forEach(card -> card.offer(now));
        }
    }

    void write(Locale language) {
        cards().forEach(card -> card.write(language));
    }

    void nameFields(Map<String, HasValidationProperties> fields) {
        var all = cards();
        for (int at = 0; at < all.size(); at++) {
            all.get(at).nameFields("questions[" + at + "]", fields);
        }
    }

    @Override
    public void changed() {
        changed.run();
    }

    @Override
    public void move(QuestionCard card, int steps) {
        int to = cards().indexOf(card) + steps;
        if (to >= 0 && to < cards().size()) {
            cards.remove(card);
            cards.addComponentAtIndex(to, card);
            number();
            changed.run();
        }
    }

    @Override
    public void remove(QuestionCard card) {
        Confirmation.askDangerous(
                "survey.question.remove.title",
                Words.text("survey.question.remove.advice", card.question().text()),
                "survey.remove",
                () -> {
                    cards.remove(card);
                    number();
                    changed.run();
                });
    }

    private void grow() {
        var known = questions().stream().map(Question::code).collect(Collectors.toSet());
        var card = card(new Question(
                FreshCode.of("q", known), QuestionKind.RATING_5, null, "", false, List.of(), null, Metric.NONE));
        cards.add(card);
        card.focus();
        number();
        changed.run();
    }

    private QuestionCard card(Question question) {
        return new QuestionCard(question, dimensions, wording, this);
    }

    private void number() {
        var all = cards();
        for (int at = 0; at < all.size(); at++) {
            all.get(at).stands(at + 1, all.size());
        }
    }

    private List<QuestionCard> cards() {
        return cards.getChildren().<QuestionCard>map(QuestionList::asCard).toList();
    }

    private static QuestionCard asCard(Component child) {
        return (QuestionCard) child;
    }
}
