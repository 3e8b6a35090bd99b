package io.huihuan.insight.alert;

import java.time.Instant;

/**
 * The rules as people see them.
 *
 * @param version what a change must have seen
 * @param changedBy the account of who set them last
 */
public record RulesRow(long version, AlertRules rules, String changedBy, Instant changedAt) {}
