package io.huihuan.ui.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.streams.DownloadHandler;
import io.huihuan.ui.words.Words;
import java.util.function.IntConsumer;

/** Numbers for which no picture is better than their table; as a workbook too. */
public class DataTable extends Div {

    private final Div head = new Div();
    private final H3 heading = new H3();

    /** @param opened hears the index of the row whose name somebody pressed */
    public DataTable(String title, String subtitle, ChartTable table, IntConsumer opened) {
        addClassName("data-table");
        heading.setText(title);
        var link = new Anchor(
                (DownloadHandler) event -> {
                    event.setFileName(Pictured.fileName(title) + ".xlsx");
                    event.setContentType(Pictured.XLSX);
                    Workbook.write(title, subtitle, table, event.getOutputStream());
                },
                "");
        link.add(VaadinIcon.DOWNLOAD_ALT.create());
        link.getElement()
                .setAttribute("aria-label", Words.text("chart.text.workbook"))
                .setAttribute("title", Words.text("chart.text.workbook"));
        link.addClassName("data-table-download");
        head.addClassName("data-table-head");
        head.add(heading, link);
        var scroller = new Div(rows(table, opened));
        scroller.addClassName("data-table-rows");
        scroller.getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
        scroller.getElement().setAttribute("aria-label", title);
        add(head, new Paragraph(subtitle), scroller);
    }

    /** Puts something beside the title, such as what the numbers mean. */
    public DataTable beside(Component component) {
        heading.add(component);
        return this;
    }

    private static NativeTable rows(ChartTable table, IntConsumer opened) {
        var names = new NativeTableRow();
        table.columns().forEach(column -> {
            var name = new NativeTableHeaderCell(column.name());
            name.getElement().setAttribute("scope", "col");
            name.setClassName("number", column.measure() != null);
            names.add(name);
        });
        var shown = new NativeTable();
        shown.getHead().add(names);
        for (int index = 0; index < table.rows().size(); index++) {
            shown.getBody().add(row(table, index, opened));
        }
        return shown;
    }

    private static NativeTableRow row(ChartTable table, int index, IntConsumer opened) {
        var row = new NativeTableRow();
        var cells = table.rows().get(index);
        for (int at = 0; at < cells.size(); at++) {
            String text = table.text(at, cells.get(at));
            if (at == 0) {
                var name = new NativeTableHeaderCell();
                name.getElement().setAttribute("scope", "row");
                name.add(new NativeButton(text, pressed -> opened.accept(index)));
                row.add(name);
            } else {
                var cell = new NativeTableCell(text);
                cell.setClassName("number", table.columns().get(at).measure() != null);
                row.add(cell);
            }
        }
        return row;
    }
}
