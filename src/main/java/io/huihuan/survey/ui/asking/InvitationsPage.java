package io.huihuan.survey.ui.asking;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.huihuan.identity.Access;
import io.huihuan.identity.Permission;
import io.huihuan.shared.outbox.Setback;
import io.huihuan.survey.InvitationState;
import io.huihuan.survey.Invitations;
import io.huihuan.survey.Questionnaires;
import io.huihuan.survey.SurveyChannel;
import io.huihuan.survey.asking.InvitationFilter;
import io.huihuan.survey.asking.InvitationLine;
import io.huihuan.survey.asking.InvitationLists;
import io.huihuan.survey.ui.InvitationTimes;
import io.huihuan.ui.frame.Page;
import io.huihuan.ui.part.EmptyState;
import io.huihuan.ui.part.FilterBar;
import io.huihuan.ui.part.FormDialog;
import io.huihuan.ui.part.Option;
import io.huihuan.ui.part.StateBadge;
import io.huihuan.ui.part.Tone;
import io.huihuan.ui.words.Moment;
import io.huihuan.ui.words.Words;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** I look up who was asked, who was not and why, and take an invitation back that should not go on. */
@Route("invitations")
@RolesAllowed("SURVEY_READ")
class InvitationsPage extends Page implements BeforeEnterObserver {

    private final InvitationLists lists;
    private final Invitations invitations;
    private final boolean mayAsk;
    private final Grid<InvitationLine> grid = new Grid<>();
    private final FilterBar filters;

    InvitationsPage(InvitationLists lists, Invitations invitations, Questionnaires questionnaires, Access access) {
        super("survey.invitations.title");
        this.lists = lists;
        this.invitations = invitations;
        this.mayAsk = access.current().may(Permission.SURVEY_ASK);
        filters = new FilterBar(this::reload)
                .text("q", "survey.invitations.text")
                .choice("state", "survey.invitations.state", Option.of(InvitationState.values()))
                .choice("channel", "survey.invitations.channel", Option.of(SurveyChannel.values()))
                .choice(
                        "questionnaire",
                        "survey.invitations.questionnaire",
                        questionnaires.all().stream()
                                .map(each -> new Option(each.code(), each.title(Words.locale())))
                                .toList());
        columns();
        grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addClassName("fill");
        grid.setEmptyStateComponent(
                new EmptyState(VaadinIcon.PAPERPLANE_O, "survey.invitations.empty", "survey.invitations.empty.advice"));
        grid.setDataProvider(DataProvider.fromCallbacks(
                query -> lists.list(filter(), query.getOffset(), query.getLimit()).stream(),
                query -> lists.count(filter())));
        add(filters, grid);
    }

    private void columns() {
        grid.addComponentColumn(InvitationsPage::state)
                .setHeader(Words.text("survey.invitations.state"))
                .setWidth("9rem")
                .setFlexGrow(1);
        grid.addColumn(line -> Words.text(line.channel()))
                .setHeader(Words.text("survey.invitations.channel"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(InvitationsPage::customer)
                .setHeader(Words.text("survey.invitations.customer"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(InvitationsPage::ticket)
                .setHeader(Words.text("survey.invitations.ticket"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(line -> line.questionnaire().title(Words.locale()))
                .setHeader(Words.text("survey.invitations.questionnaire"))
                .setFlexGrow(1);
        grid.addComponentColumn(line -> new Moment(line.createdAt()))
                .setHeader(Words.text("survey.invitations.created"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(InvitationsPage::sent)
                .setHeader(Words.text("survey.invitations.sent"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        if (mayAsk) {
            grid.addComponentColumn(this::withdraw).setAutoWidth(true).setFlexGrow(0);
        }
    }

    private static Component state(InvitationLine line) {
        var cell = new Div(badge(line.state()));
        if (line.reason() != null) {
            String key = "survey.invitationReason." + line.reason();
            cell.add(secondary(Words.has(key) ? Words.text(key) : line.reason()));
        } else if (line.unsent() != null) {
            cell.add(secondary(unsent(line.channel(), line.unsent().setback())));
        } else if (line.isPutOff() && line.nextAt() != null) {
            cell.add(secondary(Words.text("survey.invitations.put-off", Words.date(line.nextAt()))));
        }
        return cell;
    }

    /** Why a message has not left the house; where something is not configured, what it is and who can do it. */
    private static String unsent(SurveyChannel channel, @Nullable Setback setback) {
        if (setback == null) {
            return Words.text("survey.invitations.on-its-way");
        }
        return setback == Setback.NOT_CONFIGURED
                ? Words.text("survey.invitations.not-configured." + channel)
                : Words.text("survey.invitations.stuck", Words.text(setback));
    }

    private static StateBadge badge(InvitationState state) {
        String words = Words.text(state);
        return switch (state) {
            case WAITING -> new StateBadge(Tone.INFO, VaadinIcon.CLOCK, words);
            case SENT -> new StateBadge(Tone.INFO, VaadinIcon.PAPERPLANE_O, words);
            case ANSWERED -> new StateBadge(Tone.SUCCESS, VaadinIcon.CHECK, words);
            case EXPIRED -> new StateBadge(Tone.NEUTRAL, VaadinIcon.HOURGLASS_END, words);
            case WITHDRAWN -> new StateBadge(Tone.NEUTRAL, VaadinIcon.CLOSE, words);
            case SKIPPED -> new StateBadge(Tone.WARNING, VaadinIcon.BAN, words);
        };
    }

    private static Div secondary(String words) {
        var line = new Div(words);
        line.addClassName("secondary");
        return line;
    }

    private static Component customer(InvitationLine line) {
        var card = line.customer();
        return card == null ? new Span() : new Anchor("customers/" + card.id().value(), card.name());
    }

    private static Component ticket(InvitationLine line) {
        return line.ticket() == null ? new Span() : new Anchor("tickets/" + line.ticket(), line.ticket());
    }

    private static Component sent(InvitationLine line) {
        if (line.sentAt() == null) {
            return new Span();
        }
        var cell = new Div(new Moment(line.sentAt()));
        InvitationTimes.of(line.state(), line.expiresAt(), line.remindedAt(), line.nextAt())
                .forEach(time -> cell.add(secondary(time)));
        return cell;
    }

    private Component withdraw(InvitationLine line) {
        if (!line.isOpen()) {
            return new Span();
        }
        var withdraw = new Button(Words.text("survey.invitations.withdraw"), pressed -> ask(line));
        withdraw.addThemeVariants(ButtonVariant.TERTIARY);
        return withdraw;
    }

    private void ask(InvitationLine line) {
        var reason = new TextField(Words.text("survey.invitations.withdraw.reason"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(200);
        new FormDialog("survey.invitations.withdraw.title", "survey.invitations.withdraw")
                .wide("reason", reason)
                .onSave(() -> {
                    invitations.withdraw(line.id(), reason.getValue());
                    reload();
                })
                .open();
    }

    private InvitationFilter filter() {
        return new InvitationFilter(
                filters.values("state").stream().map(InvitationState::valueOf).collect(Collectors.toSet()),
                filters.values("channel").stream().map(SurveyChannel::valueOf).collect(Collectors.toSet()),
                filters.values("questionnaire"),
                filters.text("q").orElse(null));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        filters.read(entering.getLocation());
    }

    private void reload() {
        header().beside(new Span(Words.text("survey.invitations.count", Words.number(lists.count(filter())))));
        grid.getDataProvider().refreshAll();
    }
}
