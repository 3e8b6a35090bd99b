package io.huihuan.insight.ui;

import io.huihuan.ui.part.Option;
import io.huihuan.ui.words.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Which days figures are about, counted from today. */
enum Period {
    LAST_30_DAYS,
    THIS_MONTH,
    THIS_QUARTER,
    THIS_YEAR,
    LAST_12_MONTHS,
    CUSTOM;

    private static final int DAYS = 30;
    private static final int MONTHS = 12;
    private static final int QUARTER = 3;

    /** As it stands in the address. */
    String value() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Period of(String value) {
        return Stream.of(values())
                .filter(each -> each.value().equals(value))
                .findFirst()
                .orElse(LAST_30_DAYS);
    }

    static List<Option> options() {
        return Stream.of(values())
                .map(each -> new Option(each.value(), Words.text(each)))
                .toList();
    }

    LocalDate first(LocalDate today) {
        return switch (this) {
            case LAST_30_DAYS, CUSTOM -> today.minusDays(DAYS - 1L);
            case THIS_MONTH -> today.withDayOfMonth(1);
            case THIS_QUARTER -> today.withDayOfMonth(1).withMonth((today.getMonthValue() - 1) / QUARTER * QUARTER + 1);
            case THIS_YEAR -> today.withDayOfYear(1);
            case LAST_12_MONTHS -> today.minusMonths(MONTHS).plusDays(1);
        };
    }
}
