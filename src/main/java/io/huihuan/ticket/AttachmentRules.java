package io.huihuan.ticket;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much may hang on a ticket.
 *
 * @param attachmentLargest the largest file
 * @param attachmentsMost how many files a ticket may have
 */
@ConfigurationProperties("huihuan.ticket")
public record AttachmentRules(
        @DefaultValue("20MB") DataSize attachmentLargest,
        @DefaultValue("20") int attachmentsMost) {}
