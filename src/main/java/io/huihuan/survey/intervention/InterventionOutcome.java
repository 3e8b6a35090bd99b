package io.huihuan.survey.intervention;

/** What came of an intervention. */
public enum InterventionOutcome {
    /** The customer is content with what was done. */
    SETTLED(true),
    /** Something was promised and has to be seen through. */
    PROMISED(true),
    /** The customer was spoken to and remains unhappy. */
    UNSETTLED(true),
    /** The customer could not be reached. */
    UNREACHED(false),
    /** There was nothing to do: a mistake, a test. */
    NOTHING_TO_DO(false);

    private final boolean spoken;

    InterventionOutcome(boolean spoken) {
        this.spoken = spoken;
    }

    /** Whether nobody can say so without having spoken to the customer. */
    public boolean needsContact() {
        return spoken;
    }
}
