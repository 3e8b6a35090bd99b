package io.huihuan.ticket.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import io.huihuan.ticket.ComplaintGrade;
import io.huihuan.ticket.Hold;
import io.huihuan.ticket.Stage;
import io.huihuan.ticket.TicketView;
import io.huihuan.ticket.Urgency;
import io.huihuan.ticket.sla.SlaState;
import io.huihuan.ui.part.StateBadge;
import io.huihuan.ui.part.Tone;
import io.huihuan.ui.words.Words;
import java.util.stream.Stream;

/** The same state looks the same on every page: a word, an icon, a colour. */
public final class TicketBadges {

    private TicketBadges() {}

    /** How a ticket stands, in the order people look for it. */
    static StateBadge[] of(TicketView ticket) {
        var badges = Stream.<StateBadge>builder()
                .add(stage(ticket.stage()))
                .add(urgency(ticket.facts().urgency()));
        if (ticket.facts().grade() != null) {
            badges.add(grade(ticket.facts().grade()));
        }
        if (ticket.hold() != null) {
            badges.add(hold(ticket.hold()));
        }
        if (ticket.repeatOf() != null) {
            badges.add(repeat());
        }
        return badges.build().toArray(StateBadge[]::new);
    }

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
        return new StateBadge(Tone.DANGER, VaadinIcon.WARNING, Words.text("ticket.graded", grade));
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
