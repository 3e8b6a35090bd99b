package io.huihuan.insight.alert;

import java.time.LocalDate;

/**
 * A figure as it was seen in a period.
 *
 * @param from first day
 * @param to last day
 * @param value in the unit of the figure; of a number of things before, per period as long as the one after
 * @param n observations behind it
 */
public record Seen(LocalDate from, LocalDate to, double value, long n) {}
