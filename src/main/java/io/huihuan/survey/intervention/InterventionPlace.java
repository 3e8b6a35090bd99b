package io.huihuan.survey.intervention;

import java.time.Instant;
import java.util.UUID;

/** A place in the list with the latest interventions first. */
public record InterventionPlace(Instant openedAt, UUID id) {}
