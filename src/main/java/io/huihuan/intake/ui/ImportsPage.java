package io.huihuan.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import io.huihuan.intake.Draft;
import io.huihuan.intake.ImportKind;
import io.huihuan.intake.Imports;
import io.huihuan.intake.mapping.Mapping;
import io.huihuan.intake.ui.Steps.Step;
import io.huihuan.ui.frame.Page;
import io.huihuan.ui.part.FileUpload;
import io.huihuan.ui.part.UploadedFile;
import io.huihuan.ui.words.Words;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * As a supervisor or analyst I bring in what was kept elsewhere: I upload a file, say what its columns and words mean, see
 * what would become of it, and let it run; here I also find my earlier imports again.
 */
@Route("import")
@RolesAllowed("IMPORT")
class ImportsPage extends Page {

    private static final int MEGABYTES = 512;
    private static final List<String> ENDINGS = List.of(".csv", ".txt", ".tsv", ".xlsx");

    private final Imports imports;
    private final Div place = new Div();
    private @Nullable Draft draft;

    ImportsPage(Imports imports) {
        super("intake.list.title");
        this.imports = imports;
        place.addClassName("import-place");
        add(place);
        showUpload();
    }

    private void showUpload() {
        forget();
        var kinds = new Select<ImportKind>();
        kinds.setLabel(Words.text("intake.kind"));
        kinds.setItems(imports.kinds());
        kinds.setItemLabelGenerator(kind -> Words.text("intake.kind." + kind.name()));
        kinds.setValue(imports.kinds().stream()
                .filter(kind -> kind.name().equals("tickets"))
                .findFirst()
                .orElse(imports.kinds().getFirst()));
        kinds.addClassName("import-kind");
        var upload = new FileUpload(MEGABYTES, ENDINGS, file -> take(kinds.getValue(), file));
        var earlier = new Section(new H2(Words.text("intake.earlier")), new ImportList(imports));
        show(Step.UPLOAD, new Paragraph(Words.text("intake.advice")), kinds, upload, earlier);
    }

    void take(ImportKind kind, UploadedFile file) {
        try (var content = Files.newInputStream(file.content())) {
            draft = imports.upload(file.name(), content);
            Files.deleteIfExists(file.content());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        showColumns(imports.suggest(kind.name(), draft));
    }

    void showColumns(Mapping mapping) {
        show(Step.COLUMNS, new ColumnsStep(imports, draft(), mapping, this::showUpload, this::showValues));
    }

    private void showValues(Mapping mapping) {
        var step = new ValuesStep(
                imports.kind(mapping.kind()),
                draft(),
                imports.suggestValues(mapping, draft()),
                this::showColumns,
                this::showPreview);
        if (step.hasNothingToAsk()) {
            showPreview(mapping);
        } else {
            show(Step.VALUES, step);
        }
    }

    private void showPreview(Mapping mapping) {
        show(Step.PREVIEW, new PreviewStep(imports, draft(), mapping, this::showColumns, this::start));
    }

    private void start(Mapping mapping) {
        var id = imports.start(mapping, draft());
        forget();
        UI.getCurrent().navigate(ImportPage.class, ImportPage.at(id));
    }

    private Draft draft() {
        return java.util.Objects.requireNonNull(draft);
    }

    private void show(Step step, Component... parts) {
        place.removeAll();
        place.add(new Steps(step));
        place.add(parts);
    }

    private void forget() {
        if (draft != null) {
            draft.close();
            draft = null;
        }
    }

    @Override
    protected void onDetach(DetachEvent leaving) {
        forget();
        super.onDetach(leaving);
    }
}
