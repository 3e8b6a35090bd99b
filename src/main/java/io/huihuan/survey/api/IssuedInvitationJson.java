package io.huihuan.survey.api;

import java.util.UUID;

/**
 * An invitation made.
 *
 * @param url the link to hand over; it is told this once
 */
record IssuedInvitationJson(UUID id, String url) {}
