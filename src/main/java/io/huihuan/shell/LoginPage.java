package io.huihuan.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.huihuan.ui.words.Words;
import org.springframework.beans.factory.annotation.Value;

/** Signing in. With demo data the accounts stand below and one press fills them in. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
class LoginPage extends Main implements HasDynamicTitle, BeforeEnterObserver {

    private final LoginForm form = new LoginForm();
    private final AuthenticationContext signedIn;

    LoginPage(AuthenticationContext signedIn, Appearance appearance, @Value("${huihuan.demo:false}") boolean demo) {
        this.signedIn = signedIn;
        addClassName("login");
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(words("failed"));
        var name = new H1(new Image("assets/mark.svg", ""));
        name.add(Words.text("product.name"));
        var card = new Div(name, new Paragraph(Words.text("shell.login.claim")), form);
        card.addClassName("login-card");
        if (demo) {
            card.add(new DemoAccounts(form));
        }
        card.add(languages(appearance));
        add(card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        if (signedIn.isAuthenticated()) {
            entering.forwardTo(HomePage.class);
            return;
        }
        var asked = entering.getLocation().getQueryParameters().getParameters();
        if (asked.containsKey("throttled")) {
            form.setI18n(words("throttled"));
        }
        form.setError(asked.containsKey("error") || asked.containsKey("throttled"));
    }

    @Override
    public String getPageTitle() {
        return Words.text("ui.page.title", Words.text("shell.login"));
    }

    private static LoginI18n words(String error) {
        var words = LoginI18n.createDefault();
        var fields = words.getForm();
        fields.setTitle(Words.text("shell.login"));
        fields.setUsername(Words.text("shell.login.account"));
        fields.setPassword(Words.text("shell.login.password"));
        fields.setSubmit(Words.text("shell.login.submit"));
        var message = words.getErrorMessage();
        message.setTitle(Words.text("shell.login." + error));
        message.setMessage(Words.text("shell.login." + error + ".advice"));
        message.setUsername(Words.text("shell.login.account.missing"));
        message.setPassword(Words.text("shell.login.password.missing"));
        return words;
    }

    private static Div languages(Appearance appearance) {
        var choices = new Div();
        choices.addClassName("login-languages");
        for (var language : Languages.ALL) {
            var choice = new Button(Words.text(Languages.nameKey(language)), pressed -> appearance.choose(language));
            choice.addThemeVariants(ButtonVariant.TERTIARY);
            choice.setEnabled(!Words.locale().equals(language));
            choices.add(choice);
        }
        return choices;
    }
}
