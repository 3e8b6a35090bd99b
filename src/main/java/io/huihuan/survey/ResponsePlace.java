package io.huihuan.survey;

import java.time.Instant;
import java.util.UUID;

/** A place in the list with the latest responses first. */
public record ResponsePlace(Instant submittedAt, UUID id) {}
