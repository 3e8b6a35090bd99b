package io.huihuan.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.data.VaadinSpringDataHelpers;
import io.huihuan.identity.Directory;
import io.huihuan.identity.token.ApiTokens;
import io.huihuan.identity.token.TokenLine;
import io.huihuan.identity.token.TokenState;
import io.huihuan.ui.frame.Page;
import io.huihuan.ui.part.Confirmation;
import io.huihuan.ui.part.EmptyState;
import io.huihuan.ui.part.StateBadge;
import io.huihuan.ui.part.Tone;
import io.huihuan.ui.refusal.Refusals;
import io.huihuan.ui.words.Moment;
import io.huihuan.ui.words.Words;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** As an administrator I see which programs come in, in whose name and when last, let one in, and shut one out. */
@Route("admin/tokens")
@RolesAllowed("TOKEN_ADMIN")
class TokensPage extends Page {

    private final ApiTokens tokens;
    private final Grid<TokenLine> list = new Grid<>();

    TokensPage(ApiTokens tokens, Directory directory, Clock clock, ZoneId zone) {
        super("identity.tokens.title");
        this.tokens = tokens;
        var create = new Button(
                Words.text("identity.token.new"),
                pressed -> new NewTokenDialog(tokens, directory, clock, zone, this::reload).open());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        header().actions(create);
        columns();
        list.setItems(query -> tokens.list(VaadinSpringDataHelpers.toSpringPageRequest(query)).stream(), query ->
                (int) tokens.count());
        add(list);
    }

    private void columns() {
        list.addClassName("fill");
        list.setSelectionMode(Grid.SelectionMode.NONE);
        list.setEmptyStateComponent(
                new EmptyState(VaadinIcon.KEY, "identity.tokens.empty", "identity.tokens.empty.advice"));
        list.addColumn(TokenLine::name)
                .setHeader(Words.text("identity.token.name"))
                .setSortProperty("name")
                .setAutoWidth(true);
        list.addColumn(TokenLine::ownerName)
                .setHeader(Words.text("identity.token.owner"))
                .setAutoWidth(true);
        list.addColumn(token -> Words.list(token.scopes()))
                .setHeader(Words.text("identity.token.scopes"))
                .setTooltipGenerator(token -> Words.list(token.scopes()))
                .setWidth("12rem")
                .setFlexGrow(3);
        list.addColumn(token -> Words.text("identity.token.ending", token.hint()))
                .setHeader(Words.text("identity.token.hint"))
                .setAutoWidth(true);
        list.addComponentColumn(token -> new Moment(token.createdAt()))
                .setHeader(Words.text("identity.token.created"))
                .setSortProperty("createdAt")
                .setKey("created")
                .setAutoWidth(true);
        list.addComponentColumn(token -> moment(token.lastUsedAt(), "identity.token.never"))
                .setHeader(Words.text("identity.token.used"))
                .setSortProperty("lastUsedAt")
                .setAutoWidth(true);
        list.addComponentColumn(token -> moment(token.expiresAt(), "identity.token.forever"))
                .setHeader(Words.text("identity.token.expires"))
                .setSortProperty("expiresAt")
                .setAutoWidth(true);
        list.addComponentColumn(TokensPage::state)
                .setHeader(Words.text("identity.token.state"))
                .setAutoWidth(true);
        list.addComponentColumn(this::verb)
                .setHeader(Words.text("identity.token.verbs"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        list.sort(List.of(new GridSortOrder<>(list.getColumnByKey("created"), SortDirection.DESCENDING)));
    }

    private static Component moment(@Nullable Instant at, String otherwiseKey) {
        return at == null ? new Span(Words.text(otherwiseKey)) : new Moment(at);
    }

    private static StateBadge state(TokenLine token) {
        String words = Words.text(token.state());
        return switch (token.state()) {
            case VALID -> new StateBadge(Tone.SUCCESS, VaadinIcon.CHECK, words);
            case EXPIRED -> new StateBadge(Tone.WARNING, VaadinIcon.CLOCK, words);
            case REVOKED -> new StateBadge(Tone.DANGER, VaadinIcon.BAN, words);
        };
    }

    private Component verb(TokenLine token) {
        if (token.state() == TokenState.REVOKED) {
            return new Span();
        }
        var revoke = new Button(Words.text("identity.token.revoke"), pressed -> revoke(token));
        revoke.addThemeVariants(ButtonVariant.TERTIARY);
        revoke.setAriaLabel(Words.text("identity.token.revoke.which", token.name()));
        return revoke;
    }

    private void revoke(TokenLine token) {
        Confirmation.askDangerous(
                "identity.token.revoke.question",
                Words.text("identity.token.revoke.advice", token.name()),
                "identity.token.revoke",
                () -> {
                    try {
                        tokens.revoke(token.id());
                        reload();
                    } catch (RuntimeException refused) {
                        Refusals.show(refused, this::reload);
                    }
                });
    }

    private void reload() {
        list.getDataProvider().refreshAll();
    }
}
