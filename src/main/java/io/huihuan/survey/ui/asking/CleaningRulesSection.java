package io.huihuan.survey.ui.asking;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import io.huihuan.survey.cleaning.CleaningRules;
import io.huihuan.survey.cleaning.CleaningTerms;
import io.huihuan.survey.cleaning.CleaningVersion;
import io.huihuan.ui.words.Words;
import java.time.Duration;
import java.util.List;

/** Which answers are left out of figures, since when, and by which versions of the rules before. */
class CleaningRulesSection extends Section {

    private final CleaningRules rules;
    private final Div shown = new Div();

    CleaningRulesSection(CleaningRules rules) {
        this.rules = rules;
        var change = new Button(Words.text("survey.cleaning.change"), pressed -> change());
        add(new H2(Words.text("survey.cleaning")), shown, change);
        show();
    }

    private void show() {
        List<CleaningVersion> versions = rules.versions();
        CleaningTerms terms = versions.getFirst().terms();
        var facts = new RuleFacts()
                .fact("survey.cleaning.too-fast", Words.duration(Duration.ofSeconds(terms.tooFastSeconds())))
                .fact(
                        "survey.cleaning.short",
                        Words.text(
                                "survey.cleaning.short.value",
                                terms.shortQuestions(),
                                Words.duration(Duration.ofSeconds(terms.tooFastQuestionSeconds()))))
                .fact(
                        "survey.cleaning.straight-line",
                        Words.text("survey.cleaning.straight-line.value", terms.straightLine()))
                .fact("survey.cleaning.incomplete", Words.text("survey.rules.percent", terms.incompletePercent()));
        var history = new UnorderedList();
        history.addClassName("secondary");
        versions.forEach(version -> history.add(new ListItem(Words.text(
                "survey.cleaning.version",
                version.number(),
                Words.exact(version.since()),
                Words.person(version.changedBy())))));
        var advice = new Paragraph(Words.text("survey.cleaning.advice"));
        advice.addClassName("secondary");
        shown.removeAll();
        shown.add(facts, advice, history);
    }

    private void change() {
        CleaningVersion seen = rules.versions().getFirst();
        var form = new CleaningRulesForm(seen.terms());
        form.onSave(seen, () -> rules.versions().getFirst(), now -> {
            rules.change(now.number(), form.terms());
            show();
        });
        form.open();
    }
}
