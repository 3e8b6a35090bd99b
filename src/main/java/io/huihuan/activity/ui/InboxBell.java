package io.huihuan.activity.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.RouterLink;
import io.huihuan.activity.Notices;
import io.huihuan.identity.SignedOut;
import io.huihuan.ui.words.Words;
import org.jspecify.annotations.Nullable;

/** The way to the inbox, with the number of unread notices; it counts on while the page is open. */
class InboxBell extends RouterLink {

    private static final int MOST_SHOWN = 99;

    private final Notices notices;
    private final Span count = new Span();
    private Notices.@Nullable Listening listening;

    InboxBell(Notices notices) {
        super("", InboxPage.class);
        this.notices = notices;
        addClassName("inbox-bell");
        var bell = VaadinIcon.BELL_O.create();
        bell.getElement().setAttribute("aria-hidden", "true");
        count.addClassName("inbox-count");
        count.getElement().setAttribute("aria-hidden", "true");
        add(bell, count);
    }

    private void show() {
        int unread = notices.unread();
        count.setText(unread > MOST_SHOWN ? Words.text("activity.inbox.many", MOST_SHOWN) : Words.number(unread));
        count.setVisible(unread > 0);
        String words = Words.text("activity.inbox.unread", unread);
        getElement().setAttribute("aria-label", words);
        getElement().setAttribute("title", words);
    }

    /** The bell rang while nobody was signed in any more: the page is about to go, and has nothing to show. */
    private void showAgain() {
        try {
            show();
        } catch (SignedOut gone) {
            count.setVisible(false);
        }
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        var ui = attached.getUI();
        listening = notices.listen(() -> Thread.ofVirtual().start(() -> ui.access(this::showAgain)));
        show();
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (listening != null) {
            listening.close();
        }
        super.onDetach(detached);
    }
}
