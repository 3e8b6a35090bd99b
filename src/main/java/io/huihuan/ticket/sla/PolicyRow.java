package io.huihuan.ticket.sla;

import java.util.UUID;

/** A policy in the ordered list, as the administrator sees it. */
public record PolicyRow(UUID id, long version, int position, boolean active, PolicyDraft policy) {}
