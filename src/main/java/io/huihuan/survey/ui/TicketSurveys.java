package io.huihuan.survey.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import io.huihuan.shared.feed.FeedEntry;
import io.huihuan.shared.feed.LiveFeed;
import io.huihuan.survey.InvitationView;
import io.huihuan.survey.Invitations;
import io.huihuan.survey.ResponseView;
import io.huihuan.survey.Responses;
import io.huihuan.ticket.TicketReference;
import io.huihuan.ui.part.FormDialog;
import io.huihuan.ui.words.Moment;
import io.huihuan.ui.words.Words;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The invitations and responses of one ticket. */
class TicketSurveys extends Div {

    private static final int LONGEST_REASON = 200;
    private static final Set<String> KINDS = Set.of("INVITATION", "RESPONSE");

    private final String number;
    private final Invitations invitations;
    private final Responses responses;
    private final ResponseEntry entry;
    private final LinkIssue links;
    private final LiveFeed feed;
    private final boolean asking;
    private final UUID customer;
    private final ScoreMarks marks;
    private List<?> shown = List.of();
    private @Nullable LiveNews live;

    TicketSurveys(
            TicketReference ticket,
            ScoreMarks marks,
            Invitations invitations,
            Responses responses,
            ResponseEntry entry,
            LinkIssue links,
            LiveFeed feed,
            boolean asking) {
        this.number = ticket.number();
        this.customer = ticket.customer();
        this.marks = marks;
        this.feed = feed;
        this.invitations = invitations;
        this.responses = responses;
        this.entry = entry;
        this.links = links;
        this.asking = asking;
        addClassName("ticket-surveys");
        show();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        live = new LiveNews(attached.getUI(), feed, this::mayConcern, news -> show());
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (live != null) {
            live.close();
        }
        super.onDetach(detached);
    }

    private boolean mayConcern(FeedEntry row) {
        return KINDS.contains(row.subject().kind())
                && (row.customer() == null || row.customer().equals(customer));
    }

    /** Draws anew only what changed, so that nobody is disturbed by what happens elsewhere. */
    private void show() {
        var given = responses.ofTicket(number);
        var asked = invitations.ofTicket(number);
        var now = List.of(given, asked);
        if (!now.equals(shown)) {
            shown = now;
            draw(given, asked);
        }
    }

    private void draw(List<ResponseView> given, List<InvitationView> asked) {
        removeAll();
        boolean nothing = given.isEmpty() && asked.isEmpty();
        var list = new UnorderedList();
        list.addClassName("survey-lines");
        given.forEach(response -> list.add(line(response)));
        asked.forEach(invitation -> list.add(line(invitation)));
        add(nothing ? new Paragraph(Words.text("survey.of-ticket.none")) : list);
        if (asking) {
            var verbs = new Div(
                    new Button(
                            Words.text("survey.link.new"),
                            VaadinIcon.LINK.create(),
                            pressed -> links.open(number, this::show)),
                    new Button(
                            Words.text("survey.entry"),
                            VaadinIcon.PENCIL.create(),
                            pressed -> entry.open(number, this::show)));
            verbs.addClassName("section-verbs");
            add(verbs);
        }
    }

    private ListItem line(ResponseView response) {
        var open = new Anchor("responses/" + response.id(), response.content().title(Words.locale()));
        return new ListItem(
                open,
                new Div(marks.score(response.measures().score()), SurveyBadges.state(response)),
                new Moment(response.submittedAt()));
    }

    private ListItem line(InvitationView invitation) {
        var item = new ListItem(
                new Span(Words.text("survey.invitation.line", Words.text(invitation.channel()))),
                new Div(SurveyBadges.state(invitation.state())),
                new Moment(invitation.createdAt()));
        if (invitation.reason() != null) {
            item.add(secondary(reason(invitation.reason())));
        }
        InvitationTimes.of(invitation.state(), invitation.expiresAt(), invitation.remindedAt(), invitation.nextAt())
                .forEach(time -> item.add(secondary(time)));
        if (asking && invitation.isOpen(Words.now())) {
            item.add(verbs(invitation));
        }
        return item;
    }

    private static Div secondary(String words) {
        var line = new Div(words);
        line.addClassName("secondary");
        return line;
    }

    /** What rules give as a reason has words of its own; what a person wrote stands for itself. */
    private static String reason(String reason) {
        String key = "survey.invitationReason." + reason;
        return Words.has(key) ? Words.text(key) : reason;
    }

    private Div verbs(InvitationView invitation) {
        var again = new Button(Words.text("survey.link.another"), pressed -> links.another(invitation.id(), number));
        var withdraw = new Button(Words.text("survey.invitation.withdraw"), pressed -> withdraw(invitation));
        again.addThemeVariants(ButtonVariant.TERTIARY);
        withdraw.addThemeVariants(ButtonVariant.TERTIARY);
        var verbs = new Div(again, withdraw);
        verbs.addClassName("line-verbs");
        return verbs;
    }

    private void withdraw(InvitationView invitation) {
        var reason = new TextArea(Words.text("survey.invitation.withdraw.reason"));
        reason.setMaxLength(LONGEST_REASON);
        reason.setRequiredIndicatorVisible(true);
        new FormDialog("survey.invitation.withdraw.title", "survey.invitation.withdraw")
                .wide("reason", reason)
                .onSave(() -> {
                    invitations.withdraw(invitation.id(), reason.getValue().strip());
                    show();
                })
                .open();
    }
}
