package io.huihuan.survey.ui.editor;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.huihuan.survey.Dimension;
import io.huihuan.survey.Metric;
import io.huihuan.survey.Question;
import io.huihuan.survey.QuestionnaireContent;
import io.huihuan.ui.words.Words;
import java.util.ArrayList;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A questionnaire to read: a published version, or for whoever may not write. */
class QuestionnaireReading extends Div {

    QuestionnaireReading(QuestionnaireContent content) {
        addClassName("questionnaire-reading");
        if (!content.dimensions().isEmpty()) {
            add(dimensions(content));
        }
        add(questions(content));
    }

    private static Section dimensions(QuestionnaireContent content) {
        var list = new UnorderedList();
        content.dimensions()
                .forEach(each -> list.add(new ListItem(Words.text(
                        "survey.dimension.line",
                        both(each.name(), each.nameEn()),
                        each.weight().movePointRight(2)))));
        return section("survey.dimensions", list);
    }

    private static Section questions(QuestionnaireContent content) {
        Map<String, String> names =
                content.dimensions().stream().collect(Collectors.toMap(Dimension::code, Dimension::name));
        var list = new OrderedList();
        content.questions().forEach(question -> list.add(question(question, names)));
        return section("survey.questions", list);
    }

    private static ListItem question(Question question, Map<String, String> dimensions) {
        var facts = new ArrayList<String>();
        facts.add(Words.text(question.kind()));
        facts.add(
                question.metric() == Metric.DIMENSION && question.dimension() != null
                        ? dimensions.getOrDefault(question.dimension(), question.dimension())
                        : Words.text(question.metric()));
        facts.add(Words.text(question.required() ? "survey.question.required" : "survey.question.optional"));
        facts.add(question.code());
        var line = new Div(Words.list(facts));
        line.addClassName("secondary");
        var item = new ListItem(new Span(both(question.text(), question.textEn())), line);
        if (!question.options().isEmpty()) {
            item.add(new Paragraph(Words.list(question.options().stream()
                    .map(option -> both(option.text(), option.textEn()))
                    .toList())));
        }
        if (question.followUp() != null) {
            item.add(new Paragraph(
                    Words.text("survey.question.follow-up.line", both(question.followUp(), question.followUpEn()))));
        }
        return item;
    }

    /** What customers read, in either language. */
    private static String both(String first, @Nullable String english) {
        return english == null ? first : Words.text("survey.both", first, english);
    }

    private static Section section(String titleKey, com.vaadin.flow.component.Component content) {
        var section = new Section(new H2(Words.text(titleKey)), content);
        section.addClassName("detail-section");
        return section;
    }
}
