package io.huihuan.survey.asking;

import io.huihuan.shared.outbox.Letter;
import io.huihuan.shared.text.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** What invitations say; the words stand in the texts. */
@Component
class LetterTexts {

    private final Texts texts;

    LetterTexts(Texts texts) {
        this.texts = texts;
    }

    /**
     * What a letter is about.
     *
     * @param letter which one: {@code first}, {@code reminder}
     * @param name the customer’s, in full
     */
    record Content(String letter, String name, @Nullable String ticket, String link, Instant expires) {}

    Letter.Mail mail(String address, Content content, String language) {
        String greeting = say(language, "greeting", content);
        String opening = say(language, content.letter() + ".opening", content);
        String invitation = say(language, "link", content);
        String until = say(language, "until", content);
        String optOut = say(language, "opt-out", content);
        String plain = String.join("\n\n", greeting, opening, invitation + "\n" + content.link(), until, optOut);
        String html = paragraphs(List.of(HtmlUtils.htmlEscape(greeting), HtmlUtils.htmlEscape(opening)))
                + "<p><a href=\"" + HtmlUtils.htmlEscape(content.link()) + "\">" + HtmlUtils.htmlEscape(invitation)
                + "</a></p>"
                + paragraphs(
                        List.of(HtmlUtils.htmlEscape(until), "<small>" + HtmlUtils.htmlEscape(optOut) + "</small>"));
        return new Letter.Mail(address, say(language, content.letter() + ".subject", content), plain, html);
    }

    Letter.Sms sms(String phone, Content content, String language) {
        return new Letter.Sms(phone, say(language, content.letter() + ".sms", content));
    }

    private static String paragraphs(List<String> parts) {
        return "<p>" + String.join("</p><p>", parts) + "</p>";
    }

    private String say(String language, String part, Content content) {
        return texts.get(
                Locale.of(language),
                "survey.letter." + part,
                content.name(),
                content.ticket() == null ? "" : content.ticket(),
                content.link(),
                content.expires());
    }
}
