package io.huihuan.survey.intervention;

/** Where an intervention stands. Whether it is overdue is a question to the clock. */
public enum InterventionState {
    /** Nobody sees to it yet. */
    OPEN,
    /** Somebody has it. */
    TAKEN,
    DONE
}
