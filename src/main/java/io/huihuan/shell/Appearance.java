package io.huihuan.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.huihuan.identity.Actor;
import io.huihuan.identity.Directory;
import io.huihuan.identity.People;
import io.huihuan.identity.Preferences;
import io.huihuan.identity.Theme;
import io.huihuan.shared.text.Texts;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Language and brightness of the pages. A person's choice is kept with the person; the browser keeps a copy in cookies, so
 * that the sign-in page speaks the same language and the first picture of a page is the right one.
 */
@Component
class Appearance {

    private static final String LANGUAGE = "huihuan-language";
    private static final String THEME = "huihuan-theme";
    private static final String CHOSEN_BEFORE_SIGN_IN = "huihuan-language-chosen";
    private static final int YEAR = (int) Duration.ofDays(365).toSeconds();

    private final AuthenticationContext signedIn;
    private final People people;
    private final Directory directory;

    Appearance(AuthenticationContext signedIn, People people, Directory directory) {
        this.signedIn = signedIn;
        this.people = people;
        this.directory = directory;
    }

    /** The language of this browser; Chinese until somebody chooses. */
    static Locale language(VaadinRequest request) {
        return Texts.supported(
                read(request, LANGUAGE).map(Locale::forLanguageTag).orElse(Texts.CHINESE));
    }

    /** The brightness of this browser; the machine's until somebody chooses. */
    static Theme theme(VaadinRequest request) {
        return read(request, THEME)
                .flatMap(name -> Stream.of(Theme.values())
                        .filter(each -> each.name().equals(name))
                        .findFirst())
                .orElse(Theme.SYSTEM);
    }

    static ColorScheme.Value scheme(Theme theme) {
        return switch (theme) {
            case SYSTEM -> ColorScheme.Value.LIGHT_DARK;
            case LIGHT -> ColorScheme.Value.LIGHT;
            case DARK -> ColorScheme.Value.DARK;
        };
    }

    /** Gives a new page the person's language and brightness before anything is drawn. */
    void settle(UI ui) {
        if (person().isEmpty()) {
            return;
        }
        var request = VaadinRequest.getCurrent();
        if (ui.getSession().getAttribute(CHOSEN_BEFORE_SIGN_IN) instanceof Locale chosen) {
            ui.getSession().setAttribute(CHOSEN_BEFORE_SIGN_IN, null);
            people.prefer(chosen, wished(request).theme());
        }
        var wished = wished(request);
        ui.getSession().setLocale(wished.locale());
        ui.setLocale(wished.locale());
        if (!wished.locale().equals(language(request)) || wished.theme() != theme(request)) {
            write(LANGUAGE, wished.locale().toLanguageTag());
            write(THEME, wished.theme().name());
            ui.getPage().setColorScheme(scheme(wished.theme()));
        }
    }

    void choose(Locale language) {
        var ui = UI.getCurrent();
        write(LANGUAGE, language.toLanguageTag());
        ui.getSession().setLocale(language);
        if (person().isPresent()) {
            people.prefer(language, wished(VaadinRequest.getCurrent()).theme());
        } else {
            VaadinSession.getCurrent().setAttribute(CHOSEN_BEFORE_SIGN_IN, language);
        }
        ui.getPage().reload();
    }

    void choose(Theme theme) {
        write(THEME, theme.name());
        UI.getCurrent().getPage().setColorScheme(scheme(theme));
        people.prefer(UI.getCurrent().getLocale(), theme);
    }

    /** What the person wishes; while nobody is signed in, what this browser was told last. */
    Preferences wished(VaadinRequest request) {
        return person().flatMap(person -> directory.preferences(person.id()))
                .orElseGet(() -> new Preferences(language(request), theme(request)));
    }

    private Optional<Actor> person() {
        return signedIn.getPrincipalName().flatMap(directory::actor);
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
