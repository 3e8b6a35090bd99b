package io.huihuan.calendar;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import io.huihuan.shared.refusal.Invalid;
import io.huihuan.shared.refusal.Refusal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Reads the days of a year from CSV: a date, why, and whether people work. Headers are Chinese or English, the columns in
 * any order; a bad line is left out and named, the others count.
 *
 * @param days what the good lines say, a date once
 */
record DayFile(List<Line> days, List<RejectedLine> rejected) {

    /** A good line. */
    record Line(LocalDate date, String name, boolean working) {

        /** A day people work has its own weekday’s hours; on a weekend, those of the first workday of the week. */
        DayRule rule(WorkingWeek week) {
            if (!working) {
                return new DayRule.Closed();
            }
            DayOfWeek own = date.getDayOfWeek();
            return new DayRule.LikeWeekday(
                    week.on(own).closed() ? week.firstWorkday().orElse(DayOfWeek.MONDAY) : own);
        }
    }

    static final int MOST_BYTES = 1_000_000;
    static final int MOST_LINES = 10_000;

    /** @throws Invalid if the file as a whole is none of ours */
    static DayFile read(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw new Invalid("file", "calendar.file.too-large", MOST_BYTES / 1_000);
        }
        List<String> lines = DayText.decode(file).lines().toList();
        int header = 0;
        while (header < lines.size() && lines.get(header).isBlank()) {
            header++;
        }
        if (header == lines.size()) {
            throw new Invalid("file", "calendar.file.empty");
        }
        if (lines.size() > MOST_LINES) {
            throw new Invalid("file", "calendar.file.too-many-lines", MOST_LINES);
        }
        return new Reading(lines.get(header)).read(lines, header + 1);
    }

    /** The shape of one file, found in its header. */
    private static final class Reading {

        private final char separator;
        private final DayColumns columns;
        private final Map<LocalDate, Integer> lineOf = new HashMap<>();

        Reading(String header) {
            separator = Stream.of(',', ';', '\t', '，')
                    .max(java.util.Comparator.comparingLong(
                            each -> header.chars().filter(c -> c == each).count()))
                    .orElseThrow();
            columns = DayColumns.of(cells(header));
        }

        DayFile read(List<String> lines, int first) {
            var days = new ArrayList<Line>();
            var rejected = new ArrayList<RejectedLine>();
            for (int i = first; i < lines.size(); i++) {
                if (!lines.get(i).isBlank()) {
                    try {
                        days.add(line(cells(lines.get(i)), i + 1));
                    } catch (Refusal reason) {
                        rejected.add(new RejectedLine(i + 1, reason));
                    }
                }
            }
            return new DayFile(List.copyOf(days), List.copyOf(rejected));
        }

        private Line line(List<String> cells, int number) {
            var line = new Line(
                    DayText.date(columns.date(cells)), DayText.name(columns.name(cells)), columns.working(cells));
            Integer earlier = lineOf.putIfAbsent(line.date(), number);
            if (earlier != null) {
                throw new Invalid(
                        "date", "calendar.day.twice-in-file", line.date().toString(), earlier);
            }
            return line;
        }

        /** Line by line, so that a quote left open costs one line and not the rest of the file. */
        private List<String> cells(String line) {
            try (var reader = CsvReader.builder().fieldSeparator(separator).ofCsvRecord(line)) {
                return reader.stream().findFirst().orElseThrow().getFields();
            } catch (CsvParseException | java.io.IOException | java.util.NoSuchElementException unreadable) {
                throw new Invalid("file", "calendar.file.unreadable-line");
            }
        }
    }
}
