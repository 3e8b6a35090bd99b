package io.huihuan.identity.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.huihuan.identity.Access;
import io.huihuan.identity.Actor;
import io.huihuan.identity.Organisation;
import io.huihuan.identity.People;
import io.huihuan.identity.Permission;
import io.huihuan.identity.PersonDetails;
import io.huihuan.identity.PersonId;
import io.huihuan.identity.Role;
import io.huihuan.shared.refusal.Forbidden;
import io.huihuan.shared.refusal.Invalid;
import io.huihuan.testing.DatabaseTest;
import io.huihuan.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.security.core.context.SecurityContextHolder;

@DatabaseTest
class ApiTokensTests {

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private KnownTokens known;

    @Autowired
    private Access access;

    @Autowired
    private Organisation organisation;

    @Autowired
    private People people;

    @Autowired
    private TestClock clock;

    private PersonId supervisor;

    @BeforeEach
    void somebodyWorksHere() {
        String account = "t-" + UUID.randomUUID().toString().substring(0, 8);
        supervisor = access.as(Actor.SYSTEM, () -> {
            var department = organisation.createDepartment("部门" + account, null);
            return people.create(
                    account,
                    new PersonDetails("周敏", department, Set.of(), Set.of(Role.SUPERVISOR), 20),
                    "green tea at noon");
        });
    }

    @AfterEach
    void goes() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void actsAsItsOwnerButNoFurtherThanItsScopes() {
        showing(token(Set.of(TokenScope.TICKETS_READ)));
        assertThat(access.current().id()).isEqualTo(supervisor);
        assertThat(access.current().permissions()).containsExactly(Permission.TICKET_READ);
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> access.require(Permission.TICKET_WORK));

        showing(token(Set.of(TokenScope.TICKETS_WRITE, TokenScope.IMPORTS)));
        assertThat(access.current().permissions())
                .contains(Permission.TICKET_WORK, Permission.TICKET_ASSIGN, Permission.IMPORT)
                .doesNotContain(Permission.CUSTOMER_REVEAL, Permission.PEOPLE_ADMIN);
    }

    @Test
    void neverReachesFurtherThanItsOwner() {
        NewToken token = token(Set.of(TokenScope.values()));
        access.as(Actor.SYSTEM, () -> {
            var sheet = people.get(supervisor);
            people.change(
                    supervisor,
                    sheet.version(),
                    new PersonDetails("周敏", sheet.details().department(), Set.of(), Set.of(Role.EXECUTIVE), 20));
        });
        showing(token);
        assertThat(access.current().permissions())
                .containsExactlyInAnyOrder(
                        Permission.TICKET_READ,
                        Permission.CUSTOMER_READ,
                        Permission.SURVEY_READ,
                        Permission.INSIGHT_READ);
    }

    @Test
    void keepsOnlyAHashAndAHint() {
        NewToken token = token(Set.of(TokenScope.IMPORTS));
        assertThat(token.text()).hasSize(46).startsWith("hh_");
        assertThat(token.toString()).doesNotContain(token.text());
        var line = access.as(
                Actor.SYSTEM,
                () -> tokens.list(PageRequest.of(0, 1_000, Sort.by("createdAt").descending())).stream()
                        .filter(each -> each.id().equals(token.id()))
                        .findFirst()
                        .orElseThrow());
        assertThat(token.text()).endsWith(line.hint());
        assertThat(line.ownerName()).isEqualTo("周敏");
        assertThat(line.state()).isEqualTo(TokenState.VALID);
    }

    @Test
    void writesItsLastUseAtMostOnceAMinute() {
        NewToken token = token(Set.of(TokenScope.IMPORTS));
        Instant first = clock.instant();
        known.recognise(token.text());
        clock.forward(Duration.ofSeconds(59));
        known.recognise(token.text());
        assertThat(lastUse(token)).isEqualTo(first);
        clock.forward(Duration.ofSeconds(2));
        known.recognise(token.text());
        assertThat(lastUse(token)).isEqualTo(clock.instant());
    }

    @Test
    void isRecognisedInMicroseconds() {
        NewToken token = token(Set.of(TokenScope.IMPORTS));
        for (int i = 0; i < 20_000; i++) {
            known.recognise(token.text());
        }
        long before = System.nanoTime();
        for (int i = 0; i < 20_000; i++) {
            known.recognise(token.text());
        }
        assertThat((System.nanoTime() - before) / 20_000).isLessThan(100_000);
    }

    @Test
    void refusesATokenForNobodyForNothingOrForThePast() {
        invalid("owner", () -> tokens.create("x", new PersonId(UUID.randomUUID()), Set.of(TokenScope.IMPORTS), null));
        invalid("scopes", () -> tokens.create("x", supervisor, Set.of(), null));
        invalid("expiresAt", () -> tokens.create("x", supervisor, Set.of(TokenScope.IMPORTS), clock.instant()));
        invalid("name", () -> tokens.create(" ", supervisor, Set.of(TokenScope.IMPORTS), null));
    }

    @Test
    void makesNoSampleTokenWithoutTheSampleCompany() {
        assertThatIllegalStateException()
                .isThrownBy(() -> access.as(Actor.SYSTEM, () -> tokens.createDemo(supervisor, "demo-supervisor")));
    }

    private void invalid(String field, Runnable verb) {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> access.as(Actor.SYSTEM, verb))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo(field));
    }

    private void showing(NewToken token) {
        SecurityContextHolder.getContext()
                .setAuthentication(known.recognise(token.text()).orElseThrow());
    }

    private NewToken token(Set<TokenScope> scopes) {
        return access.as(Actor.SYSTEM, () -> tokens.create("测试", supervisor, scopes, null));
    }

    private Instant lastUse(NewToken token) {
        return access.as(
                Actor.SYSTEM,
                () -> tokens.list(PageRequest.of(0, 1_000)).stream()
                        .filter(each -> each.id().equals(token.id()))
                        .findFirst()
                        .orElseThrow()
                        .lastUsedAt());
    }
}
