package io.huihuan.insight.ui.alert;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import io.huihuan.identity.Directory;
import io.huihuan.insight.alert.Explanation.Part;
import io.huihuan.insight.alert.Explanation.Telling;
import io.huihuan.insight.alert.Finding;
import io.huihuan.insight.ui.words.FigureWords;
import io.huihuan.ui.words.Words;
import java.util.List;
import java.util.stream.Stream;

/** Which group brought how much of a change; the last row is the whole. */
class ExplanationTable extends Div {

    private final Finding finding;
    private final boolean means;

    ExplanationTable(Finding finding, Telling telling, Directory directory) {
        this.finding = finding;
        this.means = finding.kind().comparesPeriods();
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
                        FigureWords.of(finding.figure(), part.before()),
                        FigureWords.of(finding.figure(), part.after()),
                        FigureWords.change(finding.figure(), part.mix()),
                        FigureWords.change(finding.figure(), part.rate()),
                        FigureWords.change(finding.figure(), part.total()))
                : List.of(name, before, after, FigureWords.change(finding.figure(), part.total()));
    }

    private List<String> whole(Telling telling) {
        String all = Words.text("insight.alert.whole");
        String before = Words.number(finding.before().n());
        String after = Words.number(finding.after().n());
        String total = FigureWords.change(finding.figure(), telling.mix() + telling.rate());
        return means
                ? List.of(
                        all,
                        before,
                        after,
                        FigureWords.of(finding.figure(), finding.before().value()),
                        FigureWords.of(finding.figure(), finding.after().value()),
                        FigureWords.change(finding.figure(), telling.mix()),
                        FigureWords.change(finding.figure(), telling.rate()),
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
