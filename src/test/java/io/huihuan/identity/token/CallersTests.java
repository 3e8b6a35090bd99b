package io.huihuan.identity.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.huihuan.identity.Directory;
import io.huihuan.identity.People;
import io.huihuan.identity.Theme;
import io.huihuan.shared.text.Texts;
import io.huihuan.testing.Company;
import io.huihuan.testing.DatabaseTest;
import io.huihuan.testing.Http;
import io.huihuan.testing.TestClock;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** What a program is told, and how often it may ask, by the token it shows. */
@DatabaseTest
@TestPropertySource(properties = "huihuan.api.requests-per-minute=5")
class CallersTests {

    private static final String NOWHERE = "/api/v1/tickets/20000101001";

    @LocalServerPort
    int port;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private People people;

    @Autowired
    private Directory directory;

    @Autowired
    private Company company;

    @Autowired
    private TestClock clock;

    private String account;

    @BeforeEach
    void somebodyHasTokens() {
        clock.set(TestClock.MONDAY_TEN);
        account = company.openDepartment().agent;
    }

    @Test
    void hearsTheLanguageItAsksForElseThatOfItsOwnerElseChinese() {
        company.as(account, () -> {
            people.prefer(Texts.ENGLISH, Theme.DARK);
            return null;
        });
        Http program = program();

        assertThat(program.get(NOWHERE).header("Content-Language")).isEqualTo("en");
        assertThat(program.get(NOWHERE).json().path("detail").asString()).contains("was not found");
        assertThat(language(program, "zh-CN")).isEqualTo("zh-CN");
        assertThat(language(program, "fr")).isEqualTo("en");
        assertThat(language(Http.on(port).token("nobody's"), "fr")).isEqualTo("zh-CN");
        assertThat(Http.on(port).get(NOWHERE).header("Content-Language")).isEqualTo("zh-CN");
    }

    @Test
    void hearsTheLanguageOfItsOwnerAlsoWhereItAsksTooOften() {
        company.as(account, () -> {
            people.prefer(Texts.ENGLISH, Theme.DARK);
            return null;
        });
        Http program = program();
        for (int each = 0; each < 5; each++) {
            program.get(NOWHERE);
        }
        assertThat(program.get(NOWHERE).status()).isEqualTo(429);
        assertThat(program.get(NOWHERE).header("Content-Language")).isEqualTo("en");
    }

    @Test
    void twoTokensOfOnePersonDoNotUseUpEachOthersRequests() {
        Http first = program();
        Http second = program();
        for (int each = 0; each < 5; each++) {
            assertThat(first.get(NOWHERE).status()).isEqualTo(404);
        }

        assertThat(first.get(NOWHERE).status()).isEqualTo(429);
        assertThat(second.get(NOWHERE).status()).isEqualTo(404);
    }

    private Http program() {
        return Http.on(port)
                .token(company.asSystem(() -> tokens.create(
                                "program",
                                directory.person(account).orElseThrow().id(),
                                Set.of(TokenScope.values()),
                                null)
                        .text()));
    }

    private static String language(Http program, String wish) {
        return program.with("Accept-Language", wish).get(NOWHERE).header("Content-Language");
    }
}
