package io.huihuan.identity;

import org.jspecify.annotations.Nullable;

/**
 * A department as other modules know one.
 *
 * @param parent the department above it, {@code null} at the top
 */
public record DepartmentRef(
        DepartmentId id, String name, @Nullable DepartmentId parent) {}
