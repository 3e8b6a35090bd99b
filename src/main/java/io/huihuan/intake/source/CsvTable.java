package io.huihuan.intake.source;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.huihuan.shared.refusal.RuleBroken;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text table. A row whose quotes do not close, or that has more or fewer cells than the header, is handed out as faulty
 * and the rest of the file goes on at the line after it.
 */
final class CsvTable implements SourceTable {

    private static final int LONGEST_ROW = 1 << 20;
    private static final int MOST_RESTARTS = 200;
    private static final int SHOWN_OF_A_BROKEN_LINE = 2_000;

    private final SourceFile file;
    private final Encoding encoding;
    private final List<String> headers;

    private CloseableIterator<CsvRecord> records;
    private @Nullable CsvRecord last;
    /** Lines before the place where reading was taken up again. */
    private long offset;

    private int restarts;

    CsvTable(SourceFile file, Encoding encoding) throws IOException {
        this.file = file;
        this.encoding = encoding;
        this.records = records(encoding.reader(file.path()));
        if (file.announced()) {
            last = records.next();
        }
        this.headers = Headers.distinct(header());
    }

    @Override
    public List<String> headers() {
        return headers;
    }

    @Override
    public @Nullable SourceRow next() throws IOException {
        while (true) {
            try {
                if (!records.hasNext()) {
                    return null;
                }
                CsvRecord record = records.next();
                last = record;
                if (!isBlank(record)) {
                    return row(offset + record.getStartingLineNumber(), record.getFields());
                }
            } catch (CsvParseException broken) {
                return goOnBehind(lineAfter(last));
            }
        }
    }

    private SourceRow row(long line, List<String> raw) {
        List<String> cells = Headers.fit(raw, headers.size());
        if (cells.size() != headers.size()) {
            return new SourceRow(
                    line,
                    cells,
                    new SourceRow.Fault(
                            "intake.reason.ragged",
                            List.of(String.valueOf(cells.size()), String.valueOf(headers.size()))));
        }
        return new SourceRow(line, cells, null);
    }

    /** Hands out the line that breaks the form, and begins anew on the one after it. */
    private SourceRow goOnBehind(long line) throws IOException {
        if (++restarts > MOST_RESTARTS) {
            throw new RuleBroken("import.file.broken", line);
        }
        records.close();
        var reader = new BufferedReader(encoding.reader(file.path()));
        for (long skipped = 1; skipped < line; skipped++) {
            readLine(reader, 0);
        }
        String text = readLine(reader, SHOWN_OF_A_BROKEN_LINE);
        offset = line;
        last = null;
        records = records(reader);
        return new SourceRow(line, List.of(text), new SourceRow.Fault("intake.reason.quotes", List.of()));
    }

    private List<String> header() {
        try {
            while (records.hasNext()) {
                CsvRecord record = records.next();
                last = record;
                if (!isBlank(record)) {
                    return record.getFields();
                }
            }
        } catch (CsvParseException broken) {
            throw new RuleBroken("import.file.broken", lineAfter(last));
        }
        throw new RuleBroken("import.file.empty");
    }

    private long lineAfter(@Nullable CsvRecord record) {
        if (record == null) {
            return offset + 1;
        }
        long lines = 1;
        for (String cell : record.getFields()) {
            for (int i = 0; i < cell.length(); i++) {
                char each = cell.charAt(i);
                if (each == '\n' || each == '\r' && (i + 1 == cell.length() || cell.charAt(i + 1) != '\n')) {
                    lines++;
                }
            }
        }
        return offset + record.getStartingLineNumber() + lines;
    }

    private static boolean isBlank(CsvRecord record) {
        for (int i = 0; i < record.getFieldCount(); i++) {
            if (!record.getField(i).isBlank()) {
                return false;
            }
        }
        return true;
    }

    private CloseableIterator<CsvRecord> records(Reader reader) {
        return CsvReader.builder()
                .fieldSeparator(file.delimiter())
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(false)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_ROW)
                .ofCsvRecord(reader)
                .iterator();
    }

    /** A line without its end; keeps no more than the first characters of it, however long it is. */
    private static String readLine(Reader reader, int most) throws IOException {
        var text = new StringBuilder();
        for (int each; (each = reader.read()) >= 0 && each != '\n'; ) {
            if (each == '\r') {
                reader.mark(1);
                if (reader.read() != '\n') {
                    reader.reset();
                }
                break;
            }
            if (text.length() < most) {
                text.append((char) each);
            }
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
