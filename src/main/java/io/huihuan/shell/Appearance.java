package io.huihuan.shell;

import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import io.huihuan.shared.text.Texts;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Language and theme of this browser, kept in cookies so that the sign-in page speaks and looks the same and the first
 * picture of a page is the right one.
 */
final class Appearance {

    private static final String LANGUAGE = "huihuan-language";
    private static final String THEME = "huihuan-theme";
    private static final int YEAR = (int) Duration.ofDays(365).toSeconds();

    private Appearance() {}

    /** Light, dark, or whatever the machine is set to. */
    enum Theme {
        SYSTEM(ColorScheme.Value.LIGHT_DARK),
        LIGHT(ColorScheme.Value.LIGHT),
        DARK(ColorScheme.Value.DARK);

        final ColorScheme.Value scheme;

        Theme(ColorScheme.Value scheme) {
            this.scheme = scheme;
        }
    }

    /** The chosen language; Chinese for anybody who never chose. */
    static Locale language(VaadinRequest request) {
        return Texts.supported(
                read(request, LANGUAGE).map(Locale::forLanguageTag).orElse(Texts.CHINESE));
    }

    static Theme theme(VaadinRequest request) {
        return read(request, THEME)
                .flatMap(name -> Stream.of(Theme.values())
                        .filter(each -> each.name().equals(name))
                        .findFirst())
                .orElse(Theme.SYSTEM);
    }

    static void keep(Locale language) {
        write(LANGUAGE, language.toLanguageTag());
    }

    static void keep(Theme theme) {
        write(THEME, theme.name());
    }

    private static Optional<String> read(VaadinRequest request, String name) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }

    private static void write(String name, String value) {
        var cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setMaxAge(YEAR);
        cookie.setHttpOnly(true);
        cookie.setSecure(VaadinRequest.getCurrent().isSecure());
        cookie.setAttribute("SameSite", "Lax");
        VaadinResponse.getCurrent().addCookie(cookie);
    }
}
