package io.huihuan.identity;

import io.huihuan.shared.data.Likeness;
import io.huihuan.shared.feed.ChangeFeed;
import io.huihuan.shared.refusal.Invalid;
import io.huihuan.shared.refusal.Missing;
import io.huihuan.shared.refusal.RuleBroken;
import io.huihuan.shared.text.Texts;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Pageable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The administrator's hand on people, and each person's hand on the own settings. Changes take effect at once on this
 * node, within seconds on others and on open pages. Every change takes the version the administrator saw.
 */
@Service
@Transactional
public class People {

    private static final int MOST_CAPACITY = 10_000;

    private final Access access;
    private final PersonRepository people;
    private final TeamRepository teams;
    private final DepartmentRepository departments;
    private final CurrentRoster roster;
    private final Imported imported;
    private final Passwords passwords;
    private final PasswordEncoder encoder;
    private final ChangeFeed feed;
    private final Clock clock;
    private final boolean demo;

    People(
            Access access,
            PersonRepository people,
            TeamRepository teams,
            DepartmentRepository departments,
            CurrentRoster roster,
            Imported imported,
            Passwords passwords,
            PasswordEncoder encoder,
            ChangeFeed feed,
            Clock clock,
            @Value("${huihuan.demo:false}") boolean demo) {
        this.access = access;
        this.people = people;
        this.teams = teams;
        this.departments = departments;
        this.roster = roster;
        this.imported = imported;
        this.passwords = passwords;
        this.encoder = encoder;
        this.feed = feed;
        this.clock = clock;
        this.demo = demo;
    }

    /**
     * A page of people.
     *
     * @param text part of a name or an account; empty for all
     * @param everybody whether disabled people are listed too
     */
    @Transactional(readOnly = true)
    public List<PersonLine> list(String text, boolean everybody, Pageable page) {
        access.require(Permission.PEOPLE_ADMIN);
        Roster now = roster.get();
        return people.find(Likeness.containing(text), everybody, page).stream()
                .map(person -> line(person, now))
                .toList();
    }

    /** How many people {@link #list} holds in all. */
    @Transactional(readOnly = true)
    public long count(String text, boolean everybody) {
        access.require(Permission.PEOPLE_ADMIN);
        return people.count(Likeness.containing(text), everybody);
    }

    @Transactional(readOnly = true)
    public PersonSheet get(PersonId id) {
        access.require(Permission.PEOPLE_ADMIN);
        Person person = people.findById(id.value()).orElseThrow(() -> missing(id));
        return new PersonSheet(
                id, person.version(), person.account(), person.details(), person.enabled(), person.hasLogin());
    }

    /**
     * Takes somebody on.
     *
     * @param account how the person signs in, never changed later; lower case
     * @param password {@code null} for somebody without a login
     * @throws RuleBroken {@code identity.account.taken}
     */
    public PersonId create(String account, PersonDetails details, @Nullable String password) {
        Actor by = access.require(Permission.PEOPLE_ADMIN);
        PersonDetails checked = checked(details);
        var person = new Person(Accounts.checked(account), checked, change(by, "PERSON_CREATED"));
        if (password != null) {
            passwords.check(password, person.account(), checked.name());
            person.password(encode(password), person.lastChange());
        }
        people.save(person);
        try {
            people.flush();
        } catch (DataIntegrityViolationException taken) {
            throw new RuleBroken("identity.account.taken", person.account());
        }
        feed.publish(
                new IdentityEvent.PersonCreated(person.personId(), clock.instant(), by.account(), person.account()));
        return person.personId();
    }

    /** Changes name, department, teams, roles and capacity at once; each difference is recorded by itself. */
    public void change(PersonId id, long version, PersonDetails details) {
        Actor by = access.require(Permission.PEOPLE_ADMIN);
        PersonDetails after = checked(details);
        people.holdAdministrators();
        Person person = person(id, version);
        boolean administrated = person.administrates();
        PersonDetails before = person.details();
        if (before.equals(after)) {
            return;
        }
        person.change(after, change(by, "PERSON_CHANGED"));
        keepAnAdministrator(administrated, person);
        differences(id, by, before, after).forEach(feed::publish);
    }

    /** Ends somebody's access: open pages, sessions and tokens stop within seconds; the history keeps the name. */
    public void disable(PersonId id, long version) {
        Actor by = access.require(Permission.PEOPLE_ADMIN);
        people.holdAdministrators();
        Person person = person(id, version);
        if (!person.enabled()) {
            return;
        }
        boolean administrated = person.administrates();
        person.enable(false, change(by, "PERSON_DISABLED"));
        keepAnAdministrator(administrated, person);
        feed.publish(new IdentityEvent.PersonDisabled(id, clock.instant(), by.account()));
    }

    public void enable(PersonId id, long version) {
        Actor by = access.require(Permission.PEOPLE_ADMIN);
        Person person = person(id, version);
        if (person.enabled()) {
            return;
        }
        person.enable(true, change(by, "PERSON_ENABLED"));
        feed.publish(new IdentityEvent.PersonEnabled(id, clock.instant(), by.account()));
    }

    /** Gives somebody a new password and so a login; the person's open sessions end. */
    public void setPassword(PersonId id, long version, String password) {
        Actor by = access.require(Permission.PEOPLE_ADMIN);
        Person person = person(id, version);
        passwords.check(password, person.account(), person.details().name());
        giveThePassword(person, password, by);
    }

    /**
     * Gives a sample account its well-known password past the rule of strength. Only where the sample company runs
     * ({@code huihuan.demo=true}, listening on loopback).
     *
     * @throws IllegalStateException anywhere else
     */
    public void setDemoPassword(PersonId id, String password) {
        Actor by = access.require(Permission.PEOPLE_ADMIN);
        if (!demo) {
            throw new IllegalStateException("a sample password without the sample company");
        }
        giveThePassword(people.findForChange(id.value()).orElseThrow(() -> missing(id)), password, by);
    }

    /**
     * Changes the password of whoever is signed in; every session of the person ends, this one too.
     *
     * @throws RuleBroken {@code identity.password.wrong} where the present one does not match
     */
    public void changeOwnPassword(String present, String wanted) {
        Actor by = access.current();
        Person person = people.findForChange(by.id().value()).orElseThrow(SignedOut::new);
        if (!encoder.matches(present, person.passwordHash())) {
            throw new RuleBroken("identity.password.wrong");
        }
        passwords.check(wanted, person.account(), person.details().name());
        giveThePassword(person, wanted, by);
    }

    /** Sets language and brightness for whoever is signed in. */
    public void prefer(Locale locale, Theme theme) {
        Actor by = access.current();
        Person person = people.findForChange(by.id().value()).orElseThrow(SignedOut::new);
        Locale supported = Texts.supported(locale);
        person.prefer(supported, theme);
        feed.publish(new IdentityEvent.PreferencesChanged(
                by.id(), clock.instant(), by.account(), supported.toLanguageTag() + " " + theme));
    }

    /**
     * Whom an import means: by account, else by name in the team's department, else a new person of the team, marked as
     * imported, without a login and without a role.
     *
     * @throws Missing for a team of a department out of the importer's reach
     */
    public PersonRef findOrCreateImported(String name, TeamId team) {
        Actor by = access.require(Permission.IMPORT);
        DepartmentId department =
                teams.findById(team.value()).map(Team::department).orElseThrow(() -> missing(team));
        if (!roster.get().reaches(by, department)) {
            throw missing(team);
        }
        return imported.person(by, NameKey.checked("assignee", name), team);
    }

    private void giveThePassword(Person person, String password, Actor by) {
        person.password(encode(password), change(by, "PASSWORD_SET"));
        feed.publish(new IdentityEvent.PasswordSet(person.personId(), clock.instant(), by.account()));
    }

    private String encode(String password) {
        return java.util.Objects.requireNonNull(encoder.encode(password));
    }

    private void keepAnAdministrator(boolean administrated, Person person) {
        people.flush();
        if (administrated && !person.administrates() && people.countAdministrators() == 0) {
            throw new RuleBroken("identity.administrator.last");
        }
    }

    private PersonDetails checked(PersonDetails details) {
        if (details.capacity() < 0 || details.capacity() > MOST_CAPACITY) {
            throw new Invalid("capacity", "identity.capacity.range", 0, MOST_CAPACITY);
        }
        if (!departments.existsById(details.department().value())) {
            throw new Missing("DEPARTMENT", details.department().value());
        }
        details.teams().forEach(team -> {
            if (!teams.existsById(team.value())) {
                throw missing(team);
            }
        });
        return new PersonDetails(
                NameKey.checked("name", details.name()),
                details.department(),
                details.teams(),
                details.roles(),
                details.capacity());
    }

    private Person person(PersonId id, long version) {
        Person person = people.findForChange(id.value()).orElseThrow(() -> missing(id));
        if (person.version() != version) {
            throw person.lastChange().stale(person.details().name());
        }
        return person;
    }

    private List<IdentityEvent> differences(PersonId id, Actor by, PersonDetails before, PersonDetails after) {
        return new PersonDifferences(id, clock.instant(), by.account(), this::departmentName, this::teamNames)
                .between(before, after);
    }

    private String departmentName(DepartmentId id) {
        return departments.findById(id.value()).map(Department::name).orElse("");
    }

    private String teamNames(Set<TeamId> ids) {
        return teams.findAllById(ids.stream().map(TeamId::value).toList()).stream()
                .map(Team::name)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static PersonLine line(Person person, Roster now) {
        PersonDetails details = person.details();
        return new PersonLine(
                person.personId(),
                person.version(),
                person.account(),
                details.name(),
                now.department(details.department()).map(DepartmentRef::name).orElse(""),
                details.teams().stream()
                        .flatMap(id -> now.team(id).stream())
                        .map(TeamRef::name)
                        .sorted()
                        .toList(),
                details.roles().stream().sorted(Comparator.naturalOrder()).toList(),
                person.enabled(),
                person.hasLogin(),
                person.imported());
    }

    private LastChange change(Actor by, String what) {
        return new LastChange(by.account(), clock.instant(), what);
    }

    private static Missing missing(TeamId id) {
        return new Missing("TEAM", id.value());
    }

    private static Missing missing(PersonId id) {
        return new Missing("PERSON", id.value());
    }
}
