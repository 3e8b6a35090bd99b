package io.huihuan.identity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What changed about a person, one fact for each part that did. */
record PersonDifferences(
        PersonId person,
        Instant at,
        String actor,
        Function<DepartmentId, String> departmentName,
        Function<Set<TeamId>, String> teamNames) {

    /** Longest value a fact keeps; long lists of teams are cut. */
    private static final int LONGEST = 400;

    List<IdentityEvent> between(PersonDetails before, PersonDetails after) {
        var facts = new ArrayList<IdentityEvent>();
        if (!before.name().equals(after.name())) {
            facts.add(new IdentityEvent.PersonRenamed(person, at, actor, before.name(), after.name()));
        }
        if (!before.department().equals(after.department())) {
            facts.add(new IdentityEvent.PersonMoved(
                    person,
                    at,
                    actor,
                    departmentName.apply(before.department()),
                    departmentName.apply(after.department())));
        }
        if (!before.teams().equals(after.teams())) {
            facts.add(new IdentityEvent.TeamsChanged(
                    person, at, actor, cut(teamNames.apply(before.teams())), cut(teamNames.apply(after.teams()))));
        }
        if (!before.roles().equals(after.roles())) {
            facts.add(new IdentityEvent.RolesChanged(person, at, actor, names(before.roles()), names(after.roles())));
        }
        if (before.capacity() != after.capacity()) {
            facts.add(new IdentityEvent.CapacityChanged(
                    person, at, actor, String.valueOf(before.capacity()), String.valueOf(after.capacity())));
        }
        return facts;
    }

    private static String names(Set<Role> roles) {
        return roles.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    }

    private static String cut(String names) {
        return names.length() <= LONGEST ? names : names.substring(0, LONGEST - 1) + "…";
    }
}
