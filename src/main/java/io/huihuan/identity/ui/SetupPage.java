package io.huihuan.identity.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.huihuan.identity.Administrators;
import io.huihuan.ui.refusal.Refusals;
import io.huihuan.ui.words.Words;
import java.util.Map;

/**
 * As whoever started an empty server I make the first administrator, by the link from the log. Used once, or with an
 * administrator there, the address is one of a page that does not exist.
 */
@Route(value = "setup/:secret", autoLayout = false)
@AnonymousAllowed
class SetupPage extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final Administrators administrators;
    private final TextField account = new TextField(Words.text("identity.person.account"));
    private final TextField name = new TextField(Words.text("identity.person.name"));
    private final PasswordField password = new PasswordField(Words.text("identity.password"));
    private String secret = "";

    SetupPage(Administrators administrators) {
        this.administrators = administrators;
        addClassName("login");
        account.setRequiredIndicatorVisible(true);
        account.setHelperText(Words.text("identity.person.account.advice"));
        account.setAutofocus(true);
        name.setRequiredIndicatorVisible(true);
        password.setRequiredIndicatorVisible(true);
        password.setHelperText(Words.text("identity.password.advice"));
        var save = new Button(Words.text("identity.setup.save"), pressed -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER);
        var card = new Div(
                new H1(Words.text("identity.setup.title")),
                new Paragraph(Words.text("identity.setup.advice")),
                account,
                name,
                password,
                save);
        card.addClassNames("login-card", "setup-card");
        add(card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        secret = entering.getRouteParameters().get("secret").orElse("");
        if (!administrators.opens(secret)) {
            entering.rerouteToError(NotFoundException.class);
        }
    }

    @Override
    public String getPageTitle() {
        return Words.text("ui.page.title", Words.text("identity.setup.title"));
    }

    private void save() {
        Map<String, HasValidationProperties> fields = Map.of("account", account, "name", name, "password", password);
        fields.values().forEach(field -> field.setInvalid(false));
        try {
            administrators.setUp(secret, account.getValue(), name.getValue(), password.getValue());
            getUI().ifPresent(ui -> ui.getPage().setLocation("login"));
        } catch (RuntimeException refused) {
            Refusals.show(refused, fields);
        }
    }
}
