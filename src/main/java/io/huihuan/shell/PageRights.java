package io.huihuan.shell;

import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import io.huihuan.identity.Access;
import io.huihuan.identity.Permission;
import io.huihuan.identity.SignedOut;
import io.huihuan.ui.frame.NavigationEntry;
import java.security.Principal;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which pages a person may open. {@code @RolesAllowed} on a page names permissions, and they are asked for as they are at
 * this moment: what an administrator took away a second ago is gone. The services behind the page ask again.
 */
@Component
class PageRights extends AccessAnnotationChecker {

    private final transient Access access;
    private final transient List<NavigationEntry> entries;

    PageRights(Access access, List<NavigationEntry> entries) {
        this.access = access;
        this.entries = entries.stream()
                .sorted(Comparator.comparingInt(NavigationEntry::order))
                .toList();
    }

    /** The entries of the side navigation for whoever is signed in. */
    List<NavigationEntry> open() {
        return entries.stream().filter(entry -> mayOpen(entry.page())).toList();
    }

    boolean mayOpen(Class<?> page) {
        return hasAccess(page, VaadinServletRequest.getCurrent());
    }

    @Override
    public boolean hasAccess(
            Class<?> page, @Nullable Principal person, Function<String, Boolean> ignoredRolesOfSignIn) {
        return super.hasAccess(page, person, this::holds);
    }

    /** Whether the person holds a permission of this name now. */
    boolean holds(String permission) {
        try {
            return access.current().may(Permission.valueOf(permission));
        } catch (SignedOut gone) {
            return false;
        }
    }
}
