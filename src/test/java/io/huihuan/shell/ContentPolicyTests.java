package io.huihuan.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.huihuan.testing.DatabaseTest;
import io.huihuan.testing.Http;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a browser is told about our answers before it believes them. */
@DatabaseTest
class ContentPolicyTests {

    private static final Pattern NONCE = Pattern.compile("'nonce-([^']+)'");
    private static final Pattern SCRIPT = Pattern.compile("<script[^>]*>");

    @LocalServerPort
    private int port;

    @Test
    void onlyScriptsOfThisVeryAnswerMayRun() {
        var page = Http.on(port).get("/login");
        String policy = page.header("Content-Security-Policy");
        var nonce = NONCE.matcher(policy);

        assertThat(nonce.find()).isTrue();
        assertThat(policy).contains("script-src-attr 'none'", "object-src 'none'", "base-uri 'self'");
        assertThat(policy.replaceAll("style-src [^;]+;", "")).doesNotContain("'unsafe-inline'");
        assertThat(SCRIPT.matcher(page.body()).results().map(MatchResult::group))
                .isNotEmpty()
                .allSatisfy(script -> assertThat(script).contains("nonce=\"" + nonce.group(1) + "\""));
        assertThat(Http.on(port).get("/login").header("Content-Security-Policy"))
                .isNotEqualTo(policy);
    }

    @Test
    void whatIsNoPageMayLoadNothing() {
        var styles = Http.on(port).get("/assets/styles.css");

        assertThat(styles.status()).isEqualTo(200);
        assertThat(styles.header("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(styles.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void aPageIsNeverFramedStoredOrToldToOthers() {
        var page = Http.on(port).get("/login");

        assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(page.header("Cache-Control")).contains("no-store");
        assertThat(page.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(page.header("Permissions-Policy")).contains("camera=()");
    }
}
