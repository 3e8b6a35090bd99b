package io.huihuan.identity;

/**
 * A person as an administrator opens one to change.
 *
 * @param version what the administrator saw; sent back with a change
 */
public record PersonSheet(
        PersonId id, long version, String account, PersonDetails details, boolean enabled, boolean login) {}
