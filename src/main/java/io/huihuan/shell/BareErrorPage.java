package io.huihuan.shell;

import io.huihuan.shared.text.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.util.HtmlUtils;

/** What a browser shows when a request failed before any page could: a sentence and the way back, nothing of the inside. */
@Component("error")
class BareErrorPage implements View {

    private final Texts texts;

    BareErrorPage(Texts texts) {
        this.texts = texts;
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        Locale locale = Texts.supported(request.getHeader("Accept-Language") == null ? null : request.getLocale());
        boolean lost = response.getStatus() == HttpServletResponse.SC_NOT_FOUND
                || response.getStatus() == HttpServletResponse.SC_BAD_REQUEST;
        String title = lost ? "shell.error.not-found" : "shell.error.broken";
        String advice = lost ? "shell.error.not-found.advice" : "shell.internal-error.again";
        String page = new ClassPathResource("bare-error.html").getContentAsString(StandardCharsets.UTF_8);
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream()
                .write(page.replace("{language}", locale.toLanguageTag())
                        .replace("{title}", escaped(locale, title))
                        .replace("{advice}", escaped(locale, advice))
                        .replace("{home}", escaped(locale, "shell.error.home"))
                        .getBytes(StandardCharsets.UTF_8));
    }

    private String escaped(Locale locale, String key) {
        return HtmlUtils.htmlEscape(texts.get(locale, key));
    }
}
