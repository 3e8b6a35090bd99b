package io.huihuan.shell;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.huihuan.shared.refusal.Forbidden;
import io.huihuan.shared.refusal.Missing;
import io.huihuan.shared.refusal.Refusal;
import io.huihuan.ui.refusal.Refusals;
import io.huihuan.ui.words.Words;

/** The page could not be made: what it shows is missing, refused, or something broke. */
@AnonymousAllowed
class BrokenPage extends ErrorPage implements HasErrorParameter<Exception> {

    @Override
    public int setErrorParameter(BeforeEnterEvent entering, ErrorParameter<Exception> error) {
        var failure = Refusals.meant(error.getException());
        if (Failures.isSignedOut(failure)) {
            entering.getUI().getPage().setLocation("login");
            say(VaadinIcon.LOCK, Words.text("shell.login"), Words.text("refusal.signed-out"));
            return 401;
        }
        var icon = failure instanceof Missing ? VaadinIcon.SEARCH : VaadinIcon.WARNING;
        String title = failure instanceof Refusal ? "shell.error.refused" : "shell.error.broken";
        say(icon, Words.text(title), Refusals.sentence(failure));
        return switch (failure) {
            case Missing missing -> 404;
            case Forbidden forbidden -> 403;
            case Refusal refused -> 422;
            default -> 500;
        };
    }
}
