package io.huihuan.intake.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.shared.Registration;
import io.huihuan.intake.ImportId;
import io.huihuan.intake.ImportReport;
import io.huihuan.intake.ImportState;
import io.huihuan.intake.Imports;
import io.huihuan.intake.Problem;
import io.huihuan.intake.ui.Steps.Step;
import io.huihuan.shared.refusal.Missing;
import io.huihuan.ui.frame.Page;
import io.huihuan.ui.part.Confirmation;
import io.huihuan.ui.words.Words;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** As the person who started an import I see how far it is, pause or cancel it, and take the rejected rows back. */
@Route("import/:import")
@RolesAllowed("IMPORT")
class ImportPage extends Page implements BeforeEnterObserver {

    private static final int EVERY_SECOND = 1_000;

    private final Imports imports;
    private final ProgressBar bar = new ProgressBar();
    private final Paragraph progress = new Paragraph();
    private final DescriptionList facts = new DescriptionList();
    private final Div failure = new Div();
    private @Nullable ImportId id;
    private @Nullable ImportState shown;
    private @Nullable Registration polling;

    ImportPage(Imports imports) {
        super("intake.list.title");
        this.imports = imports;
        header().back(ImportsPage.class);
        facts.addClassName("import-facts");
        progress.getElement().setAttribute("aria-live", "polite");
        failure.getElement().setAttribute("role", "alert");
        failure.addClassName("import-failure");
        var place = new Div(new Steps(Step.RUN), bar, progress, failure, facts);
        place.addClassName("import-place");
        add(place);
    }

    static RouteParameters at(ImportId id) {
        return new RouteParameters("import", id.value().toString());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        String text = entering.getRouteParameters().get("import").orElse("");
        try {
            id = new ImportId(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            throw new Missing("IMPORT", text);
        }
        show(imports.get(id));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        var ui = attached.getUI();
        polling = ui.addPollListener(tick -> refresh());
        ui.setPollInterval(shown != null && shown.isActive() ? EVERY_SECOND : -1);
    }

    @Override
    protected void onDetach(DetachEvent leaving) {
        leaving.getUI().setPollInterval(-1);
        if (polling != null) {
            polling.remove();
        }
        super.onDetach(leaving);
    }

    void refresh() {
        ImportReport report = imports.get(Objects.requireNonNull(id));
        show(report);
        getUI().ifPresent(ui -> ui.setPollInterval(report.state().isActive() ? EVERY_SECOND : -1));
    }

    private void show(ImportReport report) {
        header().title(report.fileName());
        if (shown != report.state()) {
            shown = report.state();
            header().beside(new StateOfImport(report.state()));
        }
        header().actions(actions(report));
        bar.setIndeterminate(report.state() == ImportState.QUEUED
                || report.state() == ImportState.RUNNING && report.total() == null);
        bar.setValue(report.share());
        progress.setText(progress(report));
        showFailure(report.failure());
        facts.removeAll();
        fact("intake.kind", Words.text("intake.kind." + report.kind()));
        fact("intake.rows", Words.number(report.rows()));
        fact("intake.accepted", Words.number(report.accepted()));
        fact("intake.updated", Words.number(report.updated()));
        fact("intake.rejected", Words.number(report.rejected()));
        if (!report.unused().isEmpty()) {
            fact("intake.unused", Words.list(report.unused()));
        }
        fact("intake.elapsed", Words.duration(Duration.ofMillis(report.elapsedMs())));
        fact("intake.created", Words.exact(report.createdAt()));
    }

    private void fact(String key, String value) {
        facts.add(new DescriptionList.Term(Words.text(key)), new DescriptionList.Description(value));
    }

    private void showFailure(@Nullable Problem problem) {
        failure.setVisible(problem != null);
        failure.setText(problem == null ? "" : imports.sentence(problem, Words.locale()));
    }

    private static String progress(ImportReport report) {
        Long total = report.total();
        Long left = report.remainingMs();
        if (report.state() != ImportState.RUNNING || total == null || left == null) {
            return Words.text("intake.progress." + report.state());
        }
        return Words.text(
                "intake.progress",
                Words.number(report.rows()),
                Words.number(total),
                Words.number(Math.round(report.rate())),
                Words.duration(Duration.ofMillis(left)));
    }

    private com.vaadin.flow.component.Component[] actions(ImportReport report) {
        var actions = new ArrayList<com.vaadin.flow.component.Component>();
        if (report.rejected() > 0) {
            actions.add(download(report.id()));
        }
        if (!report.state().isOver()) {
            actions.add(new Button(
                    Words.text("intake.cancel"),
                    pressed -> Confirmation.askDangerous(
                            "intake.cancel.ask",
                            Words.text("intake.cancel.advice"),
                            "intake.cancel",
                            () -> act(imports::cancel))));
        }
        if (report.state().isActive()) {
            actions.add(main("intake.pause", imports::pause));
        }
        if (report.state() == ImportState.PAUSED || report.state() == ImportState.FAILED) {
            actions.add(main("intake.resume", imports::resume));
        }
        return actions.toArray(com.vaadin.flow.component.Component[]::new);
    }

    private Button main(String key, Consumer<ImportId> verb) {
        var button = new Button(Words.text(key), pressed -> act(verb));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private void act(Consumer<ImportId> verb) {
        verb.accept(Objects.requireNonNull(id));
        refresh();
    }

    private Anchor download(ImportId of) {
        Locale language = Words.locale();
        var link = new Anchor(
                (DownloadHandler) event -> {
                    event.setFileName("rejects-" + of.value() + ".csv");
                    event.setContentType("text/csv;charset=UTF-8");
                    imports.rejects(of, language, event.getOutputStream());
                },
                Words.text("intake.rejects.download"));
        link.addClassName("import-download");
        return link;
    }
}
