package io.huihuan.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import io.huihuan.shared.text.Texts;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What every new session and page starts with: language, theme, and who speaks when something breaks. */
@Component
class Welcome implements VaadinServiceInitListener {

    private final transient Texts texts;
    private final transient Appearance appearance;

    Welcome(Texts texts, Appearance appearance) {
        this.texts = texts;
        this.appearance = appearance;
    }

    @Override
    public void serviceInit(ServiceInitEvent starting) {
        var service = starting.getSource();
        service.addSessionInitListener(session -> {
            session.getSession().setLocale(Appearance.language(session.getRequest()));
            session.getSession().setErrorHandler(new Failures());
        });
        service.addUIInitListener(page -> appearance.settle(page.getUI()));
        service.setSystemMessagesProvider(new SystemWords(texts));
        starting.addIndexHtmlRequestListener(Welcome::paint);
        starting.addIndexHtmlRequestListener(ContentPolicy::apply);
    }

    /** The first picture is already the right one: language, brightness, and the mark on the tab. */
    private static void paint(IndexHtmlResponse page) {
        var head = page.getDocument().head();
        head.appendElement("link").attr("rel", "icon").attr("href", "assets/mark.svg");
        head.appendElement("meta").attr("name", "robots").attr("content", "noindex");
        var scheme = Appearance.scheme(Appearance.theme(page.getVaadinRequest()));
        Objects.requireNonNull(head.parent())
                .attr("lang", Appearance.language(page.getVaadinRequest()).toLanguageTag())
                .attr("theme", scheme.getThemeValue())
                .attr("style", "color-scheme: " + scheme.getValue());
    }
}
