package io.huihuan.identity;

import org.jspecify.annotations.Nullable;

/**
 * A department in the administrator's list.
 *
 * @param version what the person saw; sent back with a change
 * @param teams how many teams belong to it directly
 * @param people how many enabled people belong to it directly
 */
public record DepartmentLine(
        DepartmentId id,
        long version,
        String name,
        @Nullable DepartmentId parent,
        long teams,
        long people) {}
