package io.huihuan.identity;

import io.huihuan.shared.refusal.Forbidden;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whoever acts: a person with the rights of this moment, or the system itself (timers).
 *
 * @param id the person; for the system a fixed id that no person has
 * @param account what stands in the history
 * @param name how colleagues call the person
 * @param department the person's department, {@code null} for the system
 * @param teams the teams the person is a member of
 */
public record Actor(
        PersonId id,
        String account,
        String name,
        @Nullable DepartmentId department,
        Set<TeamId> teams,
        Set<Role> roles,
        Set<Permission> permissions,
        Scope scope) {

    /** Timers and other work no person asked for: may do everything, everywhere. */
    public static final Actor SYSTEM = new Actor(
            new PersonId(new UUID(0, 0)),
            "system",
            "system",
            null,
            Set.of(),
            Set.of(),
            Set.of(Permission.values()),
            Scope.ALL);

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    /** @throws Forbidden where the permission is missing */
    public Actor require(Permission permission) {
        if (!may(permission)) {
            throw new Forbidden(permission);
        }
        return this;
    }

    /** The same person, allowed at most this. */
    Actor limitedTo(Set<Permission> atMost) {
        var both = permissions.stream().filter(atMost::contains).collect(Collectors.toUnmodifiableSet());
        return new Actor(id, account, name, department, teams, roles, both, scope);
    }

    public boolean is(PersonId person) {
        return id.equals(person);
    }
}
