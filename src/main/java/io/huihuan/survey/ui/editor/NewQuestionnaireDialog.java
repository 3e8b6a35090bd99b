package io.huihuan.survey.ui.editor;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.huihuan.survey.QuestionnaireContent;
import io.huihuan.survey.QuestionnaireLine;
import io.huihuan.survey.Questionnaires;
import io.huihuan.ui.part.FormDialog;
import io.huihuan.ui.words.Words;
import java.util.List;
import java.util.function.Consumer;

/** Begins a questionnaire, empty or with what another one says. */
class NewQuestionnaireDialog extends FormDialog {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_CODE = 40;

    private final TextField title = new TextField(Words.text("survey.title"));
    private final TextField code = new TextField(Words.text("survey.code"));
    private final Select<QuestionnaireLine> pattern = new Select<>();

    /** @param begun hears the code */
    NewQuestionnaireDialog(Questionnaires questionnaires, Consumer<String> begun) {
        super("survey.new", "survey.new.begin");
        title.setMaxLength(LONGEST_TITLE);
        title.setRequiredIndicatorVisible(true);
        code.setMaxLength(LONGEST_CODE);
        code.setRequiredIndicatorVisible(true);
        code.setHelperText(Words.text("survey.code.advice"));
        pattern.setLabel(Words.text("survey.new.pattern"));
        pattern.setEmptySelectionAllowed(true);
        pattern.setEmptySelectionCaption(Words.text("survey.new.blank"));
        pattern.setItems(questionnaires.all());
        pattern.setItemLabelGenerator(
                line -> line == null ? Words.text("survey.new.blank") : line.title(Words.locale()));
        wide("title", title);
        field("code", code);
        field("pattern", pattern);
        onSave(() -> {
            String name = code.getValue().strip();
            questionnaires.begin(name, content(questionnaires));
            begun.accept(name);
        });
    }

    private QuestionnaireContent content(Questionnaires questionnaires) {
        var chosen = pattern.getValue();
        var like = chosen == null
                ? new QuestionnaireContent("", List.of(), List.of())
                : questionnaires.get(chosen.code()).content();
        return new QuestionnaireContent(title.getValue().strip(), like.dimensions(), like.questions());
    }
}
