package io.huihuan.identity.entrance;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import io.huihuan.identity.Directory;
import io.huihuan.identity.PersonId;
import io.huihuan.identity.PersonRef;
import io.huihuan.shared.feed.FeedEntry;
import io.huihuan.shared.feed.LiveFeed;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * The pages open on this node, by person. When somebody is disabled or gets a new password, here or on another node,
 * the person's pages go to the sign-in at once; when rights change, they are drawn anew with what may be seen now.
 */
@Component
class OpenPages implements VaadinServiceInitListener {

    private static final Set<String> OUT = Set.of("PERSON_DISABLED", "PASSWORD_SET");
    private static final Set<String> RIGHTS = Set.of("ROLES_CHANGED", "TEAMS_CHANGED", "PERSON_MOVED");

    private static final int GRACE_SECONDS = 3;

    private final transient Directory directory;
    private final transient Map<UI, PersonId> open = new ConcurrentHashMap<>();

    OpenPages(Directory directory, LiveFeed feed) {
        this.directory = directory;
        feed.follow(rows -> rows.stream()
                .filter(row -> row.subject().kind().equals("PERSON"))
                .forEach(this::changed));
    }

    @Override
    public void serviceInit(ServiceInitEvent starting) {
        starting.getSource().addUIInitListener(created -> {
            UI page = created.getUI();
            var person = SecurityContextHolder.getContext().getAuthentication();
            if (person == null || person instanceof AnonymousAuthenticationToken) {
                return;
            }
            directory.person(person.getName()).map(PersonRef::id).ifPresent(id -> {
                open.put(page, id);
                page.addDetachListener(closed -> open.remove(page));
            });
        });
    }

    private void changed(FeedEntry row) {
        var person = new PersonId(row.subject().id());
        if (OUT.contains(row.event())) {
            open.forEach((page, id) -> {
                if (id.equals(person)) {
                    page.access(() -> leave(page));
                }
            });
        } else if (RIGHTS.contains(row.event())) {
            open.forEach((page, id) -> {
                if (id.equals(person)) {
                    page.access(() -> page.refreshCurrentRoute(true));
                }
            });
        }
    }

    /**
     * The browser is told where to go, and the session it comes with ends there. One that does not follow loses the
     * session a moment later.
     */
    private static void leave(UI page) {
        page.getPage().setLocation("login");
        var session = page.getSession().getSession();
        CompletableFuture.delayedExecutor(GRACE_SECONDS, TimeUnit.SECONDS).execute(() -> {
            try {
                session.invalidate();
            } catch (IllegalStateException alreadyOver) {
                // it followed: the sign-in ended the session
            }
        });
    }
}
