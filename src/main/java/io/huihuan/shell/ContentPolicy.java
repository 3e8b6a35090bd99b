package io.huihuan.shell;

import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * What a page may run: the scripts this server wrote into it, known by a number used once, and the modules those import.
 * Markup and scripts that slipped into a page run nothing. Vaadin 25.2 compiles the server's calls in the browser, so {@code 'unsafe-eval'}
 * stays until 25.4 brings them in the bundle; components set inline styles.
 */
final class ContentPolicy {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String POLICY = "default-src 'self'; script-src 'nonce-%s' 'unsafe-eval'; "
            + "script-src-attr 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
            + "font-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; "
            + "frame-ancestors 'none'";

    private ContentPolicy() {}

    static void apply(IndexHtmlResponse page) {
        var bytes = new byte[18];
        RANDOM.nextBytes(bytes);
        String nonce = Base64.getUrlEncoder().encodeToString(bytes);
        // where the bundle looks for the number when it fetches a module ahead
        page.getDocument()
                .head()
                .appendElement("meta")
                .attr("property", "csp-nonce")
                .attr("nonce", nonce);
        page.getDocument().select("script, link[rel=modulepreload]").attr("nonce", nonce);
        page.getVaadinResponse().setHeader("Content-Security-Policy", POLICY.formatted(nonce));
    }
}
