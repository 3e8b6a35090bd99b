package io.huihuan.intake.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import io.huihuan.intake.ImportState;
import io.huihuan.ui.part.StateBadge;
import io.huihuan.ui.part.Tone;
import io.huihuan.ui.words.Words;

/** Where an import stands, in a word. */
class StateOfImport extends StateBadge {

    StateOfImport(ImportState state) {
        super(tone(state), icon(state), Words.text(state));
    }

    private static Tone tone(ImportState state) {
        return switch (state) {
            case QUEUED, CANCELLED -> Tone.NEUTRAL;
            case RUNNING -> Tone.INFO;
            case PAUSED -> Tone.WARNING;
            case DONE -> Tone.SUCCESS;
            case FAILED -> Tone.DANGER;
        };
    }

    private static VaadinIcon icon(ImportState state) {
        return switch (state) {
            case QUEUED -> VaadinIcon.CLOCK;
            case RUNNING -> VaadinIcon.PLAY;
            case PAUSED -> VaadinIcon.PAUSE;
            case DONE -> VaadinIcon.CHECK;
            case CANCELLED -> VaadinIcon.BAN;
            case FAILED -> VaadinIcon.WARNING;
        };
    }
}
