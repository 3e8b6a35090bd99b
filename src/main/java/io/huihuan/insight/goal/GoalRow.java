package io.huihuan.insight.goal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A goal as people see it.
 *
 * @param version what a change must have seen
 * @param departmentName {@code null} for the whole organisation
 * @param changedBy the account of who set it last
 */
public record GoalRow(
        UUID id, long version, GoalDraft goal, @Nullable String departmentName, String changedBy, Instant changedAt) {}
