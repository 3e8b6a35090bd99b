package io.huihuan.identity.token;

import java.util.UUID;

/** Identifies an API token; it is no secret. */
public record TokenId(UUID value) {}
