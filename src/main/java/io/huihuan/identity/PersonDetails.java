package io.huihuan.identity;

import java.util.Set;

/**
 * What an administrator says of a person.
 *
 * @param department where the person belongs; decides the rows of department-wide roles
 * @param teams the teams the person is a member of, of any department
 * @param capacity open tickets the person can carry, 0 for none to be given
 */
public record PersonDetails(String name, DepartmentId department, Set<TeamId> teams, Set<Role> roles, int capacity) {

    /** What a newcomer can carry, as a first guess. */
    public static final int USUAL_CAPACITY = 20;

    public PersonDetails {
        teams = Set.copyOf(teams);
        roles = Set.copyOf(roles);
    }
}
