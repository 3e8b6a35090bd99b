package io.huihuan.insight.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Where figures begin: the overview, with whatever filters stand in the address. */
@Route("insight")
@RolesAllowed("INSIGHT_READ")
class InsightHome extends Div implements BeforeEnterObserver {

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        entering.forwardTo(OverviewPage.class, entering.getLocation().getQueryParameters());
    }
}
