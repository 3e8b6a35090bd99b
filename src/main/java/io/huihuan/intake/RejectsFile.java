package io.huihuan.intake;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.huihuan.shared.text.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The rejected rows as a file that spreadsheets open right: UTF-8 with a mark, line, reason, then the row as it was. A
 * cell that a spreadsheet would compute gets an apostrophe before it; given back to the import, it is taken off again.
 */
@Component
class RejectsFile {

    private static final int PAGE = 1_000;

    private final ImportRejects rejects;
    private final Texts texts;

    RejectsFile(ImportRejects rejects, Texts texts) {
        this.rejects = rejects;
        this.texts = texts;
    }

    void write(UUID job, List<String> headers, Locale locale, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        try (CsvWriter csv = CsvWriter.builder().build(writer)) {
            var first = new ArrayList<String>();
            first.add(texts.get(locale, "intake.rejects.line"));
            first.add(texts.get(locale, "intake.rejects.reason"));
            headers.forEach(header -> first.add(Formulas.disarm(header)));
            csv.writeRecord(first);
            long line = -1;
            for (List<RejectedRow> page; !(page = rejects.after(job, line, PAGE)).isEmpty(); ) {
                for (RejectedRow row : page) {
                    csv.writeRecord(cells(row, locale));
                }
                line = page.getLast().line();
            }
        }
    }

    private List<String> cells(RejectedRow row, Locale locale) {
        var cells = new ArrayList<String>();
        cells.add(String.valueOf(row.line()));
        cells.add(Formulas.disarm(row.problems().stream()
                .map(problem -> sentence(problem, locale))
                .collect(Collectors.joining(texts.get(locale, "intake.rejects.between")))));
        row.cells().forEach(cell -> cells.add(Formulas.disarm(cell)));
        return cells;
    }

    String sentence(Problem problem, Locale locale) {
        String sentence = texts.get(locale, problem.reason(), KeptArgument.read(problem.arguments()));
        return problem.field().isEmpty()
                ? sentence
                : texts.get(locale, "intake.reason.of-field", name(problem.field(), locale), sentence);
    }

    /** A field named by people, such as a question, is called by its code. */
    private String name(String field, Locale locale) {
        String key = Field.KEYS + field;
        return texts.has(locale, key) ? texts.get(locale, key) : field;
    }
}
