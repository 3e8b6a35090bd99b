package io.huihuan.identity.entrance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.huihuan.identity.Access;
import io.huihuan.identity.Actor;
import io.huihuan.identity.DepartmentId;
import io.huihuan.identity.Directory;
import io.huihuan.identity.Organisation;
import io.huihuan.identity.People;
import io.huihuan.identity.PersonDetails;
import io.huihuan.identity.PersonId;
import io.huihuan.identity.Role;
import io.huihuan.identity.token.ApiTokens;
import io.huihuan.identity.token.NewToken;
import io.huihuan.identity.token.TokenScope;
import io.huihuan.shared.feed.ChangeFeed;
import io.huihuan.shared.feed.FeedEntry;
import io.huihuan.shared.feed.Subject;
import io.huihuan.testing.DatabaseTest;
import io.huihuan.testing.TestClock;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@DatabaseTest
@AutoConfigureMockMvc
class EntranceTests {

    private static final String PASSWORD = "green tea at noon";

    @Autowired
    private MockMvc web;

    @Autowired
    private Access access;

    @Autowired
    private Organisation organisation;

    @Autowired
    private People people;

    @Autowired
    private Directory directory;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private ChangeFeed feed;

    @Autowired
    private TestClock clock;

    private final String account = "p-" + UUID.randomUUID().toString().substring(0, 8);
    private final String address = "10.%d.%d.%d".formatted(random(), random(), random());
    private PersonId person;

    @BeforeEach
    void somebodyWorksHere() {
        person = access.as(Actor.SYSTEM, () -> {
            DepartmentId department = organisation.createDepartment("部门" + account, null);
            return people.create(
                    account, new PersonDetails("王芳", department, Set.of(), Set.of(Role.AGENT), 20), PASSWORD);
        });
    }

    @Test
    void letsAPersonInAndGivesTheSessionANewId() throws Exception {
        var before = new MockHttpSession();
        String id = before.getId();
        HttpSession session = signIn(account.toUpperCase(java.util.Locale.ROOT), PASSWORD, before)
                .andExpect(status().is3xxRedirection())
                .andExpect(redirectedUrl("/"))
                .andReturn()
                .getRequest()
                .getSession(false);
        assertThat(session).isNotNull();
        assertThat(session.getId()).isNotEqualTo(id);
        assertThat(feed.of(new Subject("PERSON", person.value())))
                .extracting(FeedEntry::event)
                .containsExactly("PERSON_CREATED", "SIGNED_IN");
    }

    @Test
    void answersAWrongPasswordAnUnknownAccountAndADisabledPersonAlike() throws Exception {
        signIn(account, "wrong", new MockHttpSession()).andExpect(redirectedUrl("/login?error"));
        signIn("nobody-" + account, PASSWORD, new MockHttpSession()).andExpect(redirectedUrl("/login?error"));
        disable();
        signIn(account, PASSWORD, new MockHttpSession()).andExpect(redirectedUrl("/login?error"));
        assertThat(feed.of(new Subject("PERSON", person.value())))
                .extracting(FeedEntry::event)
                .containsExactly("PERSON_CREATED", "SIGN_IN_FAILED", "PERSON_DISABLED", "SIGN_IN_FAILED");
    }

    @Test
    void makesKnownAndUnknownAccountsWaitAfterFiveFailures() throws Exception {
        for (String tried : new String[] {account, "nobody-" + account}) {
            for (int i = 0; i < 5; i++) {
                signIn(tried, "wrong", new MockHttpSession()).andExpect(redirectedUrl("/login?error"));
            }
            signIn(tried, PASSWORD, new MockHttpSession()).andExpect(redirectedUrl("/login?throttled"));
        }
        clock.forward(Duration.ofMinutes(1));
        signIn(account, PASSWORD, new MockHttpSession()).andExpect(redirectedUrl("/"));
        signIn(account, "wrong", new MockHttpSession()).andExpect(redirectedUrl("/login?error"));
    }

    @Test
    void hearsOnlyFiveOfManyAttemptsAtOnce() throws Exception {
        try (var many = Executors.newFixedThreadPool(8)) {
            var answers = many.invokeAll(IntStream.range(0, 24)
                    .<Callable<String>>mapToObj(
                            each -> () -> String.valueOf(signIn(account, "wrong", new MockHttpSession())
                                    .andReturn()
                                    .getResponse()
                                    .getRedirectedUrl()))
                    .toList());
            long heard = 0;
            for (var answer : answers) {
                heard += answer.get().endsWith("error") ? 1 : 0;
            }
            assertThat(heard).isEqualTo(5);
        }
    }

    @Test
    void endsASessionAfterThirtyIdleMinutesThoughThePageStaysOpen() throws Exception {
        MockHttpSession session = session();
        web.perform(get("/people-page").session(session)).andExpect(isIn());
        for (int i = 0; i < 29; i++) {
            clock.forward(Duration.ofMinutes(1));
            web.perform(get("/people-page?v-r=heartbeat").session(session));
        }
        assertThat(session.isInvalid()).isFalse();
        clock.forward(Duration.ofMinutes(1));
        web.perform(get("/people-page").session(session)).andExpect(redirectedUrl("/login"));
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void endsASessionAfterTwelveHoursHoweverBusy() throws Exception {
        MockHttpSession session = session();
        for (int i = 0; i < 35; i++) {
            web.perform(get("/people-page").session(session)).andExpect(isIn());
            clock.forward(Duration.ofMinutes(20));
        }
        web.perform(get("/people-page").session(session)).andExpect(isIn());
        clock.forward(Duration.ofMinutes(20));
        web.perform(get("/people-page").session(session)).andExpect(redirectedUrl("/login"));
    }

    @Test
    void endsTheSessionOfADisabledPersonAndOfAChangedPassword() throws Exception {
        MockHttpSession session = session();
        web.perform(get("/people-page").session(session)).andExpect(isIn());
        clock.forward(Duration.ofSeconds(1));
        access.as(Actor.SYSTEM, () -> people.setPassword(person, version(), "black tea at noon"));
        web.perform(get("/people-page").session(session)).andExpect(redirectedUrl("/login"));

        MockHttpSession next = (MockHttpSession) signIn(account, "black tea at noon", new MockHttpSession())
                .andReturn()
                .getRequest()
                .getSession(false);
        web.perform(get("/people-page").session(next)).andExpect(isIn());
        disable();
        web.perform(get("/people-page").session(next)).andExpect(redirectedUrl("/login"));
    }

    @Test
    void tellsAProgramWithoutAGoodTokenSoInItsLanguage() throws Exception {
        for (String header :
                new String[] {null, "Bearer", "Bearer wrong", "Basic YTpi", "Bearer " + "x".repeat(5_000)}) {
            var request = get("/api/v1/nothing");
            web.perform(header == null ? request : request.header("Authorization", header))
                    .andExpect(status().isUnauthorized())
                    .andExpect(header().string("WWW-Authenticate", "Bearer"))
                    .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
                    .andExpect(jsonPath("$.code").value("unauthorized"))
                    .andExpect(jsonPath("$.detail", containsString("令牌")));
        }
        web.perform(get("/api/v1/nothing").header("Accept-Language", "en-GB"))
                .andExpect(jsonPath("$.detail", containsString("Bearer token")));
    }

    @Test
    void opensTheApiForATokenUntilItIsRevokedOrExpiresOrItsOwnerGoes() throws Exception {
        NewToken revoked = token(null);
        NewToken expiring = token(Duration.ofHours(1));
        NewToken orphan = token(null);
        withToken(revoked).andExpect(status().isNotFound());
        withToken(expiring).andExpect(status().isNotFound());
        access.as(Actor.SYSTEM, () -> tokens.revoke(revoked.id()));
        withToken(revoked).andExpect(status().isUnauthorized());
        clock.forward(Duration.ofHours(1));
        withToken(expiring).andExpect(status().isUnauthorized());
        withToken(orphan).andExpect(status().isNotFound());
        disable();
        withToken(orphan).andExpect(status().isUnauthorized());
    }

    @Test
    void knowsNoSessionInTheApi() throws Exception {
        web.perform(get("/api/v1/nothing").session(session())).andExpect(status().isUnauthorized());
    }

    @Test
    void saysHealthToEverybodyAndNothingMore() throws Exception {
        web.perform(get("/actuator/health"))
                .andExpect(status().isOk())
                .andExpect(content().json("{\"status\":\"UP\"}", JsonCompareMode.STRICT));
        web.perform(get("/actuator")).andExpect(status().isForbidden());
        web.perform(get("/actuator/health/liveness")).andExpect(status().isForbidden());
        web.perform(get("/actuator/env")).andExpect(status().isForbidden());
        web.perform(get("/actuator/prometheus")).andExpect(status().isForbidden());
    }

    private static org.springframework.test.web.servlet.ResultMatcher isIn() {
        return result -> assertThat(result.getResponse().getRedirectedUrl()).isNull();
    }

    private MockHttpSession session() throws Exception {
        return (MockHttpSession) signIn(account, PASSWORD, new MockHttpSession())
                .andExpect(redirectedUrl("/"))
                .andReturn()
                .getRequest()
                .getSession(false);
    }

    private ResultActions signIn(String account, String password, MockHttpSession session) throws Exception {
        return web.perform(post("/login")
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .session(session)
                .param("username", account)
                .param("password", password));
    }

    private NewToken token(Duration lasting) {
        return access.as(
                Actor.SYSTEM,
                () -> tokens.create(
                        "测试",
                        person,
                        Set.of(TokenScope.TICKETS_READ),
                        lasting == null ? null : clock.instant().plus(lasting)));
    }

    private ResultActions withToken(NewToken token) throws Exception {
        return web.perform(get("/api/v1/nothing").header("Authorization", "Bearer " + token.text()));
    }

    private void disable() {
        access.as(Actor.SYSTEM, () -> people.disable(person, version()));
    }

    private long version() {
        return access.as(Actor.SYSTEM, () -> people.get(person)).version();
    }

    private static int random() {
        return java.util.concurrent.ThreadLocalRandom.current().nextInt(1, 255);
    }
}
