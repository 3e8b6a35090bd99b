package io.huihuan.insight.ui.alert;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.huihuan.identity.Directory;
import io.huihuan.insight.alert.AlertKind;
import io.huihuan.insight.alert.AlertRow;
import io.huihuan.insight.alert.Alerts;
import io.huihuan.ui.frame.Page;
import io.huihuan.ui.part.EmptyState;
import io.huihuan.ui.part.FilterBar;
import io.huihuan.ui.part.FormDialog;
import io.huihuan.ui.words.Words;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * As an analyst, supervisor or executive I see which figures became worse, whether by more than chance and why, and say
 * what we do about it. Earlier alerts are there on demand.
 */
@Route("insight/alerts")
@RolesAllowed("INSIGHT_READ")
class AlertsPage extends Page implements BeforeEnterObserver {

    private static final int PAGE = 10;
    private static final int SIMILAR_PROBLEMS = 3;
    private static final int LONGEST_NOTE = 1000;

    private final Alerts alerts;
    private final Directory directory;
    private final FilterBar filters = new FilterBar(this::reload);
    private final Div list = new Div();
    private final Button more = new Button(Words.text("insight.alert.more"), pressed -> next());
    private final Set<UUID> shown = new HashSet<>();
    /** The one a notice led to; it stands first, current or not. */
    private @Nullable UUID asked;

    private int pages;

    AlertsPage(Alerts alerts, Directory directory) {
        super("insight.alerts.title");
        this.alerts = alerts;
        this.directory = directory;
        filters.toggle("all", "insight.alert.all");
        list.addClassName("alert-list");
        more.addThemeVariants(ButtonVariant.TERTIARY);
        add(filters, list, more);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        asked = entering.getLocation()
                .getQueryParameters()
                .getSingleParameter("alert")
                .flatMap(AlertsPage::id)
                .orElse(null);
        filters.read(entering.getLocation());
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException mistyped) {
            return Optional.empty();
        }
    }

    private void reload() {
        list.removeAll();
        shown.clear();
        pages = 0;
        if (asked != null) {
            show(List.of(alerts.find(asked)));
        }
        if (filters.isOn("all")) {
            next();
        } else {
            showCurrent();
            more.setVisible(false);
        }
        if (list.getChildren().findAny().isEmpty()) {
            list.add(new EmptyState(VaadinIcon.CHECK_CIRCLE_O, "insight.alerts.empty", "insight.alerts.empty.advice"));
        }
    }

    /** Whatever fell or rose in full, and the few gravest of similar problems; the others can be unfolded. */
    private void showCurrent() {
        var byKind = alerts.current().stream().collect(Collectors.partitioningBy(AlertsPage::isSimilarProblem));
        List<AlertRow> problems = byKind.getOrDefault(true, List.of());
        show(byKind.getOrDefault(false, List.of()));
        show(problems.stream().limit(SIMILAR_PROBLEMS).toList());
        if (problems.size() > SIMILAR_PROBLEMS) {
            list.add(new FurtherProblems(problems.subList(SIMILAR_PROBLEMS, problems.size())));
        }
    }

    private static boolean isSimilarProblem(AlertRow row) {
        return row.kind() == AlertKind.PROBLEM_CLUSTER;
    }

    private void next() {
        List<AlertRow> page = alerts.history(pages, PAGE);
        show(page);
        pages++;
        more.setVisible(page.size() == PAGE);
    }

    private void show(List<AlertRow> rows) {
        for (AlertRow row : rows) {
            if (!shown.add(row.id())) {
                continue;
            }
            var card = new AlertCard(row, directory);
            if (row.mayAcknowledge()) {
                card.onAcknowledge(() -> acknowledge(row));
            }
            list.add(card);
        }
    }

    private void acknowledge(AlertRow row) {
        var note = new TextArea(Words.text("insight.alert.note"));
        note.setMaxLength(LONGEST_NOTE);
        note.setHelperText(Words.text("insight.alert.note.advice"));
        new FormDialog("insight.alert.acknowledge", "insight.alert.acknowledge")
                .wide("note", note)
                .onSave(() -> {
                    alerts.acknowledge(row.id(), note.getValue());
                    reload();
                })
                .open();
    }
}
