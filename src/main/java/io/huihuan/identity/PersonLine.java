package io.huihuan.identity;

import java.util.List;

/**
 * A person in the administrator's list.
 *
 * @param version what the administrator saw; sent back with a change
 * @param login whether the person has a password and so can sign in
 * @param imported whether an import made the person
 */
public record PersonLine(
        PersonId id,
        long version,
        String account,
        String name,
        String departmentName,
        List<String> teamNames,
        List<Role> roles,
        boolean enabled,
        boolean login,
        boolean imported) {}
