package io.huihuan.ui.part;

/** What a colour says; always beside a word. */
public enum Tone {
    NEUTRAL,
    INFO,
    SUCCESS,
    WARNING,
    DANGER
}
