package io.huihuan.survey.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.huihuan.survey.InvitationState;
import io.huihuan.survey.ResponseFlag;
import io.huihuan.survey.ResponseView;
import io.huihuan.ui.part.StateBadge;
import io.huihuan.ui.part.Tone;
import io.huihuan.ui.words.Words;
import org.jspecify.annotations.Nullable;

/** States and scores of invitations and responses. */
final class SurveyBadges {

    private SurveyBadges() {}

    /** Whether it counts; for each rule that leaves it out, or left it out, a badge. */
    static Component state(ResponseView response) {
        var badges = new Div();
        badges.addClassName("badges");
        if (response.isClean()) {
            badges.add(
                    response.flags().isEmpty()
                            ? new StateBadge(Tone.SUCCESS, VaadinIcon.CHECK, Words.text("survey.response.clean"))
                            : new StateBadge(
                                    Tone.INFO, VaadinIcon.ROTATE_LEFT, Words.text("survey.response.restored")));
        }
        response.flags().stream()
                .filter(flag -> !flag.isRestored())
                .map(SurveyBadges::flag)
                .forEach(badges::add);
        return badges;
    }

    static StateBadge flag(ResponseFlag flag) {
        return flag.isRestored()
                ? new StateBadge(Tone.INFO, VaadinIcon.ROTATE_LEFT, Words.text(flag.rule()))
                : new StateBadge(Tone.WARNING, VaadinIcon.BAN, Words.text(flag.rule()));
    }

    static StateBadge state(InvitationState state) {
        String words = Words.text(state);
        return switch (state) {
            case WAITING -> new StateBadge(Tone.NEUTRAL, VaadinIcon.CLOCK, words);
            case SENT -> new StateBadge(Tone.INFO, VaadinIcon.PAPERPLANE, words);
            case ANSWERED -> new StateBadge(Tone.SUCCESS, VaadinIcon.CHECK, words);
            case EXPIRED -> new StateBadge(Tone.WARNING, VaadinIcon.HOURGLASS_END, words);
            case WITHDRAWN, SKIPPED -> new StateBadge(Tone.NEUTRAL, VaadinIcon.BAN, words);
        };
    }

    /** 4.25; nothing for nothing. */
    static String number(@Nullable Number number) {
        return number == null ? "" : Words.text("survey.number", number);
    }
}
