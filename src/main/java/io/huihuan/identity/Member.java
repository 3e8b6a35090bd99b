package io.huihuan.identity;

/**
 * Somebody who can be given work of a team.
 *
 * @param capacity open tickets the person can carry
 */
public record Member(PersonRef person, int capacity) {}
