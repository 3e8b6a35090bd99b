package io.huihuan.ui.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.server.streams.DownloadHandler;
import io.huihuan.ui.words.Words;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What chart and map have in common: head line, table, workbook, and the mark somebody chose. */
abstract class Pictured extends Component implements HasSize, HasStyle {

    private static final int LONGEST_ID = 400;
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Consumer<String> chooser = mark -> {};

    /** What the browser is told in any case; the drawing itself is the caller's to add. */
    ObjectNode told(String title, String subtitle, ChartTable table) {
        var told = JacksonUtils.createObjectNode().put("title", title).put("subtitle", subtitle);
        told.put("language", Words.locale().toLanguageTag());
        told.set("texts", JacksonUtils.mapToJson(ChartTexts.all()));
        var columns = told.putObject("table").putArray("columns");
        table.columns()
                .forEach(column ->
                        columns.addObject().put("name", column.name()).put("number", column.measure() != null));
        var rows = told.withObject("/table").putArray("rows");
        table.rows().forEach(row -> {
            var cells = rows.addArray();
            IntStream.range(0, row.size()).forEach(at -> cells.add(table.text(at, row.get(at))));
        });
        return told;
    }

    void show(ObjectNode told, ChartTable table) {
        String title = told.get("title").asString();
        String subtitle = told.get("subtitle").asString();
        getElement().setPropertyJson("data", told);
        getElement().setAttribute("xlsx", (DownloadHandler) event -> {
            event.setFileName(fileName(title) + ".xlsx");
            event.setContentType(XLSX);
            Workbook.write(title, subtitle, table, event.getOutputStream());
        });
    }

    static String fileName(String title) {
        String safe = title.replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
        return safe.length() > 60 ? safe.substring(0, 60) : safe;
    }

    /** Hears the id of a mark somebody clicked or pressed Enter on. */
    void hear(Consumer<String> listener) {
        chooser = listener;
        getElement().setProperty("drills", true);
    }

    /** Puts something beside the title, such as what the numbers mean. */
    void put(Component beside) {
        beside.getElement().setAttribute("slot", "beside");
        getElement().appendChild(beside.getElement());
    }

    void choose(@Nullable String mark) {
        if (mark != null && !mark.isEmpty() && mark.length() <= LONGEST_ID) {
            chooser.accept(mark);
        }
    }
}
