package io.huihuan.intake.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The character between cells: the one by which the first rows fall into the most columns, most evenly. */
final class Delimiter {

    private static final char[] USUAL = {',', ';', '\t', '|'};
    private static final int ROWS = 200;
    /** A spreadsheet's own announcement on a line before the header. */
    private static final Pattern ANNOUNCED = Pattern.compile("^\"?sep=(.)\"?\\R", Pattern.CASE_INSENSITIVE);

    private Delimiter() {}

    /**
     * @param character the delimiter
     * @param announced whether the first line says so and is no header
     */
    record Found(char character, boolean announced) {}

    static Found recognise(String head) {
        var announcement = ANNOUNCED.matcher(head);
        if (announcement.find()) {
            return new Found(announcement.group(1).charAt(0), true);
        }
        char best = ',';
        double most = 0;
        for (char candidate : USUAL) {
            double score = score(head, candidate);
            if (score > most) {
                most = score;
                best = candidate;
            }
        }
        return new Found(best, false);
    }

    private static double score(String head, char candidate) {
        List<Integer> widths = widths(head, candidate);
        if (widths.isEmpty() || widths.getFirst() < 2) {
            return 0;
        }
        long even = widths.stream().filter(widths.getFirst()::equals).count();
        return widths.getFirst() * (double) even / widths.size();
    }

    private static List<Integer> widths(String head, char candidate) {
        var widths = new ArrayList<Integer>();
        try (var rows = CsvReader.builder()
                .fieldSeparator(candidate)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(true)
                .ofCsvRecord(head)) {
            for (CsvRecord row : rows) {
                widths.add(row.getFieldCount());
                if (widths.size() == ROWS) {
                    break;
                }
            }
        } catch (CsvParseException | java.io.IOException broken) {
            return widths;
        }
        // the sample may end in the middle of a row
        return widths.size() > 2 ? widths.subList(0, widths.size() - 1) : widths;
    }
}
