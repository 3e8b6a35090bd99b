package io.huihuan.identity.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.Route;
import io.huihuan.identity.People;
import io.huihuan.shared.refusal.RuleBroken;
import io.huihuan.ui.frame.Page;
import io.huihuan.ui.refusal.Refusals;
import io.huihuan.ui.words.Words;
import jakarta.annotation.security.PermitAll;
import java.util.Map;

/** As anybody I give myself a new password, and sign in with it everywhere anew. */
@Route("me/password")
@PermitAll
class OwnPasswordPage extends Page {

    private final People people;
    private final PasswordField present = new PasswordField(Words.text("identity.password.present"));
    private final PasswordField wanted = new PasswordField(Words.text("identity.password.wanted"));
    private final PasswordField again = new PasswordField(Words.text("identity.password.again"));

    OwnPasswordPage(People people) {
        super("identity.password.own");
        this.people = people;
        present.setRequiredIndicatorVisible(true);
        present.setAutofocus(true);
        wanted.setRequiredIndicatorVisible(true);
        wanted.setHelperText(Words.text("identity.password.advice"));
        again.setRequiredIndicatorVisible(true);
        var save = new Button(Words.text("identity.password.own"), pressed -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER);
        var form = new Div(new Paragraph(Words.text("identity.password.own.advice")), present, wanted, again, save);
        form.addClassName("own-password");
        add(form);
    }

    private void save() {
        Map<String, HasValidationProperties> fields = Map.of("password", wanted, "again", again);
        present.setInvalid(false);
        fields.values().forEach(field -> field.setInvalid(false));
        if (!wanted.getValue().equals(again.getValue())) {
            again.setErrorMessage(Words.text("identity.password.different"));
            again.setInvalid(true);
            return;
        }
        try {
            people.changeOwnPassword(present.getValue(), wanted.getValue());
            getUI().ifPresent(ui -> ui.getPage().setLocation("login"));
        } catch (RuleBroken wrong) {
            present.setErrorMessage(Words.text(wrong));
            present.setInvalid(true);
        } catch (RuntimeException refused) {
            Refusals.show(refused, fields);
        }
    }
}
