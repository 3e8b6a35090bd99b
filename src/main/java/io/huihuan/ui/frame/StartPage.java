package io.huihuan.ui.frame;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.QueryParameters;

/**
 * Where people who may do something begin their day. Of several that fit, the one of the smallest order counts; whom none
 * fits starts on the first page of the side navigation.
 *
 * @param permission what the person must be allowed to do, as pages name it in {@code @RolesAllowed}
 * @param page a page without parameters in its path
 * @param filters what stands behind its address
 */
public record StartPage(String permission, Class<? extends Component> page, QueryParameters filters, int order) {}
