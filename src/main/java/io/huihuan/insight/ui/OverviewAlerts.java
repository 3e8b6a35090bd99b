package io.huihuan.insight.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.huihuan.identity.Directory;
import io.huihuan.insight.alert.AlertRow;
import io.huihuan.insight.ui.alert.AlertCard;
import io.huihuan.ui.part.StateBadge;
import io.huihuan.ui.part.Tone;
import io.huihuan.ui.words.Words;
import java.util.List;

/** What became worse, the most certain first: a few in full, the others behind a link. */
class OverviewAlerts extends Section {

    private static final int SHOWN = 3;

    OverviewAlerts(List<AlertRow> alerts, Directory directory) {
        addClassName("overview-alerts");
        var head = new H2(Words.text("insight.alerts.title"));
        var everywhere = new Paragraph(Words.text("insight.alerts.unfiltered"));
        everywhere.addClassName("kpi-n");
        add(head, everywhere);
        if (alerts.isEmpty()) {
            add(new StateBadge(Tone.SUCCESS, VaadinIcon.CHECK, Words.text("insight.alerts.empty")));
            return;
        }
        var list = new Div();
        list.addClassName("alert-list");
        alerts.stream()
                .limit(SHOWN)
                .map(alert -> new AlertCard(alert, directory))
                .forEach(list::add);
        add(list);
        if (alerts.size() > SHOWN) {
            add(new Anchor("insight/alerts", Words.text("insight.alerts.others", alerts.size() - SHOWN)));
        }
    }
}
