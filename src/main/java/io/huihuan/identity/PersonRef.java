package io.huihuan.identity;

/**
 * A person as other modules know one.
 *
 * @param account what stands in histories and the API
 * @param enabled whether the person still works here; a disabled person keeps a name in the history
 */
public record PersonRef(PersonId id, String account, String name, boolean enabled) {}
