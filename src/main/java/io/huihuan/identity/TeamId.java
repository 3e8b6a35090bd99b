package io.huihuan.identity;

import java.util.UUID;

/** Identifies a team. */
public record TeamId(UUID value) {}
