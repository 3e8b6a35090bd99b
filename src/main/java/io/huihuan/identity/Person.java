package io.huihuan.identity;

import io.huihuan.shared.data.Ids;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** Somebody who works here. People met in an import have no password and so no login. */
@Entity
@Table(name = "person")
class Person implements Persistable<UUID> {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private String account;

    private String name;

    @Column(name = "password_hash")
    private @Nullable String passwordHash;

    @Column(name = "password_since")
    private Instant passwordSince;

    @Column(name = "department_id")
    private UUID department;

    private boolean enabled = true;

    @Column(name = "imported_as")
    private @Nullable String importedAs;

    private int capacity;

    private String locale = Locale.SIMPLIFIED_CHINESE.toLanguageTag();

    @Enumerated(EnumType.STRING)
    private Theme theme = Theme.SYSTEM;

    @ElementCollection
    @CollectionTable(name = "person_role", joinColumns = @JoinColumn(name = "person_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "team_member", joinColumns = @JoinColumn(name = "person_id"))
    @Column(name = "team_id")
    private Set<UUID> teams = new HashSet<>();

    @Embedded
    private LastChange lastChange;

    Person() {}

    Person(String account, PersonDetails details, LastChange created) {
        this.id = Ids.next();
        this.account = account;
        this.passwordSince = created.at();
        take(details);
        this.lastChange = created;
    }

    /** Somebody an import speaks of: a member of the team, without a login and without a role. */
    static Person imported(String account, String name, TeamId team, DepartmentId department, LastChange created) {
        var person = new Person(
                account,
                new PersonDetails(name, department, Set.of(team), Set.of(), PersonDetails.USUAL_CAPACITY),
                created);
        person.importedAs = importKey(name, department);
        return person;
    }

    /** Under which imports know a person: found again also after a change of name, and made only once. */
    static String importKey(String name, DepartmentId department) {
        return department.value() + ":" + NameKey.of(name);
    }

    void change(PersonDetails details, LastChange change) {
        take(details);
        this.lastChange = change;
    }

    private void take(PersonDetails details) {
        this.name = details.name();
        this.department = details.department().value();
        this.capacity = details.capacity();
        roles.retainAll(details.roles());
        roles.addAll(details.roles());
        var members = details.teams().stream().map(TeamId::value).collect(Collectors.toSet());
        teams.retainAll(members);
        teams.addAll(members);
    }

    void enable(boolean enabled, LastChange change) {
        this.enabled = enabled;
        this.lastChange = change;
    }

    /** From now on only this password opens; sign-ins made before it end. */
    void password(String hash, LastChange change) {
        this.passwordHash = hash;
        this.passwordSince = change.at();
        this.lastChange = change;
    }

    void prefer(Locale locale, Theme theme) {
        this.locale = locale.toLanguageTag();
        this.theme = theme;
    }

    PersonDetails details() {
        return new PersonDetails(
                name,
                new DepartmentId(department),
                teams.stream().map(TeamId::new).collect(Collectors.toSet()),
                Set.copyOf(roles),
                capacity);
    }

    PersonId personId() {
        return new PersonId(id);
    }

    String account() {
        return account;
    }

    @Nullable
    String passwordHash() {
        return passwordHash;
    }

    boolean enabled() {
        return enabled;
    }

    boolean imported() {
        return importedAs != null;
    }

    boolean hasLogin() {
        return passwordHash != null;
    }

    boolean administrates() {
        return enabled && passwordHash != null && roles.contains(Role.ADMINISTRATOR);
    }

    long version() {
        return version == null ? 0 : version;
    }

    LastChange lastChange() {
        return lastChange;
    }

    PersonRef ref() {
        return new PersonRef(personId(), account, name, enabled);
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return version == null;
    }
}
