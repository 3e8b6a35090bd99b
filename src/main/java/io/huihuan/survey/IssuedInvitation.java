package io.huihuan.survey;

import java.util.UUID;

/**
 * An invitation whose link is known at this one moment.
 *
 * @param token the secret of the link; nobody keeps it
 * @param url the whole address
 */
public record IssuedInvitation(UUID id, String token, String url) {}
