package io.huihuan.intake.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.RouterLink;
import io.huihuan.intake.ImportReport;
import io.huihuan.intake.Imports;
import io.huihuan.ui.part.EmptyState;
import io.huihuan.ui.words.Moment;
import io.huihuan.ui.words.Words;

/** Own imports, the latest first. */
class ImportList extends Div {

    ImportList(Imports imports) {
        addClassName("import-list");
        if (imports.count() == 0) {
            add(new EmptyState(VaadinIcon.UPLOAD_ALT, "intake.empty", "intake.empty.advice"));
            return;
        }
        var list = new Grid<ImportReport>();
        list.setItems(query -> imports.list(query.getOffset(), query.getLimit()).stream(), query -> imports.count());
        list.setSelectionMode(Grid.SelectionMode.NONE);
        list.addThemeVariants(GridVariant.NO_BORDER);
        list.addComponentColumn(each -> new RouterLink(each.fileName(), ImportPage.class, ImportPage.at(each.id())))
                .setHeader(Words.text("intake.file"))
                .setFlexGrow(3);
        list.addColumn(each -> Words.text("intake.kind." + each.kind())).setHeader(Words.text("intake.kind"));
        list.addComponentColumn(each -> new StateOfImport(each.state()))
                .setHeader(Words.text("intake.state"))
                .setAutoWidth(true);
        list.addColumn(each -> Words.number(each.accepted() + each.updated())).setHeader(Words.text("intake.taken"));
        list.addColumn(each -> Words.number(each.rejected())).setHeader(Words.text("intake.rejected"));
        list.addComponentColumn(each -> new Moment(each.createdAt())).setHeader(Words.text("intake.created"));
        add(list);
    }
}
