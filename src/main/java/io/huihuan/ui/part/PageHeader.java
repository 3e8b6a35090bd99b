package io.huihuan.ui.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.RouterLink;
import io.huihuan.ui.words.Words;

/** The top of a page: title, what state it is in, and on the right what can be done. */
public class PageHeader extends Header {

    private final H1 title;
    private final Div back = new Div();
    private final Div beside = new Div();
    private final Div actions = new Div();

    public PageHeader(String title) {
        this.title = new H1(title);
        addClassName("page-header");
        back.addClassName("page-header-back");
        beside.addClassName("page-header-beside");
        actions.addClassName("page-header-actions");
        var left = new Div(back, this.title, beside);
        left.addClassName("page-header-title");
        add(left, actions);
    }

    public String title() {
        return title.getText();
    }

    /** Renames the page, in a person's words (a number, a name). */
    public PageHeader title(String text) {
        title.setText(text);
        return this;
    }

    /** An arrow before the title that leads to the page above. */
    public PageHeader back(Class<? extends Component> page) {
        var link = new RouterLink("", page);
        link.add(VaadinIcon.ARROW_LEFT.create());
        link.getElement().setAttribute("aria-label", Words.text("ui.back"));
        back.removeAll();
        back.add(link);
        return this;
    }

    /** State beside the title: badges, a clock, a count. Replaces what stood there. */
    public PageHeader beside(Component... parts) {
        beside.removeAll();
        beside.add(parts);
        return this;
    }

    /** What can be done here, the main one last. Replaces what stood there. */
    public PageHeader actions(Component... parts) {
        actions.removeAll();
        actions.add(parts);
        return this;
    }
}
