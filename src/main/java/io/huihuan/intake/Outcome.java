package io.huihuan.intake;

/** What became of one row. */
public sealed interface Outcome {

    /** It made something new, or added to what this import made. */
    record Accepted() implements Outcome {}

    /** What it names was there before and now says what the row says. */
    record Updated() implements Outcome {}

    /** It was refused; nothing of it is stored. */
    record Rejected(Problem problem) implements Outcome {}

    Outcome ACCEPTED = new Accepted();
    Outcome UPDATED = new Updated();
}
