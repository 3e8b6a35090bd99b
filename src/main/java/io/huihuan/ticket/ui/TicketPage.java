package io.huihuan.ticket.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import io.huihuan.identity.SignedOut;
import io.huihuan.shared.feed.LiveFeed;
import io.huihuan.ui.frame.Page;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;

/** A ticket on a page of its own: what a link to it shows. */
@Route("tickets")
@RolesAllowed("TICKET_READ")
class TicketPage extends Page implements HasUrlParameter<String> {

    private final TicketPanels panels;
    private final LiveFeed feed;
    private @Nullable TicketPanel panel;
    private LiveFeed.@Nullable Following following;

    TicketPage(TicketPanels panels, LiveFeed feed) {
        super("ticket.page.title");
        this.panels = panels;
        this.feed = feed;
        header().back(BoardPage.class);
        addClassName("ticket-page");
    }

    @Override
    public void setParameter(BeforeEvent event, String number) {
        if (panel != null) {
            remove(panel);
        }
        header().title(number).beside();
        panel = panels.page(number, ticket -> header().beside(TicketBadges.of(ticket)));
        add(panel);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        var ui = attached.getUI();
        following = feed.follow(rows -> {
            var shown = panel;
            if (shown != null
                    && rows.stream().anyMatch(row -> shown.shows(row.subject().id()))) {
                Thread.ofVirtual().start(() -> ui.access(() -> refresh(shown)));
            }
        });
    }

    /** A page whose person has been signed out meanwhile hears nothing more. */
    private void refresh(TicketPanel shown) {
        try {
            shown.refresh();
        } catch (SignedOut gone) {
            stopFollowing();
        }
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        stopFollowing();
        super.onDetach(detached);
    }

    private void stopFollowing() {
        if (following != null) {
            following.close();
        }
    }
}
