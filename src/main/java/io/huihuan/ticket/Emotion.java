package io.huihuan.ticket;

/** How the customer felt in a contact. */
public enum Emotion {
    ANGRY,
    DISCONTENT,
    CALM,
    CONTENT
}
