package io.huihuan.survey.asking;

import static org.assertj.core.api.Assertions.assertThat;

import io.huihuan.shared.text.Texts;
import io.huihuan.testing.DatabaseTest;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class LetterTextsTests {

    private static final String LINK = "https://survey.example.com/s/abc";

    @Autowired
    private Texts texts;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src=x onerror=alert(1)>",
                "\"><script>alert(1)</script>",
                "{0}{2} ''",
                "<a href=\"javascript:alert(1)\">x</a>"
            })
    void letsNoNameBecomeMarkup(String name) {
        for (String letter : new String[] {InvitationLetters.FIRST, InvitationLetters.REMINDER}) {
            for (String language : new String[] {"zh", "en"}) {
                var mail = new LetterTexts(texts)
                        .mail(
                                "c@example.com",
                                new LetterTexts.Content(
                                        letter, name, "20261122001", LINK, Instant.parse("2026-11-29T02:00:00Z")),
                                language);
                assertThat(mail.html()).doesNotContain("<img", "<script", "javascript:alert(1)\"");
                assertThat(mail.html().split("<a ", -1)).hasSize(2);
                assertThat(mail.html()).contains("href=\"" + LINK + "\"", "2026-11-29 10:00");
                assertThat(mail.plain()).contains(name, LINK);
            }
        }
    }
}
