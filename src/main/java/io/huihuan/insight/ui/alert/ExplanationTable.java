package io.huihuan.insight.ui.alert;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import io.huihuan.identity.Directory;
import io.huihuan.insight.alert.AlertRow;
import io.huihuan.insight.alert.Explanation.Part;
import io.huihuan.insight.alert.Explanation.Telling;
import io.huihuan.insight.ui.words.FigureWords;
import io.huihuan.ui.words.Words;
import java.util.List;
import java.util.stream.Stream;

/** Which group brought how much of a change; the last row is the whole. */
class ExplanationTable extends Div {

    private final AlertRow alert;
    private final boolean means;

    ExplanationTable(AlertRow alert, Telling telling, Directory directory) {
        this.alert = alert;
        this.means = alert.kind().comparesPeriods();
        addClassName("explanation");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        String title = Words.text("insight.alert.by", Words.text(telling.by()));
        getElement().setAttribute("aria-label", title);
        var table = new NativeTable();
        table.setCaptionText(title);
        table.getHead().add(row(true, columns()));
        for (Part part : telling.parts()) {
            table.getBody().add(row(false, cells(AlertWords.name(telling.by(), part, directory), part)));
        }
        table.getFoot().add(row(false, whole(telling)));
        add(table);
    }

    private List<String> columns() {
        Stream<String> keys = means
                ? Stream.of("group", "n.before", "n.after", "before", "after", "mix", "rate", "total")
                : Stream.of("group", "count.before", "count.after", "total");
        return keys.map(key -> Words.text("insight.alert.column." + key)).toList();
    }

    private List<String> cells(String name, Part part) {
        String before = Words.number(part.nBefore());
        String after = Words.number(part.nAfter());
        return means
                ? List.of(
                        name,
                        before,
                        after,
                        FigureWords.of(alert.figure(), part.before()),
                        FigureWords.of(alert.figure(), part.after()),
                        FigureWords.change(alert.figure(), part.mix()),
                        FigureWords.change(alert.figure(), part.rate()),
                        FigureWords.change(alert.figure(), part.total()))
                : List.of(name, before, after, FigureWords.change(alert.figure(), part.total()));
    }

    private List<String> whole(Telling telling) {
        String all = Words.text("insight.alert.whole");
        String before = Words.number(alert.nBefore());
        String after = Words.number(alert.nAfter());
        String total = FigureWords.change(alert.figure(), telling.mix() + telling.rate());
        return means
                ? List.of(
                        all,
                        before,
                        after,
                        FigureWords.of(alert.figure(), alert.before()),
                        FigureWords.of(alert.figure(), alert.after()),
                        FigureWords.change(alert.figure(), telling.mix()),
                        FigureWords.change(alert.figure(), telling.rate()),
                        total)
                : List.of(all, before, after, total);
    }

    private static NativeTableRow row(boolean head, List<String> cells) {
        var row = new NativeTableRow();
        for (String cell : cells) {
            if (head) {
                row.addHeaderCell().setText(cell);
            } else if (row.getChildren().findAny().isEmpty()) {
                NativeTableHeaderCell name = row.addHeaderCell();
                name.setText(cell);
                name.getElement().setAttribute("scope", "row");
            } else {
                row.addDataCell().setText(cell);
            }
        }
        return row;
    }
}
