package io.huihuan.ui.chart;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.internal.JacksonUtils;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A picture of numbers under a title that says what it shows. The browser draws it, tells exact values on hover and by
 * keyboard, shows the same as a table and makes a PNG; the session keeps no more than the table, for the workbook.
 *
 * <pre>{@code
 * new Chart(finding, Words.text("n", n, period), new Pareto(name, axis, 0.8, items)).onMark(this::open)
 * }</pre>
 */
@Tag("hui-chart")
@JsModule("./chart.ts")
@NpmPackage(value = "apexcharts", version = "4.7.0")
public class Chart extends Pictured {

    /**
     * @param title what one sees in it
     * @param subtitle how many, and of when
     * @param picture what to draw; without any mark an empty state stands there
     */
    public Chart(String title, String subtitle, Picture picture) {
        show(title, subtitle, picture);
    }

    /** Shows something else in its place. */
    public final void show(String title, String subtitle, Picture picture) {
        var drawing = picture.drawing();
        var told = told(title, subtitle, drawing.table());
        told.set("drawing", JacksonUtils.beanToJson(drawing));
        told.withObject("/drawing").remove("table");
        told.put("empty", drawing.isEmpty());
        show(told, drawing.table());
    }

    /** Hears the id of a mark somebody clicked or pressed Enter on. */
    public Chart onMark(Consumer<String> listener) {
        hear(listener);
        return this;
    }

    /** Puts something beside the title, such as what the numbers mean. */
    public Chart beside(Component component) {
        put(component);
        return this;
    }

    /** Draws it lower than usual, for a row of small ones. */
    public Chart small() {
        getElement().setAttribute("small", true);
        return this;
    }

    @ClientCallable
    void mark(@Nullable String id) {
        choose(id);
    }
}
