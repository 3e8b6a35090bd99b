package io.huihuan.demo;

import io.huihuan.insight.Figure;
import io.huihuan.insight.goal.GoalDraft;
import io.huihuan.insight.goal.Goals;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** What the sample company wants of itself: more content customers, and solutions in a day instead of two. */
@Component
@ConditionalOnProperty("huihuan.demo")
class SampleGoals {

    private static final int BEGUN_DAYS = 120;
    private static final int LEFT_DAYS = 60;
    private static final double TWO_DAYS = 2880;
    private static final double ONE_DAY = 1440;

    private final Goals goals;
    private final Clock clock;
    private final ZoneId zone;

    SampleGoals(Goals goals, Clock clock, ZoneId zone) {
        this.goals = goals;
        this.clock = clock;
        this.zone = zone;
    }

    void bring() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        LocalDate since = today.minusDays(BEGUN_DAYS);
        LocalDate due = today.plusDays(LEFT_DAYS);
        goals.add(new GoalDraft(Figure.CSAT, 0.80, since, 0.85, due, null));
        goals.add(new GoalDraft(Figure.RESOLUTION_MEDIAN, TWO_DAYS, since, ONE_DAY, due, null));
    }
}
