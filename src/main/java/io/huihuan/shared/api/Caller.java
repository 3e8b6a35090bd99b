package io.huihuan.shared.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;

/** The program that asks, as whoever recognised its token knows it. */
public interface Caller {

    /** The same for every request with one token, and for no other token. */
    String token();

    /** The language the token’s owner reads. */
    Locale language();

    /** Says who asks, for whatever answers the request. */
    default void introduce(HttpServletRequest request) {
        request.setAttribute(Caller.class.getName(), this);
    }

    /** Who asks; empty before the token was recognised, and where there is none. */
    static Optional<Caller> of(HttpServletRequest request) {
        return Optional.ofNullable((Caller) request.getAttribute(Caller.class.getName()));
    }
}
