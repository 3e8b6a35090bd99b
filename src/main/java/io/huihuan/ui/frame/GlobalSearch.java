package io.huihuan.ui.frame;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;

/** What the search field of the header looks through; one module brings it. */
public interface GlobalSearch {

    /** What can be searched, shown in the empty field. */
    String placeholderKey();

    /** Whoever may not open this page has no search. */
    Class<? extends Component> page();

    /** Shows what matches. */
    void search(UI ui, String text);
}
