package io.huihuan.identity;

import io.huihuan.shared.data.Instants;
import io.huihuan.shared.refusal.Missing;
import io.huihuan.shared.text.Texts;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How an empty installation gets its first administrator: by command, or by a link that works once and only as long as
 * there is none.
 */
@Service
@Transactional
public class Administrators {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private final Access access;
    private final PersonRepository people;
    private final DepartmentRepository departments;
    private final People verbs;
    private final Organisation organisation;
    private final JdbcClient sql;
    private final Texts texts;
    private final Clock clock;
    private final Duration linkHolds;

    Administrators(
            Access access,
            PersonRepository people,
            DepartmentRepository departments,
            People verbs,
            Organisation organisation,
            JdbcClient sql,
            Texts texts,
            Clock clock,
            @Value("${huihuan.setup.link-holds:24h}") Duration linkHolds) {
        this.access = access;
        this.people = people;
        this.departments = departments;
        this.verbs = verbs;
        this.organisation = organisation;
        this.sql = sql;
        this.texts = texts;
        this.clock = clock;
        this.linkHolds = linkHolds;
    }

    /** Whether nobody could administer: no enabled administrator with a login. */
    @Transactional(readOnly = true)
    public boolean areMissing() {
        return people.countAdministrators() == 0;
    }

    /**
     * Makes an administrator, for the command {@code create-admin}; one more where there are some already.
     *
     * @throws io.huihuan.shared.refusal.Forbidden for anybody who may not manage people
     */
    public PersonId create(String account, String name, String password) {
        access.require(Permission.PEOPLE_ADMIN);
        var details = new PersonDetails(name, department(), Set.of(), Set.of(Role.ADMINISTRATOR), 0);
        return verbs.create(account, details, password);
    }

    /** A new secret for {@code /setup/<secret>}, good for a day and only while administrators are missing. */
    public String link() {
        access.require(Permission.PEOPLE_ADMIN);
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        sql.sql("INSERT INTO setup_link (hash, made_at) VALUES (?, ?)")
                .param(hash(secret))
                .param(Instants.toColumn(clock.instant()))
                .update();
        return secret;
    }

    /** Whether the link still opens. */
    @Transactional(readOnly = true)
    public boolean opens(String secret) {
        Instant oldest = clock.instant().minus(linkHolds);
        return sql.sql("SELECT COUNT(*) FROM setup_link WHERE hash = ? AND made_at > ?")
                                .param(hash(secret))
                                .param(Instants.toColumn(oldest))
                                .query(Long.class)
                                .single()
                        > 0
                && areMissing();
    }

    /**
     * Makes the first administrator with the link; every link is used up by it.
     *
     * @throws Missing where the link does not open, whatever the reason
     */
    public PersonId setUp(String secret, String account, String name, String password) {
        people.holdAdministrators();
        if (!opens(secret)) {
            throw new Missing("SETUP_LINK", "");
        }
        sql.sql("DELETE FROM setup_link").update();
        return access.as(Actor.SYSTEM, () -> create(account, name, password));
    }

    private DepartmentId department() {
        return departments
                .findFirstByParentIsNullOrderById()
                .map(Department::departmentId)
                .orElseGet(() ->
                        organisation.createDepartment(texts.get(Texts.CHINESE, "identity.department.first"), null));
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
