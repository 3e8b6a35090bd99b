package io.huihuan.ui.part;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/**
 * A section of a page that belongs to a lower module: a bean of the higher one. The customer's page asks for all
 * {@code DetailSection<CustomerId>}.
 *
 * @param <T> the typed id of what the page is about
 */
public interface DetailSection<T> {

    /** The heading. */
    String titleKey();

    /** Smaller stands higher. */
    int order();

    /** The section for one thing; empty where it has nothing to say, or not to this person. */
    Optional<? extends Component> create(T id);
}
