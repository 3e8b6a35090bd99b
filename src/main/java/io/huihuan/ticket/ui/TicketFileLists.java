package io.huihuan.ticket.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import io.huihuan.identity.Directory;
import io.huihuan.ticket.AttachmentRules;
import io.huihuan.ticket.Attachments;
import io.huihuan.ticket.TicketView;

/** Makes the list of a ticket's files. */
@SpringComponent
class TicketFileLists {

    private final Attachments attachments;
    private final AttachmentRules rules;
    private final Directory directory;

    TicketFileLists(Attachments attachments, AttachmentRules rules, Directory directory) {
        this.attachments = attachments;
        this.rules = rules;
        this.directory = directory;
    }

    TicketFiles of(TicketView ticket, boolean mayWork, Runnable changed) {
        return new TicketFiles(
                ticket.number(),
                attachments,
                directory,
                mayWork && ticket.mergedInto() == null,
                (int) rules.attachmentLargest().toMegabytes(),
                changed);
    }
}
