package io.huihuan.calendar;

import java.util.List;

/**
 * What a file of days does, or would do, to a calendar.
 *
 * @param added days the calendar did not have
 * @param changed days it had otherwise
 * @param unchanged how many it had just so
 * @param rejected lines left out
 */
public record DayImport(
        List<ExceptionDay> added, List<ExceptionDay> changed, int unchanged, List<RejectedLine> rejected) {

    public boolean changesNothing() {
        return added.isEmpty() && changed.isEmpty();
    }
}
