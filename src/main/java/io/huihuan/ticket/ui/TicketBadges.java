package io.huihuan.ticket.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import io.huihuan.ticket.ComplaintGrade;
import io.huihuan.ticket.Hold;
import io.huihuan.ticket.Stage;
import io.huihuan.ticket.Urgency;
import io.huihuan.ticket.sla.SlaState;
import io.huihuan.ui.part.StateBadge;
import io.huihuan.ui.part.Tone;
import io.huihuan.ui.words.Words;

/** The same state looks the same on every page: a word, an icon, a colour. */
public final class TicketBadges {

    private TicketBadges() {}

    static StateBadge stage(Stage stage) {
        return switch (stage) {
            case OPEN -> new StateBadge(Tone.NEUTRAL, VaadinIcon.CIRCLE_THIN, Words.text(stage));
            case IN_PROGRESS -> new StateBadge(Tone.INFO, VaadinIcon.PLAY_CIRCLE_O, Words.text(stage));
            case VERIFYING -> new StateBadge(Tone.WARNING, VaadinIcon.QUESTION_CIRCLE_O, Words.text(stage));
            case CLOSED -> new StateBadge(Tone.SUCCESS, VaadinIcon.CHECK_CIRCLE_O, Words.text(stage));
        };
    }

    public static StateBadge urgency(Urgency urgency) {
        Tone tone = switch (urgency) {
            case URGENT -> Tone.DANGER;
            case HIGH -> Tone.WARNING;
            case MEDIUM -> Tone.INFO;
            case LOW -> Tone.NEUTRAL;
        };
        return new StateBadge(tone, VaadinIcon.FLAG, Words.text(urgency));
    }

    public static StateBadge grade(ComplaintGrade grade) {
        return new StateBadge(Tone.DANGER, VaadinIcon.WARNING, Words.text(grade));
    }

    static StateBadge hold(Hold hold) {
        return new StateBadge(Tone.NEUTRAL, VaadinIcon.PAUSE, Words.text(hold.reason()));
    }

    static StateBadge repeat() {
        return new StateBadge(Tone.WARNING, VaadinIcon.REFRESH, Words.text("ticket.repeat"));
    }

    static StateBadge sla(SlaState state) {
        return switch (state) {
            case RUNNING -> new StateBadge(Tone.NEUTRAL, VaadinIcon.CLOCK, Words.text(state));
            case WARNING -> new StateBadge(Tone.WARNING, VaadinIcon.CLOCK, Words.text(state));
            case BREACHED -> new StateBadge(Tone.DANGER, VaadinIcon.WARNING, Words.text(state));
            case MET -> new StateBadge(Tone.SUCCESS, VaadinIcon.CHECK, Words.text(state));
            case PAUSED -> new StateBadge(Tone.NEUTRAL, VaadinIcon.PAUSE, Words.text(state));
        };
    }
}
