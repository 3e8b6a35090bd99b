package io.huihuan.ticket.ui;

import io.huihuan.ui.words.Words;

/** How long a promise gives: in hours however many, because hours of work do not add up to days. */
public final class Target {

    private Target() {}

    /** 15分钟, 48小时, 1小时30分钟. */
    public static String words(int minutes) {
        if (minutes % 60 == 0) {
            return Words.text("ticket.settings.length.hours", minutes / 60);
        }
        return minutes < 60
                ? Words.text("ticket.settings.length.minutes", minutes)
                : Words.text("ticket.settings.length.both", minutes / 60, minutes % 60);
    }
}
