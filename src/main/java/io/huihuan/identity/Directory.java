package io.huihuan.identity;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;

/**
 * Who is who, for every module and page to show and to choose from. It answers from memory, at most seconds old, needs no
 * permission, and knows nothing secret.
 */
@Service
public class Directory {

    private final CurrentRoster current;

    Directory(CurrentRoster current) {
        this.current = current;
    }

    /** Anybody ever known, disabled people and people without a login included. */
    public Optional<PersonRef> person(PersonId id) {
        return current.get().person(id).map(Roster.Entry::person);
    }

    /** Anybody ever known by this account. */
    public Optional<PersonRef> person(String account) {
        return current.get().person(account).map(Roster.Entry::person);
    }

    /** What stands beside an act in a history: the person's name, or the account itself where nobody is behind it. */
    public String nameOf(String account) {
        return person(account).map(PersonRef::name).orElse(account);
    }

    /** The actor behind a person, for work done later in that person's name; empty for who may not sign in now. */
    public Optional<Actor> actor(PersonId id) {
        Roster roster = current.get();
        return roster.actor(roster.person(id).orElse(null));
    }

    /** The actor behind an account, with the rights of this moment; empty for who may not sign in now. */
    public Optional<Actor> actor(String account) {
        return current.byAccount(account);
    }

    /** Since when the person's present password holds; sign-ins made before no longer count. */
    public Optional<Instant> passwordSince(String account) {
        return current.get().person(account).map(Roster.Entry::passwordSince);
    }

    public Optional<Preferences> preferences(PersonId id) {
        return current.get().person(id).map(Roster.Entry::preferences);
    }

    public Optional<TeamRef> team(TeamId id) {
        return current.get().team(id);
    }

    /** The team of this name, whatever its case and width; the first by department where several are called so. */
    public Optional<TeamRef> team(String name) {
        return current.get().teams(name).stream().findFirst();
    }

    /** The department's team of this name. */
    public Optional<TeamRef> team(String name, DepartmentId department) {
        return current.get().teams(name).stream()
                .filter(team -> team.departmentId().equals(department))
                .findFirst();
    }

    /** Every team, by department and name. */
    public List<TeamRef> teams() {
        return current.get().teams();
    }

    /** The teams whose rows the actor may see. */
    public List<TeamRef> teams(Scope scope) {
        return scope.all() ? teams() : teams(team -> scope.covers(team.id().value()));
    }

    public Optional<DepartmentRef> department(DepartmentId id) {
        return current.get().department(id);
    }

    public Optional<DepartmentRef> department(String name) {
        return departments().stream()
                .filter(each -> NameKey.of(each.name()).equals(NameKey.of(name)))
                .findFirst();
    }

    /** Whether a department lies where the actor sees every row: the own and all below it, or everywhere. */
    public boolean reaches(Actor by, DepartmentId department) {
        return current.get().reaches(by, department);
    }

    public List<DepartmentRef> departments() {
        return current.get().departments();
    }

    /** The enabled members of a team, by name: whom its work can be given to. */
    public List<Member> members(TeamId team) {
        return List.copyOf(current.get().members(team));
    }

    /** The enabled members of any of these teams, each once, by name. */
    public List<Member> members(Collection<TeamId> teams) {
        Roster roster = current.get();
        return teams.stream()
                .flatMap(team -> roster.members(team).stream())
                .distinct()
                .sorted(Comparator.comparing(member -> member.person().name()))
                .toList();
    }

    /** Everybody who can sign in now, by name. */
    public List<PersonRef> people() {
        return current.get().people().stream()
                .filter(entry -> entry.person().enabled() && entry.login())
                .map(Roster.Entry::person)
                .sorted(Comparator.comparing(PersonRef::name))
                .toList();
    }

    public boolean isMember(PersonId person, TeamId team) {
        return current.get()
                .person(person)
                .filter(entry -> entry.teams().contains(team))
                .isPresent();
    }

    /** The teams a person is a member of. */
    public List<TeamRef> teamsOf(PersonId person) {
        Roster roster = current.get();
        return roster.person(person).stream()
                .flatMap(entry -> entry.teams().stream())
                .flatMap(id -> roster.team(id).stream())
                .sorted(Comparator.comparing(TeamRef::name))
                .toList();
    }

    /** The department a person belongs to. */
    public Optional<DepartmentRef> departmentOf(PersonId person) {
        Roster roster = current.get();
        return roster.person(person).flatMap(entry -> roster.department(entry.department()));
    }

    /** The enabled supervisors of the team's department; where it has none, those of the nearest one above. */
    public List<PersonRef> supervisors(TeamId team) {
        return team(team)
                .map(ref -> nearest(ref.departmentId(), Role.SUPERVISOR))
                .orElse(List.of());
    }

    /** The enabled owners of the department; where it has none, those of the nearest one above. */
    public List<PersonRef> heads(DepartmentId department) {
        return nearest(department, Role.DEPARTMENT_OWNER);
    }

    /** The enabled supervisors of the whole company, by name. */
    public List<PersonRef> supervisors() {
        return everywhere(Role.SUPERVISOR);
    }

    /** The enabled executives, by name. */
    public List<PersonRef> executives() {
        return everywhere(Role.EXECUTIVE);
    }

    private List<PersonRef> everywhere(Role role) {
        return current.get().people().stream()
                .filter(entry -> entry.roles().contains(role) && entry.person().enabled())
                .map(Roster.Entry::person)
                .sorted(Comparator.comparing(PersonRef::name))
                .toList();
    }

    private List<PersonRef> nearest(DepartmentId department, Role role) {
        Roster roster = current.get();
        return roster.withAllAbove(department).stream()
                .map(each -> roster.people().stream()
                        .filter(entry -> entry.department().equals(each)
                                && entry.roles().contains(role)
                                && entry.person().enabled())
                        .map(Roster.Entry::person)
                        .sorted(Comparator.comparing(PersonRef::name))
                        .toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<TeamRef> teams(Predicate<TeamRef> wanted) {
        return teams().stream().filter(wanted).toList();
    }
}
