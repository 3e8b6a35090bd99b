package io.huihuan.ui.frame;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;
import io.huihuan.ui.part.PageHeader;
import io.huihuan.ui.words.Words;

/** A page: its header, then whatever it adds. The tab is named after the header's title. */
public abstract class Page extends Main implements HasDynamicTitle {

    private final PageHeader header;

    /** A page whose title stands behind a key. */
    protected Page(String titleKey) {
        header = new PageHeader(Words.text(titleKey));
        addClassName("page");
        add(header);
    }

    protected PageHeader header() {
        return header;
    }

    @Override
    public String getPageTitle() {
        return Words.text("ui.page.title", header.title());
    }
}
