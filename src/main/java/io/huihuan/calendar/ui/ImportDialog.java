package io.huihuan.calendar.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.huihuan.calendar.DayImport;
import io.huihuan.calendar.ExceptionDay;
import io.huihuan.calendar.RejectedLine;
import io.huihuan.shared.refusal.Invalid;
import io.huihuan.ui.part.FileUpload;
import io.huihuan.ui.part.FormDialog;
import io.huihuan.ui.part.UploadedFile;
import io.huihuan.ui.words.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** Takes a file of days, shows what it would do and which lines would be left out, and then does it. */
class ImportDialog extends FormDialog {

    /** So many rows are shown whole; more are scrolled. */
    private static final int FEW = 6;

    private final Div preview = new Div();
    private final Function<byte[], DayImport> look;
    private byte[] file = {};

    /**
     * @param look what a file would do
     * @param take does it
     */
    ImportDialog(Function<byte[], DayImport> look, Consumer<byte[]> take) {
        super("calendar.import", "calendar.import.start");
        this.look = look;
        preview.addClassName("calendar-import");
        preview.getElement().setAttribute("aria-live", "polite");
        note(new Paragraph(Words.text("calendar.import.advice")));
        note(new FileUpload(1, List.of(".csv", ".txt"), this::uploaded));
        note(preview);
        onSave(() -> {
            if (file.length == 0) {
                throw new Invalid("file", "calendar.file.missing");
            }
            take.accept(file);
        });
    }

    private void uploaded(UploadedFile uploaded) {
        try {
            byte[] content = Files.readAllBytes(uploaded.content());
            Files.delete(uploaded.content());
            preview(content);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Shows what the file would do. */
    void preview(byte[] content) {
        file = new byte[0];
        preview.removeAll();
        DayImport days = look.apply(content);
        file = content;
        preview.add(new Paragraph(Words.text(
                "calendar.import.summary",
                days.added().size(),
                days.changed().size(),
                days.unchanged(),
                days.rejected().size())));
        if (!days.rejected().isEmpty()) {
            preview.add(rejected(days.rejected()));
        }
        if (!days.changesNothing()) {
            preview.add(taken(days));
        }
    }

    private static Grid<RejectedLine> rejected(List<RejectedLine> lines) {
        var list = new Grid<RejectedLine>();
        list.setItems(lines);
        list.setAllRowsVisible(lines.size() <= FEW);
        list.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        list.addColumn(RejectedLine::line)
                .setHeader(Words.text("calendar.import.line"))
                .setWidth("6rem")
                .setFlexGrow(0);
        list.addColumn(line -> Words.text(line.reason())).setHeader(Words.text("calendar.import.reason"));
        return list;
    }

    private static Grid<ExceptionDay> taken(DayImport days) {
        var list = new Grid<ExceptionDay>();
        list.setAllRowsVisible(days.added().size() + days.changed().size() <= FEW);
        list.setItems(Stream.concat(days.added().stream(), days.changed().stream())
                .sorted(Comparator.comparing(ExceptionDay::date))
                .toList());
        list.addColumn(day -> Words.date(day.date())).setHeader(Words.text("calendar.day.date"));
        list.addColumn(day -> Words.text(DayKind.of(day.rule()))).setHeader(Words.text("calendar.day.kind"));
        list.addColumn(ExceptionDay::name).setHeader(Words.text("calendar.day.name"));
        return list;
    }
}
