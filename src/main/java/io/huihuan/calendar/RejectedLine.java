package io.huihuan.calendar;

import io.huihuan.shared.refusal.Refusal;

/**
 * A line of a file that was left out, and why.
 *
 * @param line counts from 1, the header included
 */
public record RejectedLine(int line, Refusal reason) {}
