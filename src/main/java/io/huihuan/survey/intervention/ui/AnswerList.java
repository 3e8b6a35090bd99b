package io.huihuan.survey.intervention.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Span;
import io.huihuan.survey.Question;
import io.huihuan.survey.ResponseView;
import io.huihuan.ui.words.Moment;
import io.huihuan.ui.words.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One response, question by question, as it was given. */
class AnswerList extends Div {

    AnswerList(ResponseView response) {
        addClassName("intervention-answers");
        var about = new Div(new Span(Words.text(response.channel())), new Moment(response.submittedAt()));
        about.addClassName("secondary");
        add(new H4(new Anchor("responses/" + response.id(), response.content().title(Words.locale()))), about);
        if (response.ticket() != null) {
            about.add(new Span(Words.text("survey.intervention.about", response.ticket())));
        }
        var list = new DescriptionList();
        for (Question question : response.content().in(Words.locale()).questions()) {
            String answer = answer(question, response);
            if (answer != null) {
                list.add(new DescriptionList.Term(question.text()), new DescriptionList.Description(answer));
            }
            String why = response.answers().text(question.followUpCode());
            if (why != null) {
                list.add(
                        new DescriptionList.Term(question.followUp() == null ? question.text() : question.followUp()),
                        new DescriptionList.Description(why));
            }
        }
        add(list);
    }

    private static @Nullable String answer(Question question, ResponseView response) {
        Object value = response.answers().values().get(question.code());
        if (value == null) {
            return null;
        }
        return switch (question.kind()) {
            case RATING_5, NPS, CES ->
                Words.text(
                        "survey.intervention.of",
                        value.toString(),
                        question.kind().highest());
            case CHOICE -> option(question, value.toString());
            case CHOICES ->
                value instanceof List<?> several
                        ? Words.list(several.stream()
                                .map(each -> option(question, String.valueOf(each)))
                                .toList())
                        : option(question, value.toString());
            case TEXT -> value.toString();
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
