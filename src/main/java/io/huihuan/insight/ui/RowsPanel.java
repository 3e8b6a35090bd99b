package io.huihuan.insight.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.provider.DataProvider;
import io.huihuan.insight.Figures;
import io.huihuan.insight.InsightFilter;
import io.huihuan.insight.figure.Mark;
import io.huihuan.insight.figure.TicketRows;
import io.huihuan.ui.chart.Measure;
import io.huihuan.ui.part.EmptyState;
import io.huihuan.ui.words.Moment;
import io.huihuan.ui.words.Words;

/** The tickets behind a mark, in a list at the side; the page with its figures stays. */
class RowsPanel extends Dialog {

    RowsPanel(Figures figures, InsightFilter filter, Mark mark, String name) {
        addClassName("insight-rows");
        long n = figures.tickets(filter, mark, 0, 1).n();
        setHeaderTitle(Words.text("insight.rows.title", name, Words.number(n)));
        var close = new Button(VaadinIcon.CLOSE_SMALL.create(), pressed -> close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.setAriaLabel(Words.text("ui.close"));
        getHeader().add(close);
        var grid = new Grid<TicketRows.Row>();
        grid.addComponentColumn(row -> new Anchor("tickets/" + row.number(), row.number()))
                .setHeader(Words.text("insight.rows.number"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(row -> new Moment(row.openedAt()))
                .setHeader(Words.text("insight.rows.opened"))
                .setAutoWidth(true);
        grid.addColumn(row -> row.category() == null ? "" : row.category())
                .setHeader(Words.text("insight.rows.category"))
                .setFlexGrow(2);
        grid.addColumn(row -> Words.text(row.urgency()))
                .setHeader(Words.text("insight.rows.urgency"))
                .setAutoWidth(true);
        grid.addColumn(row -> Words.text(row.stage()))
                .setHeader(Words.text("insight.rows.stage"))
                .setAutoWidth(true);
        grid.addComponentColumn(row -> number(row.resolutionMinutes(), Measure.MINUTES))
                .setHeader(Words.text("insight.rows.resolution"))
                .setAutoWidth(true);
        grid.addComponentColumn(row -> number(row.score(), Measure.POINTS))
                .setHeader(Words.text("insight.rows.score"))
                .setAutoWidth(true);
        grid.setItems(DataProvider.fromCallbacks(
                query -> figures.tickets(filter, mark, query.getOffset(), query.getLimit()).items().stream(),
                query -> (int) figures.tickets(filter, mark, 0, 1).n()));
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setEmptyStateComponent(
                new EmptyState(VaadinIcon.TICKET, "insight.rows.empty", "insight.rows.empty.advice"));
        grid.setSizeFull();
        add(grid);
    }

    /** Whoever follows a row to its ticket, or goes back, has left the list. */
    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        var listening = event.getUI().addAfterNavigationListener(arrived -> close());
        addDetachListener(gone -> {
            gone.unregisterListener();
            listening.remove();
        });
    }

    private static Span number(@org.jspecify.annotations.Nullable Double value, Measure measure) {
        return new Span(value == null ? "" : measure.text(value));
    }

    /** Adds a way to narrow the whole page to what was clicked. */
    RowsPanel narrowing(Runnable narrow) {
        getFooter().add(new Button(Words.text("insight.rows.narrow"), VaadinIcon.FILTER.create(), pressed -> {
            close();
            narrow.run();
        }));
        return this;
    }
}
