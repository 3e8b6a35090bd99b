package io.huihuan.ui.part;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import io.huihuan.ui.words.Words;
import java.util.Collection;
import java.util.Comparator;

/** The sections of a page, in order; one that fails says so and leaves the others alone. */
public class DetailSections extends Div {

    public <T> DetailSections(Collection<? extends DetailSection<T>> sections, T id) {
        addClassName("detail-sections");
        sections.stream().sorted(Comparator.comparingInt(DetailSection::order)).forEach(section -> show(section, id));
    }

    private <T> void show(DetailSection<T> section, T id) {
        var retried = new Retry<>(() -> section.create(id));
        if (retried.isEmpty()) {
            return;
        }
        var heading = new H2(Words.text(section.titleKey()));
        var frame = new Section(heading, retried);
        frame.addClassName("detail-section");
        add(frame);
    }
}
