package io.huihuan.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import io.huihuan.identity.SignedOut;
import io.huihuan.ui.refusal.Refusals;

/** The last to hear of whatever a page did not handle: it says so, in the person's language, and the page stays. */
class Failures implements ErrorHandler {

    @Override
    public void error(ErrorEvent failed) {
        var ui = UI.getCurrent();
        if (ui == null) {
            Refusals.log(failed.getThrowable());
        } else if (isSignedOut(failed.getThrowable())) {
            ui.getPage().setLocation("login");
        } else {
            Refusals.show(failed.getThrowable());
        }
    }

    static boolean isSignedOut(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof SignedOut) {
                return true;
            }
        }
        return false;
    }
}
