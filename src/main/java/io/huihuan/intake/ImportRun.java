package io.huihuan.intake;

import io.huihuan.identity.Actor;
import java.util.UUID;

/**
 * In whose name and how strictly rows are written.
 *
 * @param job the import
 * @param by who started it, with the rights of this moment
 * @param strict whether unknown categories, teams and people are refused instead of created
 */
public record ImportRun(UUID job, Actor by, boolean strict) {}
