package io.huihuan.ticket;

import java.io.IOException;
import java.io.InputStream;

/** A file of a ticket, opened; whoever opened it closes it. */
public record AttachmentContent(Attachment attachment, InputStream stream) implements AutoCloseable {

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
