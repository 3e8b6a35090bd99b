package io.huihuan.shell;

import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.SystemMessagesProvider;
import io.huihuan.shared.text.Texts;

/** What the browser says when it lost the session or the server. */
class SystemWords implements SystemMessagesProvider {

    private final transient Texts texts;

    SystemWords(Texts texts) {
        this.texts = texts;
    }

    @Override
    public SystemMessages getSystemMessages(SystemMessagesInfo asked) {
        var locale = asked.getLocale();
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(texts.get(locale, "shell.session-expired"));
        messages.setSessionExpiredMessage(texts.get(locale, "shell.session-expired.advice"));
        messages.setInternalErrorCaption(texts.get(locale, "shell.internal-error"));
        messages.setInternalErrorMessage(texts.get(locale, "shell.internal-error.advice"));
        messages.setCookiesDisabledCaption(texts.get(locale, "shell.no-cookies"));
        messages.setCookiesDisabledMessage(texts.get(locale, "shell.no-cookies.advice"));
        return messages;
    }
}
