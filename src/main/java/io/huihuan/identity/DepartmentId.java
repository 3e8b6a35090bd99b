package io.huihuan.identity;

import java.util.UUID;

/** Identifies a department. */
public record DepartmentId(UUID value) {}
