package io.huihuan.ticket.api;

import io.huihuan.ticket.Attachment;
import java.time.Instant;
import java.util.UUID;

/**
 * A file of a ticket.
 *
 * @param bytes its size
 * @param sha256 the fingerprint of its content, in hexadecimal
 */
record AttachmentJson(
        UUID id, String name, String mediaType, long bytes, String sha256, Instant addedAt, String addedBy) {

    static AttachmentJson of(Attachment file) {
        return new AttachmentJson(
                file.id(),
                file.name(),
                file.type().mediaType(),
                file.bytes(),
                file.sha256(),
                file.addedAt(),
                file.addedBy());
    }
}
