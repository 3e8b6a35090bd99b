package io.huihuan.survey.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.huihuan.survey.asking.SurveyTerms;
import io.huihuan.ui.part.StateBadge;
import io.huihuan.ui.part.Tone;
import org.jspecify.annotations.Nullable;

/**
 * Shows scores; those stand out that are low by the rules of this moment, the same that call for a supervisor.
 *
 * @param lowScore of 5, low up to and including this
 * @param lowNps of 10
 */
record ScoreMarks(double lowScore, int lowNps) {

    static ScoreMarks by(SurveyTerms terms) {
        return new ScoreMarks(terms.lowScore(), terms.lowNps());
    }

    /** Nothing where nothing was rated. */
    Component score(@Nullable Double score) {
        return marked(score, score != null && score <= lowScore);
    }

    Component nps(@Nullable Integer nps) {
        return marked(nps, nps != null && nps <= lowNps);
    }

    private static Component marked(@Nullable Number number, boolean low) {
        String words = SurveyBadges.number(number);
        return low ? new StateBadge(Tone.DANGER, VaadinIcon.ARROW_DOWN, words) : new Span(words);
    }
}
