package io.huihuan.ui.frame;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** Something at the right of the header on every page, such as the inbox with its count. */
public interface HeaderItem {

    /** Smaller stands further left. */
    int order();

    /** A new component for this page and person; empty for people it is not for. */
    Optional<? extends Component> create();
}
