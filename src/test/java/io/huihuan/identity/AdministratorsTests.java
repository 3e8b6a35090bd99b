package io.huihuan.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.huihuan.shared.refusal.Forbidden;
import io.huihuan.shared.refusal.Invalid;
import io.huihuan.shared.refusal.Missing;
import io.huihuan.testing.DatabaseTest;
import io.huihuan.testing.TestClock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class AdministratorsTests {

    private static final String PASSWORD = "green tea at noon";

    @Autowired
    private Administrators administrators;

    @Autowired
    private Access access;

    @Autowired
    private Directory directory;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private TestClock clock;

    private final String account = "a-" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    @AfterEach
    void nobodyAdministers() {
        sql.sql("DELETE FROM person_role WHERE role = 'ADMINISTRATOR'").update();
        sql.sql("DELETE FROM setup_link").update();
    }

    @Test
    void makesTheFirstAdministratorByALinkThatWorksOnce() {
        String link = link();
        String other = link();
        assertThat(administrators.opens(link)).isTrue();
        PersonId first = administrators.setUp(link, account, "陈静", PASSWORD);
        assertThat(directory.actor(first).orElseThrow().roles()).isEqualTo(Set.of(Role.ADMINISTRATOR));
        assertThat(administrators.opens(link)).isFalse();
        assertThat(administrators.opens(other)).isFalse();
        assertThatExceptionOfType(Missing.class)
                .isThrownBy(() -> administrators.setUp(link, account + "2", "陈静", PASSWORD));
    }

    @Test
    void keepsTheLinkWhereTheFormWasRefused() {
        String link = link();
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> administrators.setUp(link, account, "陈静", "short"));
        assertThat(administrators.opens(link)).isTrue();
    }

    @Test
    void closesTheLinkAfterADayAndToGuesses() {
        String link = link();
        assertThat(administrators.opens("guess")).isFalse();
        clock.forward(Duration.ofHours(24));
        assertThat(administrators.opens(link)).isFalse();
    }

    @Test
    void makesOneMoreByCommandForWhoManagesPeopleOnly() {
        PersonId first = access.as(Actor.SYSTEM, () -> administrators.create(account, "陈静", PASSWORD));
        assertThat(administrators.areMissing()).isFalse();
        PersonId second = access.as(
                directory.actor(first).orElseThrow(), () -> administrators.create(account + "2", "李雷", PASSWORD));
        assertThat(directory.actor(second)).isPresent();
        var nobody = new Actor(
                second, "x", "x", null, Set.of(), Set.of(Role.AGENT), Role.AGENT.permissions(), Scope.NOTHING);
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> access.as(nobody, () -> administrators.create(account + "3", "x", PASSWORD)));
    }

    private String link() {
        return access.as(Actor.SYSTEM, administrators::link);
    }
}
