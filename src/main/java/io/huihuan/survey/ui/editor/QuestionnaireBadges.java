package io.huihuan.survey.ui.editor;

import com.vaadin.flow.component.icon.VaadinIcon;
import io.huihuan.ui.part.StateBadge;
import io.huihuan.ui.part.Tone;
import io.huihuan.ui.words.Words;

/** The states of a questionnaire as badges. */
final class QuestionnaireBadges {

    private QuestionnaireBadges() {}

    static StateBadge published(int version) {
        return version == 0
                ? new StateBadge(Tone.NEUTRAL, VaadinIcon.CLOCK, Words.text("survey.state.unpublished"))
                : new StateBadge(Tone.SUCCESS, VaadinIcon.CHECK, Words.text("survey.state.published", version));
    }

    static StateBadge draft() {
        return new StateBadge(Tone.INFO, VaadinIcon.EDIT, Words.text("survey.state.draft"));
    }
}
