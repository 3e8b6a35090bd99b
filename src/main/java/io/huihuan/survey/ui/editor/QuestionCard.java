package io.huihuan.survey.ui.editor;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.huihuan.survey.Dimension;
import io.huihuan.survey.LeadingWording;
import io.huihuan.survey.Metric;
import io.huihuan.survey.Question;
import io.huihuan.survey.QuestionKind;
import io.huihuan.ui.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One question as it is written: what it asks, how it is answered, what the answer counts towards. */
class QuestionCard extends ListItem {

    private static final int LONGEST_TEXT = 500;

    /** What can be done with a question among the others. */
    interface Neighbours {
        void changed();

        void move(QuestionCard card, int steps);

        void remove(QuestionCard card);
    }

    private final Neighbours neighbours;
    private final LeadingWording wording;
    private final Span place = new Span();
    private final BothLanguages<TextArea> text = BothLanguages.lines(LONGEST_TEXT);
    private final Select<QuestionKind> kind = new Select<>();
    private final Select<Metric> metric = new Select<>();
    private final Select<Dimension> dimension = new Select<>();
    private final TextField code = new TextField(Words.text("survey.code"));
    private final Checkbox required = new Checkbox(Words.text("survey.question.required"));
    private final BothLanguages<TextArea> followUp = BothLanguages.lines(LONGEST_TEXT);
    private final Div followUps = new Div(followUp.first(), followUp.english());
    private final Div warning = new Div();
    private final OptionList options;
    private final IconVerb up = new IconVerb(VaadinIcon.ARROW_UP, () -> move(-1));
    private final IconVerb down = new IconVerb(VaadinIcon.ARROW_DOWN, () -> move(1));
    private final IconVerb bin = new IconVerb(VaadinIcon.TRASH, () -> remove());

    QuestionCard(Question question, List<Dimension> dimensions, LeadingWording wording, Neighbours neighbours) {
        this.neighbours = neighbours;
        this.wording = wording;
        addClassNames("question-card", "detail-section");
        options = new OptionList(question.options(), neighbours::changed);
        fields();
        offer(dimensions);
        fill(question, dimensions);
        listen();
        layout();
        fit();
        warn();
        Shortcuts.addShortcutListener(this, () -> move(-1), Key.ARROW_UP, KeyModifier.ALT)
                .listenOn(this);
        Shortcuts.addShortcutListener(this, () -> move(1), Key.ARROW_DOWN, KeyModifier.ALT)
                .listenOn(this);
    }

    private void fields() {
        text.call(Words.text("survey.question.text"));
        text.first().setRequiredIndicatorVisible(true);
        followUp.call(Words.text("survey.question.follow-up"));
        followUps.addClassName("both-languages");
        followUp.first().setHelperText(Words.text("survey.question.follow-up.advice", Question.LOW));
        kind.setLabel(Words.text("survey.question.kind"));
        kind.setItems(QuestionKind.values());
        kind.setItemLabelGenerator(Words::text);
        metric.setLabel(Words.text("survey.question.metric"));
        metric.setItemLabelGenerator(Words::text);
        metric.setRequiredIndicatorVisible(true);
        dimension.setLabel(Words.text("survey.question.dimension"));
        dimension.setItemLabelGenerator(Dimension::name);
        dimension.setRequiredIndicatorVisible(true);
        code.setRequiredIndicatorVisible(true);
        code.setHelperText(Words.text("survey.question.code.advice"));
        warning.addClassName("question-warning");
        warning.getElement().setAttribute("role", "status");
    }

    private void fill(Question question, List<Dimension> dimensions) {
        text.fill(question.text(), question.textEn());
        kind.setValue(question.kind());
        metric.setItems(fitting(question.kind()));
        metric.setValue(question.metric());
        dimension.setValue(named(question.dimension(), dimensions));
        code.setValue(question.code());
        required.setValue(question.required());
        followUp.fill(question.followUp(), question.followUpEn());
    }

    private void listen() {
        text.onTyped(neighbours::changed);
        text.onTyped(this::warn);
        followUp.onTyped(neighbours::changed);
        code.setValueChangeMode(ValueChangeMode.LAZY);
        code.addValueChangeListener(change -> neighbours.changed());
        required.addValueChangeListener(change -> neighbours.changed());
        dimension.addValueChangeListener(change -> neighbours.changed());
        kind.addValueChangeListener(change -> answeredBy(change.getValue()));
        metric.addValueChangeListener(change -> {
            if (change.getValue() == Metric.SOLVED) {
                options.becomeSolved();
            }
            fit();
            neighbours.changed();
        });
    }

    /** Another way of answering allows other metrics; the one it is meant for is proposed. */
    private void answeredBy(QuestionKind now) {
        Metric before = metric.getValue();
        metric.setItems(fitting(now));
        metric.setValue(fitting(now).contains(before) ? before : Metric.usual(now, null));
        if (now.hasOptions()) {
            options.begin();
        }
        fit();
        neighbours.changed();
    }

    /** Shows only what belongs to this kind of question. */
    private void fit() {
        options.setVisible(kind.getValue().hasOptions());
        followUps.setVisible(kind.getValue() == QuestionKind.RATING_5);
        dimension.setVisible(metric.getValue() == Metric.DIMENSION);
    }

    private void layout() {
        var verbs = new Div(up, down, bin);
        verbs.addClassName("row-verbs");
        place.addClassName("question-place");
        var head = new Div(place, verbs);
        head.addClassName("question-head");
        var facts = new Div(kind, metric, dimension, code, required);
        facts.addClassName("question-facts");
        add(head, text.first(), text.english(), warning, facts, options, followUps);
    }

    private void warn() {
        warning.removeAll();
        String asked = text.shown().getValue();
        if (wording.leads(asked)) {
            warning.add(VaadinIcon.WARNING.create());
            wording.neutral(asked)
                    .ifPresentOrElse(
                            this::propose, () -> warning.add(new Span(Words.text("survey.wording.leads.advice"))));
        }
    }

    private void propose(String neutral) {
        warning.add(
                new Span(Words.text("survey.wording.leads", neutral)),
                new Button(
                        Words.text("survey.wording.rewrite"),
                        VaadinIcon.MAGIC.create(),
                        pressed -> text.shown().setValue(neutral)));
    }

    /** The dimensions have other names, or there are others. */
    void offer(List<Dimension> dimensions) {
        Dimension chosen = dimension.getValue();
        dimension.setItems(dimensions);
        dimension.setValue(chosen == null ? null : named(chosen.code(), dimensions));
    }

    private static @Nullable Dimension named(@Nullable String code, List<Dimension> dimensions) {
        return dimensions.stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    private static List<Metric> fitting(QuestionKind kind) {
        return switch (kind) {
            case RATING_5 -> List.of(Metric.CSAT, Metric.DIMENSION, Metric.NONE);
            case NPS -> List.of(Metric.NPS, Metric.NONE);
            case CES -> List.of(Metric.CES, Metric.NONE);
            case CHOICE -> List.of(Metric.SOLVED, Metric.NONE);
            case CHOICES, TEXT -> List.of(Metric.NONE);
        };
    }

    /** Where the question stands, counted from 1. */
    void stands(int at, int of) {
        place.setText(Words.text("survey.question.place", at));
        up.says(Words.text("survey.question.up", at));
        down.says(Words.text("survey.question.down", at));
        bin.says(Words.text("survey.question.remove", at));
        up.setEnabled(at > 1);
        down.setEnabled(at < of);
        text.first().setAriaLabel(Words.text("survey.question.place", at));
        text.english().setAriaLabel(Words.text("survey.english", Words.text("survey.question.place", at)));
    }

    Question question() {
        QuestionKind answered = kind.getValue();
        Metric counted = Objects.requireNonNullElse(metric.getValue(), Metric.NONE);
        Dimension rated = dimension.getValue();
        boolean more = answered == QuestionKind.RATING_5 && !followUp.text().isEmpty();
        return new Question(
                code.getValue().strip(),
                answered,
                counted == Metric.DIMENSION && rated != null ? rated.code() : null,
                text.text(),
                required.getValue(),
                answered.hasOptions() ? options.options() : List.of(),
                more ? followUp.text() : null,
                counted,
                text.textEn(),
                more ? followUp.textEn() : null);
    }

    void nameFields(String at, Map<String, HasValidationProperties> fields) {
        text.nameFields(at + ".text", fields);
        fields.put(at + ".code", code);
        fields.put(at + ".kind", kind);
        fields.put(at + ".metric", metric.getValue() == Metric.DIMENSION && dimension.isEmpty() ? dimension : metric);
        fields.put(at + ".dimension", dimension);
        followUp.nameFields(at + ".followUp", fields);
        options.nameFields(at + ".options", fields);
    }

    /** Shows the texts of this language. */
    void write(Locale language) {
        text.write(language);
        followUp.write(language);
        options.write(language);
        warn();
    }

    void focus() {
        text.shown().focus();
    }

    private void move(int steps) {
        neighbours.move(this, steps);
        // drawn at another place, a field loses the keyboard
        (steps < 0 && up.isEnabled() || !down.isEnabled() ? up : down).focus();
    }

    private void remove() {
        neighbours.remove(this);
    }
}
