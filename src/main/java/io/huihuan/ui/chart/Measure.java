package io.huihuan.ui.chart;

import io.huihuan.ui.words.Words;
import java.text.NumberFormat;
import java.time.Duration;

/** What a number is, and so how it is written. */
public enum Measure {
    /** A whole number of things. */
    COUNT("#,##0"),
    /** A part of a whole, 0 to 1, written in percent. */
    SHARE("0.0%"),
    /** A mean of marks, two digits. */
    SCORE("0.00"),
    /** Points with a sign that matters, one digit. */
    POINTS("0.0"),
    /** Minutes, written as a length of time. */
    MINUTES("0"),
    /** Yuan. */
    MONEY("#,##0.00");

    private static final int SECONDS = 60;

    /** How a workbook writes it. */
    final String cellFormat;

    Measure(String cellFormat) {
        this.cellFormat = cellFormat;
    }

    /** The exact value as people read it; a dash for what is no number. */
    public String text(double value) {
        if (!Double.isFinite(value)) {
            return Words.text("chart.none");
        }
        return switch (this) {
            case COUNT -> digits(value, value == Math.rint(value) ? 0 : 1);
            case SHARE -> percent(value);
            case SCORE -> digits(value, 2);
            case POINTS -> digits(value, 1);
            case MINUTES -> {
                long seconds = Math.round(value * SECONDS);
                String length = Words.duration(Duration.ofSeconds(seconds));
                yield seconds < 0 ? Words.text("chart.minus", length) : length;
            }
            case MONEY -> Words.money(java.math.BigDecimal.valueOf(value));
        };
    }

    private static String digits(double value, int digits) {
        var format = NumberFormat.getInstance(Words.locale());
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return signed(value, format);
    }

    /** One minus sign everywhere, and none where the digits shown are nothing. */
    private static String signed(double value, NumberFormat format) {
        String size = format.format(Math.abs(value));
        return value < 0 && !size.equals(format.format(0)) ? Words.text("chart.minus", size) : size;
    }

    private static String percent(double value) {
        var format = NumberFormat.getPercentInstance(Words.locale());
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return signed(value, format);
    }
}
