package io.huihuan.survey.ui.editor;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.huihuan.survey.QuestionnaireContent;
import io.huihuan.survey.QuestionnaireSheet;
import io.huihuan.survey.Questionnaires;
import io.huihuan.ui.words.Moment;
import io.huihuan.ui.words.Words;

/** What was published so far; each version can be read as it was given to customers. */
class VersionList extends Section {

    VersionList(QuestionnaireSheet sheet, Questionnaires questionnaires) {
        addClassName("detail-section");
        add(new H2(Words.text("survey.versions")));
        if (sheet.versions().isEmpty()) {
            add(new Paragraph(Words.text("survey.versions.none")));
            return;
        }
        var list = new OrderedList();
        list.addClassName("version-list");
        for (var version : sheet.versions()) {
            var read = new Button(
                    Words.text("survey.version", version.number()),
                    pressed -> open(
                            version.number(),
                            questionnaires
                                    .version(sheet.code(), version.number())
                                    .content()));
            read.addThemeVariants(ButtonVariant.TERTIARY);
            read.addClassName("link");
            var line = new Div(read, new Span(Words.person(version.by())), new Moment(version.at()));
            line.addClassName("version-line");
            list.add(new ListItem(line));
        }
        add(list);
    }

    private static void open(int number, QuestionnaireContent content) {
        var dialog = new Dialog();
        dialog.addClassName("form-dialog");
        dialog.setHeaderTitle(Words.text("survey.version.title", number, content.title(Words.locale())));
        dialog.add(new QuestionnaireReading(content));
        dialog.getFooter().add(new Button(Words.text("ui.close"), pressed -> dialog.close()));
        dialog.open();
    }
}
