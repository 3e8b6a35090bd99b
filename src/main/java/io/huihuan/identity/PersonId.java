package io.huihuan.identity;

import java.util.UUID;

/** Identifies a person who works here. */
public record PersonId(UUID value) {}
