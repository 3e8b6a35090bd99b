package io.huihuan.ui.frame;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.icon.VaadinIcon;

/**
 * A way to a page in the side navigation. Whoever may not open the page does not see the entry: the page's own
 * {@code @PermitAll} or {@code @RolesAllowed} decides.
 *
 * @param textKey what stands there
 * @param icon drawn before the text
 * @param page a page without parameters in its address
 * @param group under which heading
 * @param order smaller stands higher; a person starts on the first page allowed
 */
public record NavigationEntry(
        String textKey, VaadinIcon icon, Class<? extends Component> page, NavigationGroup group, int order) {}
