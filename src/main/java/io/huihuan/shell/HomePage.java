package io.huihuan.shell;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.huihuan.ui.frame.Page;
import io.huihuan.ui.part.EmptyState;
import jakarta.annotation.security.PermitAll;

/** Where one lands: on the first page one may open. */
@Route("")
@PermitAll
class HomePage extends Page implements BeforeEnterObserver {

    private final PageRights rights;

    HomePage(PageRights rights) {
        super("shell.home");
        this.rights = rights;
        add(new EmptyState(VaadinIcon.LOCK, "shell.home.nothing", "shell.home.nothing.advice"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        rights.open().stream().findFirst().ifPresent(entry -> entering.forwardTo(entry.page()));
    }
}
