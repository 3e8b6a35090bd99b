package io.huihuan.ui.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.function.ValueProvider;
import java.util.List;
import java.util.Optional;

/**
 * A section’s list of what belongs to a thing, the latest first: a few stand as they are, more are fetched while somebody
 * scrolls.
 */
public class LatestGrid<T> extends Grid<T> {

    private static final int FITS_WITHOUT_SCROLLING = 8;

    /** Reads a part of the list. */
    @FunctionalInterface
    public interface Latest<T> {
        List<T> read(int offset, int limit);
    }

    private LatestGrid(List<T> few, Latest<T> source) {
        addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        if (few.size() <= FITS_WITHOUT_SCROLLING) {
            setItems(few);
            setAllRowsVisible(true);
        } else {
            setItems((Query<T, Void> asked) -> source.read(asked.getOffset(), asked.getLimit()).stream());
        }
    }

    /** The list; empty where there is nothing to list, and so no section. */
    public static <T> Optional<LatestGrid<T>> of(Latest<T> source) {
        List<T> few = source.read(0, FITS_WITHOUT_SCROLLING + 1);
        return few.isEmpty() ? Optional.empty() : Optional.of(new LatestGrid<>(few, source));
    }

    /** A column as wide as what is in it. */
    public LatestGrid<T> narrow(String header, ValueProvider<T, Component> cell) {
        addComponentColumn(cell).setHeader(header).setAutoWidth(true).setFlexGrow(0);
        return this;
    }

    /** A column that takes the place the others leave. */
    public LatestGrid<T> wide(String header, ValueProvider<T, Component> cell) {
        addComponentColumn(cell).setHeader(header);
        return this;
    }
}
