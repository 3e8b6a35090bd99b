package io.huihuan.survey;

/** What a question asks for. */
public enum QuestionKind {
    /** 1 to 5, 5 being best. */
    RATING_5(1, 5),
    /** 0 to 10: would you recommend us. */
    NPS(0, 10),
    /** 1 to 7: how easy was it, 7 being easiest. */
    CES(1, 7),
    /** One of several options. */
    CHOICE(0, -1),
    /** Any of several options. */
    CHOICES(0, -1),
    TEXT(0, -1);

    private final int lowest;
    private final int highest;

    QuestionKind(int lowest, int highest) {
        this.lowest = lowest;
        this.highest = highest;
    }

    /** Whether the answer is a number on a scale. */
    public boolean isScale() {
        return highest >= lowest;
    }

    public boolean hasOptions() {
        return this == CHOICE || this == CHOICES;
    }

    public int lowest() {
        return lowest;
    }

    public int highest() {
        return highest;
    }
}
