package io.huihuan.intake.source;

import io.huihuan.shared.refusal.RuleBroken;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** The first visible sheet of a workbook. Dates come out as ISO 8601, whatever format the cell shows them in. */
final class XlsxTable implements SourceTable {

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final List<String> headers;

    XlsxTable(Path path) throws IOException {
        try {
            workbook = new ReadableWorkbook(path.toFile(), new ReadingOptions(true, true));
        } catch (RuntimeException | IOException broken) {
            throw new RuleBroken("import.file.type");
        }
        try {
            stream = sheet().openStream();
            rows = stream.iterator();
            headers = Headers.distinct(header());
        } catch (ExcelReaderException | NullPointerException broken) {
            workbook.close();
            throw new RuleBroken("import.file.type");
        } catch (RuntimeException refused) {
            workbook.close();
            throw refused;
        }
    }

    @Override
    public List<String> headers() {
        return headers;
    }

    @Override
    public @Nullable SourceRow next() {
        while (hasNext()) {
            Row row = rows.next();
            List<String> cells = texts(row, headers.size());
            if (cells.stream().allMatch(String::isBlank)) {
                continue;
            }
            return cells.size() == headers.size()
                    ? new SourceRow(row.getRowNum(), cells, null)
                    : new SourceRow(
                            row.getRowNum(),
                            cells,
                            new SourceRow.Fault(
                                    "intake.reason.ragged",
                                    List.of(String.valueOf(cells.size()), String.valueOf(headers.size()))));
        }
        return null;
    }

    private boolean hasNext() {
        try {
            return rows.hasNext();
        } catch (ExcelReaderException broken) {
            throw new RuleBroken("import.file.type");
        }
    }

    private Sheet sheet() {
        return workbook.getSheets()
                .filter(each -> each.getVisibility() == SheetVisibility.VISIBLE)
                .findFirst()
                .orElseGet(workbook::getFirstSheet);
    }

    private List<String> header() {
        while (hasNext()) {
            List<String> cells = texts(rows.next(), 0);
            if (!cells.stream().allMatch(String::isBlank)) {
                return cells;
            }
        }
        throw new RuleBroken("import.file.empty");
    }

    private static List<String> texts(Row row, int width) {
        var texts = new ArrayList<String>(Math.max(width, row.getCellCount()));
        for (int i = 0; i < row.getCellCount(); i++) {
            texts.add(row.hasCell(i) ? text(row.getCell(i)) : "");
        }
        while (texts.size() > width && texts.getLast().isBlank()) {
            texts.removeLast();
        }
        while (texts.size() < width) {
            texts.add("");
        }
        return texts;
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getValue() == null) {
            return "";
        }
        if (cell.getValue() instanceof BigDecimal number) {
            return DateFormats.isDate(cell.getDataFormatId(), cell.getDataFormatString())
                    ? cell.asDate().toString()
                    : plain(number);
        }
        return cell.getText();
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
