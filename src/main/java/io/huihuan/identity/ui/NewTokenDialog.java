package io.huihuan.identity.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import io.huihuan.identity.Directory;
import io.huihuan.identity.PersonRef;
import io.huihuan.identity.token.ApiTokens;
import io.huihuan.identity.token.TokenScope;
import io.huihuan.ui.part.DayField;
import io.huihuan.ui.part.FormDialog;
import io.huihuan.ui.words.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lets a program in: what it is for, in whose name, how far and until which day. */
class NewTokenDialog extends FormDialog {

    private static final int USUAL_DAYS = 365;

    NewTokenDialog(ApiTokens tokens, Directory directory, Clock clock, ZoneId zone, Runnable done) {
        super("identity.token.new", "identity.token.create");
        var name = new TextField(Words.text("identity.token.name"));
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(100);
        name.setAutofocus(true);
        var owner = new ComboBox<PersonRef>(Words.text("identity.token.owner"));
        owner.setRequiredIndicatorVisible(true);
        owner.setHelperText(Words.text("identity.token.owner.advice"));
        owner.setItems(directory.people());
        owner.setItemLabelGenerator(person -> Words.text("identity.person.full", person.name(), person.account()));
        var scopes = new CheckboxGroup<TokenScope>(Words.text("identity.token.scopes"));
        scopes.setRequiredIndicatorVisible(true);
        scopes.setItems(TokenScope.values());
        scopes.setItemLabelGenerator(Words::text);
        var expires = new DayField(Words.text("identity.token.expires"));
        var today = LocalDate.ofInstant(clock.instant(), zone);
        expires.setMin(today);
        expires.setValue(today.plusDays(USUAL_DAYS));
        expires.setClearButtonVisible(true);
        expires.setHelperText(Words.text("identity.token.expires.advice"));
        field("name", name);
        field("owner", owner);
        wide("scopes", scopes);
        field("expiresAt", expires);
        onSave(() -> {
            var made = tokens.create(
                    name.getValue(),
                    Objects.requireNonNull(owner.getValue()).id(),
                    scopes.getValue(),
                    end(expires.getValue(), zone));
            done.run();
            new TokenShownOnce(made.text()).open();
        });
    }

    /** The whole of the last day counts. */
    private static @Nullable Instant end(@Nullable LocalDate last, ZoneId zone) {
        return last == null ? null : last.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
