package io.huihuan.insight.ui.words;

import io.huihuan.insight.Figure;
import io.huihuan.ui.words.Words;
import java.text.NumberFormat;
import org.jspecify.annotations.Nullable;

/** A value of a figure in the person’s words. */
public final class FigureWords {

    private static final double PERCENT = 100;
    private static final double HOUR = 60;

    private FigureWords() {}

    /** 85.5%, 4.5小时, 32.1, 1,204; a dash for what nothing supports. */
    public static String of(Figure figure, @Nullable Double value) {
        return value == null
                ? Words.text("insight.value.none")
                : Words.text("insight.value." + figure.unit(), number(shown(figure, value)));
    }

    /** A change with its sign: +1.2 个百分点, −4.5 小时. */
    public static String change(Figure figure, @Nullable Double value) {
        return value == null
                ? Words.text("insight.value.none")
                : Words.text("insight.change." + figure.unit(), signed(shown(figure, value)));
    }

    /** What people type for it: percent, hours, points, pieces. */
    public static double shown(Figure figure, double value) {
        return switch (figure.unit()) {
            case SHARE -> value * PERCENT;
            case MINUTES -> value / HOUR;
            case POINTS, NET_POINTS, COUNT -> value;
        };
    }

    /** What they typed, in the figure’s own unit. */
    public static double typed(Figure figure, double shown) {
        return switch (figure.unit()) {
            case SHARE -> shown / PERCENT;
            case MINUTES -> shown * HOUR;
            case POINTS, NET_POINTS, COUNT -> shown;
        };
    }

    private static String signed(double value) {
        String digits = number(Math.abs(value));
        if (digits.equals(number(0))) {
            return digits;
        }
        return (value < 0 ? "−" : "+") + digits;
    }

    private static String number(double value) {
        var format = NumberFormat.getNumberInstance(Words.locale());
        format.setMaximumFractionDigits(1);
        return format.format(value);
    }
}
