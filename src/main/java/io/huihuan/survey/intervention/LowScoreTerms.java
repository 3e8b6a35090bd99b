package io.huihuan.survey.intervention;

import io.huihuan.survey.Measures;
import java.time.Duration;

/**
 * Which answers are low and how long everything about them may take.
 *
 * @param score the overall rating, else the index, 1–5: low up to and including this
 * @param nps 0–10: low up to and including this
 * @param slipDelay how long a slip can be corrected before anybody is called
 * @param within how long a supervisor has, from when the answer came; by the wall clock
 * @param oldest who answered longer ago than this when the answer came in is not called upon any more
 */
record LowScoreTerms(double score, int nps, Duration slipDelay, Duration within, Duration oldest) {

    /** Whether somebody has to see to whoever answered so. */
    boolean isLow(Measures measures) {
        Double rated = measures.score();
        Integer recommended = measures.nps();
        return rated != null && rated <= score || recommended != null && recommended <= nps;
    }
}
