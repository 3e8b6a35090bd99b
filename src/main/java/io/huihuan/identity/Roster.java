package io.huihuan.identity;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The whole organisation at one moment: who belongs where and may do what. Immutable. */
final class Roster {

    /** A person with everything rights are made of. */
    record Entry(
            PersonRef person,
            DepartmentId department,
            Set<TeamId> teams,
            Set<Role> roles,
            int capacity,
            boolean login,
            Instant passwordSince,
            Preferences preferences) {}

    private final Map<DepartmentId, DepartmentRef> departments = new HashMap<>();
    private final Map<TeamId, TeamRef> teams = new HashMap<>();
    private final Map<PersonId, Entry> people = new HashMap<>();
    private final Map<String, Entry> byAccount = new HashMap<>();
    private final Map<DepartmentId, Set<DepartmentId>> below = new HashMap<>();
    private final Map<TeamId, List<Member>> members = new HashMap<>();
    private final List<TeamRef> teamsInOrder;
    private final Map<String, List<TeamRef>> teamsByKey;
    private final List<DepartmentRef> departmentsInOrder;
    private final Map<PersonId, Actor> actors = new ConcurrentHashMap<>();

    Roster(Collection<DepartmentRef> departments, Collection<TeamRef> teams, Collection<Entry> people) {
        departments.forEach(each -> this.departments.put(each.id(), each));
        teams.forEach(each -> this.teams.put(each.id(), each));
        people.forEach(each -> {
            this.people.put(each.person().id(), each);
            this.byAccount.put(each.person().account(), each);
        });
        departments.forEach(each -> {
            if (each.parent() != null) {
                below.computeIfAbsent(each.parent(), top -> new HashSet<>()).add(each.id());
            }
        });
        teamsInOrder = teams.stream()
                .sorted(Comparator.comparing(TeamRef::departmentName).thenComparing(TeamRef::name))
                .toList();
        teamsByKey = teamsInOrder.stream().collect(groupingBy(team -> NameKey.of(team.name())));
        departmentsInOrder = departments.stream()
                .sorted(Comparator.comparing(DepartmentRef::name))
                .toList();
        people.stream()
                .filter(each -> each.person().enabled())
                .sorted(Comparator.comparing(each -> each.person().name()))
                .forEach(each -> each.teams()
                        .forEach(team -> members.computeIfAbsent(team, id -> new ArrayList<>())
                                .add(new Member(each.person(), each.capacity()))));
    }

    Optional<Entry> person(PersonId id) {
        return Optional.ofNullable(people.get(id));
    }

    Optional<Entry> person(String account) {
        return Optional.ofNullable(byAccount.get(account));
    }

    Collection<Entry> people() {
        return people.values();
    }

    Optional<TeamRef> team(TeamId id) {
        return Optional.ofNullable(teams.get(id));
    }

    /** By department, then by name. */
    List<TeamRef> teams() {
        return teamsInOrder;
    }

    /** By department, then by name: all that are called so, whatever the case and width. */
    List<TeamRef> teams(String name) {
        return teamsByKey.getOrDefault(NameKey.of(name), List.of());
    }

    /** The enabled members of a team, by name. */
    List<Member> members(TeamId team) {
        return members.getOrDefault(team, List.of());
    }

    Optional<DepartmentRef> department(DepartmentId id) {
        return Optional.ofNullable(departments.get(id));
    }

    List<DepartmentRef> departments() {
        return departmentsInOrder;
    }

    /** The actor behind somebody who may sign in now. */
    Optional<Actor> actor(@Nullable Entry entry) {
        if (entry == null || !entry.person().enabled() || !entry.login()) {
            return Optional.empty();
        }
        return Optional.of(actors.computeIfAbsent(entry.person().id(), id -> actorOf(entry)));
    }

    private Actor actorOf(Entry entry) {
        var permissions = EnumSet.noneOf(Permission.class);
        entry.roles().forEach(role -> permissions.addAll(role.permissions()));
        Scope scope = entry.roles().stream().map(role -> reach(role, entry)).reduce(Scope.NOTHING, Scope::and);
        return new Actor(
                entry.person().id(),
                entry.person().account(),
                entry.person().name(),
                entry.department(),
                entry.teams(),
                entry.roles(),
                Set.copyOf(permissions),
                scope);
    }

    /** Whether a department lies where the actor sees every row: the own and all below it, or everywhere. */
    boolean reaches(Actor by, DepartmentId department) {
        return by.scope().all()
                || by.department() != null
                        && by.roles().stream().anyMatch(role -> role.reach() == Role.Reach.DEPARTMENT)
                        && withAllBelow(by.department()).contains(department);
    }

    private Scope reach(Role role, Entry entry) {
        return switch (role.reach()) {
            case NOTHING -> Scope.NOTHING;
            case ALL -> Scope.ALL;
            case TEAMS ->
                new Scope(false, entry.teams().stream().map(TeamId::value).collect(toUnmodifiableSet()));
            case DEPARTMENT -> {
                var reached = withAllBelow(entry.department());
                yield new Scope(
                        false,
                        teams.values().stream()
                                .filter(team -> reached.contains(team.departmentId()))
                                .map(team -> team.id().value())
                                .collect(toUnmodifiableSet()));
            }
        };
    }

    /** The department and every one under it. */
    Set<DepartmentId> withAllBelow(DepartmentId department) {
        var found = new HashSet<DepartmentId>();
        var open = new ArrayDeque<>(Set.of(department));
        while (!open.isEmpty()) {
            var next = open.pop();
            if (found.add(next)) {
                open.addAll(below.getOrDefault(next, Set.of()));
            }
        }
        return found;
    }

    /** The department and every one above it, nearest first. */
    List<DepartmentId> withAllAbove(DepartmentId department) {
        var found = new java.util.LinkedHashSet<DepartmentId>();
        @Nullable DepartmentId next = department;
        while (next != null && found.add(next)) {
            var known = departments.get(next);
            next = known == null ? null : known.parent();
        }
        return List.copyOf(found);
    }
}
