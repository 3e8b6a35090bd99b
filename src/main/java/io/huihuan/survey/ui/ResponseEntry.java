package io.huihuan.survey.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import io.huihuan.survey.QuestionnaireLine;
import io.huihuan.survey.Responses;
import io.huihuan.ui.part.FormDialog;
import org.jspecify.annotations.Nullable;

/** Writes down what a customer told on the phone or wrote on paper: first which questionnaire, then its questions. */
@SpringComponent
class ResponseEntry {

    private final PublishedQuestionnaires questionnaires;
    private final Responses responses;

    ResponseEntry(PublishedQuestionnaires questionnaires, Responses responses) {
        this.questionnaires = questionnaires;
        this.responses = responses;
    }

    /**
     * @param ticket the number of the ticket it is about; {@code null} to be asked for it
     * @param done hears that a response was taken in
     */
    void open(@Nullable String ticket, Runnable done) {
        var all = questionnaires.all();
        if (all.size() == 1) {
            ask(all.getFirst(), ticket, done);
            return;
        }
        var chosen = questionnaires.field();
        new FormDialog("survey.entry", "survey.entry.next")
                .wide("questionnaire", chosen)
                .onSave(() -> ask(chosen.getValue(), ticket, done))
                .open();
    }

    private void ask(QuestionnaireLine line, @Nullable String ticket, Runnable done) {
        new EntryDialog(line, questionnaires.content(line), ticket, responses, done).open();
    }
}
