package io.huihuan.shell;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.RouterLink;
import io.huihuan.ui.words.Words;

/** A page that says why there is no page: what happened, and the way back. */
abstract class ErrorPage extends Main implements HasDynamicTitle {

    private String title = "";

    void say(VaadinIcon icon, String title, String sentence) {
        this.title = title;
        removeAll();
        addClassNames("page", "empty-state");
        add(icon.create(), new H1(title), new Paragraph(sentence));
        add(new RouterLink(Words.text("shell.error.home"), HomePage.class));
    }

    @Override
    public String getPageTitle() {
        return Words.text("ui.page.title", title);
    }
}
