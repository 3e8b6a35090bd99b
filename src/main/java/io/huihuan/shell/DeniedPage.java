package io.huihuan.shell;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.huihuan.ui.words.Words;

/** The page exists and is not for this person. */
@AnonymousAllowed
class DeniedPage extends ErrorPage implements HasErrorParameter<AccessDeniedException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent entering, ErrorParameter<AccessDeniedException> error) {
        say(VaadinIcon.LOCK, Words.text("shell.error.denied"), Words.text("shell.error.denied.advice"));
        return 403;
    }
}
