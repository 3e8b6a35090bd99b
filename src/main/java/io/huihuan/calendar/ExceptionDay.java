package io.huihuan.calendar;

import java.time.LocalDate;

/**
 * A date on which the week does not apply.
 *
 * @param name why, such as 春节; shown to people, may be empty
 */
public record ExceptionDay(LocalDate date, String name, DayRule rule) {

    /** As the history keeps it, without a language. */
    String text() {
        return date + " " + name + " [" + rule.text() + "]";
    }
}
