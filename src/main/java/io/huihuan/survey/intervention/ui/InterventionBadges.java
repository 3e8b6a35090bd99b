package io.huihuan.survey.intervention.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import io.huihuan.survey.intervention.Intervention;
import io.huihuan.survey.intervention.InterventionState;
import io.huihuan.ui.part.StateBadge;
import io.huihuan.ui.part.Tone;
import io.huihuan.ui.words.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** How an intervention stands, the same on every page; its clock looks like that of a ticket. */
final class InterventionBadges {

    /** The last fifth of the time is a warning, as on tickets. */
    private static final int WARNING_PART = 5;

    private InterventionBadges() {}

    static StateBadge state(InterventionState state) {
        return switch (state) {
            case OPEN -> new StateBadge(Tone.WARNING, VaadinIcon.CIRCLE_THIN, Words.text(state));
            case TAKEN -> new StateBadge(Tone.INFO, VaadinIcon.USER, Words.text(state));
            case DONE -> new StateBadge(Tone.SUCCESS, VaadinIcon.CHECK_CIRCLE_O, Words.text(state));
        };
    }

    /** What is left of the time, or by how much it is over. */
    static StateBadge clock(Intervention of) {
        Instant now = Words.now();
        if (of.doneAt() != null) {
            return of.isLate()
                    ? new StateBadge(Tone.WARNING, VaadinIcon.CHECK, Words.text("survey.intervention.late"))
                    : new StateBadge(Tone.SUCCESS, VaadinIcon.CHECK, Words.text("survey.intervention.in-time"));
        }
        Duration left = Duration.between(now, of.dueAt());
        if (of.isOverdue(now)) {
            return new StateBadge(
                    Tone.DANGER,
                    VaadinIcon.WARNING,
                    Words.text("survey.intervention.overdue-by", Words.duration(left)));
        }
        Duration whole = Duration.between(of.openedAt(), of.dueAt());
        boolean soon = left.compareTo(whole.dividedBy(WARNING_PART)) <= 0;
        return new StateBadge(
                soon ? Tone.WARNING : Tone.NEUTRAL,
                VaadinIcon.CLOCK,
                Words.text("survey.intervention.left", Words.duration(left)));
    }

    static StateBadge[] of(Intervention intervention) {
        var badges = new ArrayList<StateBadge>();
        badges.add(state(intervention.state()));
        badges.add(clock(intervention));
        if (intervention.escalatedAt() != null) {
            badges.add(new StateBadge(
                    Tone.DANGER, VaadinIcon.ARROW_CIRCLE_UP_O, Words.text("survey.intervention.escalated")));
        }
        return badges.toArray(StateBadge[]::new);
    }

    /** The lowest answers: 2 of 5, recommendation 3. */
    static String worst(Intervention of) {
        List<String> words = new ArrayList<>();
        if (of.worstScore() != null) {
            words.add(Words.text("survey.intervention.score", plain(of.worstScore())));
        }
        if (of.worstNps() != null) {
            words.add(Words.text("survey.intervention.nps", of.worstNps()));
        }
        return Words.list(words);
    }

    static String customer(Intervention of) {
        return of.customer() == null ? Words.text("survey.intervention.nobody-known") : of.customer();
    }

    static String plain(double number) {
        return BigDecimal.valueOf(number)
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
