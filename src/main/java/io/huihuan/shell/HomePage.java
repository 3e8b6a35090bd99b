package io.huihuan.shell;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.huihuan.ui.frame.Page;
import io.huihuan.ui.frame.StartPage;
import io.huihuan.ui.part.EmptyState;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;

/** Where one lands: where people with these rights begin their day, else on the first page one may open. */
@Route("")
@PermitAll
class HomePage extends Page implements BeforeEnterObserver {

    private final PageRights rights;
    private final List<StartPage> starts;

    HomePage(PageRights rights, List<StartPage> starts) {
        super("shell.home");
        this.rights = rights;
        this.starts = starts.stream()
                .sorted(Comparator.comparingInt(StartPage::order))
                .toList();
        add(new EmptyState(VaadinIcon.LOCK, "shell.home.nothing", "shell.home.nothing.advice"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        starts.stream()
                .filter(start -> rights.holds(start.permission()) && rights.mayOpen(start.page()))
                .findFirst()
                .ifPresentOrElse(
                        start -> entering.forwardTo(start.page(), start.filters()),
                        () -> rights.open().stream().findFirst().ifPresent(entry -> entering.forwardTo(entry.page())));
    }
}
