package io.huihuan.insight.ui.alert;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import io.huihuan.insight.alert.AlertRow;
import io.huihuan.insight.alert.Finding;
import io.huihuan.ui.words.Words;
import java.util.List;

/** Problems that came together too, a line each, behind “and 17 more”. */
class FurtherProblems extends Details {

    FurtherProblems(List<AlertRow> alerts) {
        addClassName("further-problems");
        setSummaryText(Words.text("insight.alert.further", alerts.size()));
        var lines = new UnorderedList();
        for (AlertRow alert : alerts) {
            Finding finding = alert.finding();
            lines.add(new ListItem(new Anchor(AlertLinks.rows(finding), AlertWords.headline(finding))));
        }
        add(lines);
    }
}
