package io.huihuan.activity.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.router.Route;
import io.huihuan.activity.Notice;
import io.huihuan.activity.NoticeKind;
import io.huihuan.activity.Notices;
import io.huihuan.identity.Directory;
import io.huihuan.identity.SignedOut;
import io.huihuan.ui.frame.Page;
import io.huihuan.ui.part.EmptyState;
import io.huihuan.ui.part.StateBadge;
import io.huihuan.ui.part.Tone;
import io.huihuan.ui.words.Moment;
import io.huihuan.ui.words.Words;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;

/** As anybody who works here I read what I was told, newest first, and go from each sentence to what it is about. */
@Route("inbox")
@PermitAll
class InboxPage extends Page {

    private final Notices notices;
    private final Directory directory;
    private final Grid<Notice> list = new Grid<>();
    private final Button allRead;
    private Notices.@Nullable Listening listening;

    InboxPage(Notices notices, Directory directory) {
        super("activity.inbox.title");
        this.notices = notices;
        this.directory = directory;
        allRead = new Button(Words.text("activity.inbox.all-read"), pressed -> {
            notices.markAllRead();
            reload();
        });
        header().actions(allRead);
        list.addClassNames("fill", "inbox");
        list.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        list.setSelectionMode(Grid.SelectionMode.NONE);
        list.setEmptyStateComponent(
                new EmptyState(VaadinIcon.BELL_O, "activity.inbox.empty", "activity.inbox.empty.advice"));
        list.addComponentColumn(InboxPage::kind)
                .setHeader(Words.text("activity.inbox.kind"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        list.addComponentColumn(this::sentence)
                .setHeader(Words.text("activity.inbox.what"))
                .setWidth("8rem")
                .setFlexGrow(4);
        list.addComponentColumn(this::verb)
                .setHeader(Words.text("activity.inbox.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        list.setDataProvider(DataProvider.fromCallbacks(
                query -> notices.list(query.getOffset(), query.getLimit()).stream(), query -> notices.count()));
        add(list);
        reload();
    }

    private static StateBadge kind(Notice notice) {
        String words = Words.text(notice.kind());
        return switch (notice.kind()) {
            case ASSIGNED, INTERVENTION_HANDED -> new StateBadge(Tone.INFO, VaadinIcon.USER, words);
            case WARNED -> new StateBadge(Tone.WARNING, VaadinIcon.CLOCK, words);
            case INTERVENTION_OPENED -> new StateBadge(Tone.WARNING, VaadinIcon.FROWN_O, words);
            case ALERT_RAISED -> new StateBadge(Tone.WARNING, VaadinIcon.BELL, words);
            case BREACHED, ESCALATED, INTERVENTION_ESCALATED -> new StateBadge(Tone.DANGER, VaadinIcon.WARNING, words);
        };
    }

    private Div sentence(Notice notice) {
        var link = new Anchor(
                notice.path(),
                Words.text(
                        "activity.notice." + notice.kind(),
                        title(notice),
                        detail(notice),
                        directory.nameOf(notice.actor())));
        link.getElement().addEventListener("click", clicked -> read(notice));
        var sentence = new Div(link, new Moment(notice.at()));
        sentence.addClassName("notice");
        if (notice.isUnread()) {
            sentence.addClassName("unread");
        }
        return sentence;
    }

    private static String title(Notice notice) {
        String nobody = notice.kind() == NoticeKind.ALERT_RAISED ? "insight.goal.everybody" : "activity.inbox.somebody";
        return notice.title().isEmpty() ? Words.text(nobody) : notice.title();
    }

    private static String detail(Notice notice) {
        String detail = notice.detail();
        return switch (notice.kind()) {
            case WARNED, BREACHED, ESCALATED -> detail == null ? "" : Words.text("ticket.promise." + detail);
            case INTERVENTION_OPENED ->
                detail == null
                        ? Words.text("survey.intervention.low-nps")
                        : Words.text("survey.intervention.score", detail);
            case ALERT_RAISED -> detail == null ? "" : Words.text("insight.alertKind." + detail);
            case ASSIGNED, INTERVENTION_HANDED, INTERVENTION_ESCALATED -> "";
        };
    }

    private Component verb(Notice notice) {
        if (!notice.isUnread()) {
            return new Span(Words.text("activity.inbox.read"));
        }
        var read = new Button(Words.text("activity.inbox.mark"), pressed -> read(notice));
        read.addThemeVariants(ButtonVariant.TERTIARY);
        return read;
    }

    private void read(Notice notice) {
        if (notice.isUnread()) {
            notices.markRead(notice.position());
            reload();
        }
    }

    private void reload() {
        list.getDataProvider().refreshAll();
        allRead.setEnabled(notices.unread() > 0);
    }

    /** A page whose person has been signed out meanwhile hears nothing more. */
    private void hear() {
        try {
            reload();
        } catch (SignedOut gone) {
            stopListening();
        }
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        var ui = attached.getUI();
        listening = notices.listen(() -> Thread.ofVirtual().start(() -> ui.access(this::hear)));
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        stopListening();
        super.onDetach(detached);
    }

    private void stopListening() {
        if (listening != null) {
            listening.close();
        }
    }
}
