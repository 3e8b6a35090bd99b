package io.huihuan.ticket;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that hangs on a ticket.
 *
 * @param name as the person called it, without path, control and direction marks
 * @param bytes its size
 * @param sha256 the fingerprint of its content, in hexadecimal
 * @param hasThumbnail whether there is a small picture of it
 * @param addedBy the account of who added it
 */
public record Attachment(
        UUID id,
        String name,
        AttachmentType type,
        long bytes,
        String sha256,
        boolean hasThumbnail,
        Instant addedAt,
        String addedBy) {}
