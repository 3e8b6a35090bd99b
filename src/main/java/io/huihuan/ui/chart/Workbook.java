package io.huihuan.ui.chart;

import java.io.IOException;
import java.io.OutputStream;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Writes a table as .xlsx: numbers as numbers, words as words, nothing that a spreadsheet would run. */
final class Workbook {

    private static final int LONGEST = 32_000;
    private static final double WIDTH = 18;
    private static final String DANGEROUS = "=+-@\t\r";

    private Workbook() {}

    static void write(String title, String subtitle, ChartTable table, OutputStream out) throws IOException {
        var book = new org.dhatim.fastexcel.Workbook(out, "Huihuan", "1.0");
        var sheet = book.newWorksheet("1");
        sheet.value(0, 0, inert(title));
        sheet.style(0, 0).bold().set();
        sheet.value(1, 0, inert(subtitle));
        for (int column = 0; column < table.columns().size(); column++) {
            sheet.width(column, WIDTH);
            sheet.value(3, column, inert(table.columns().get(column).name()));
            sheet.style(3, column).bold().set();
        }
        int line = 4;
        for (var row : table.rows()) {
            for (int column = 0; column < row.size(); column++) {
                cell(
                        sheet,
                        line,
                        column,
                        row.get(column),
                        table.columns().get(column).measure());
            }
            line++;
        }
        book.finish();
    }

    private static void cell(Worksheet sheet, int row, int column, @Nullable Object cell, @Nullable Measure measure) {
        switch (cell) {
            case null -> {}
            case Number number when !Double.isFinite(number.doubleValue()) -> {}
            case Number number -> {
                sheet.value(row, column, number);
                if (measure != null) {
                    sheet.style(row, column).format(measure.cellFormat).set();
                }
            }
            default -> sheet.value(row, column, inert(cell.toString()));
        }
    }

    /** A text that begins like a formula stays a text, even after a spreadsheet has saved it as CSV. */
    static String inert(String text) {
        String clean = text.codePoints()
                .filter(each -> each >= ' ' || each == '\n')
                .filter(each -> each < 0xD800 || each > 0xDFFF)
                .filter(each -> each != 0xFFFE && each != 0xFFFF)
                .limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        boolean dangerous = !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0;
        return dangerous ? "'" + clean : clean;
    }
}
