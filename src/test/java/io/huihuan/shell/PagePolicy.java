package io.huihuan.shell;

import com.vaadin.flow.server.ServiceInitEvent;

/** Lets a page of a test run only what a page of the product may run. */
public final class PagePolicy {

    private PagePolicy() {}

    public static void apply(ServiceInitEvent starting) {
        starting.addIndexHtmlRequestListener(ContentPolicy::apply);
    }
}
