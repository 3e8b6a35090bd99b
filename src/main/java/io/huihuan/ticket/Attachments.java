package io.huihuan.ticket;

import io.huihuan.identity.Access;
import io.huihuan.identity.Actor;
import io.huihuan.identity.Permission;
import io.huihuan.shared.data.Ids;
import io.huihuan.shared.feed.ChangeFeed;
import io.huihuan.shared.refusal.Missing;
import io.huihuan.shared.refusal.RuleBroken;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * The front door of the files of tickets. A file changes nothing of the ticket itself, so whoever is about to move it is
 * not interrupted. A ticket shows the files of those merged into it, too.
 */
@Service
public class Attachments {

    private final Access access;
    private final TicketAct acts;
    private final TicketRepository tickets;
    private final AttachmentStore store;
    private final AttachmentRules rules;
    private final ChangeFeed feed;
    private final Clock clock;

    Attachments(
            Access access,
            TicketAct acts,
            TicketRepository tickets,
            AttachmentStore store,
            AttachmentRules rules,
            ChangeFeed feed,
            Clock clock) {
        this.access = access;
        this.acts = acts;
        this.tickets = tickets;
        this.store = store;
        this.rules = rules;
        this.feed = feed;
        this.clock = clock;
    }

    /**
     * Adds a file to a ticket.
     *
     * @param fileName as the person calls it; cleaned of what names must not have
     * @param content read whole, not closed
     * @throws RuleBroken where the ticket has enough files or was merged, and for a file that is empty, too large, of a
     *     kind not taken, or of another kind than its name says
     */
    public Attachment add(String number, String fileName, InputStream content) {
        Actor by = access.require(Permission.TICKET_WORK);
        acts.retried(() -> {
            Ticket ticket = acts.visible(number, by);
            ticket.refuseMerged();
            refuseMore(store.count(ticket.id));
            return ticket;
        });
        try (var file = ArrivedFile.of(content, rules.attachmentLargest())) {
            String name = FileNames.clean(fileName);
            AttachmentType type = FileTypes.of(name, file.path());
            byte[] thumbnail = Thumbnails.of(type, file.path());
            var attachment = new Attachment(
                    Ids.next(),
                    name,
                    type,
                    file.bytes(),
                    HexFormat.of().formatHex(file.sha256()),
                    thumbnail != null,
                    clock.instant(),
                    by.account());
            return acts.retried(() -> {
                Ticket ticket = acts.visible(number, by);
                ticket.refuseMerged();
                keep(attachment, file);
                refuseMore(store.countAlone(ticket.id));
                store.add(ticket.id, attachment, thumbnail);
                feed.publish(new TicketEvent.Attached(ticket.about(attachment.addedAt(), by.account()), name));
                return attachment;
            });
        } catch (IOException torn) {
            throw new UncheckedIOException(torn);
        }
    }

    /** The files of a ticket, oldest first. */
    public List<Attachment> list(String number) {
        return acts.reading(number, ticket -> store.of(tickets.whole(ticket.id)));
    }

    /**
     * Opens a file for reading.
     *
     * @throws Missing where this ticket has no such file
     */
    public AttachmentContent open(String number, UUID id) {
        Attachment attachment = acts.reading(number, ticket -> store.get(tickets.whole(ticket.id), id));
        return new AttachmentContent(attachment, store.content(id));
    }

    /**
     * The small picture of a picture, a JPEG.
     *
     * @throws Missing where this ticket has no such file, or the file no small picture
     */
    public byte[] thumbnail(String number, UUID id) {
        return acts.reading(number, ticket -> {
            store.get(tickets.whole(ticket.id), id);
            byte[] thumbnail = store.thumbnail(id);
            if (thumbnail == null) {
                throw new Missing("ATTACHMENT", id);
            }
            return thumbnail;
        });
    }

    /**
     * Removes a file for good; the history keeps its name.
     *
     * @throws Missing where this ticket has no such file
     */
    public void remove(String number, UUID id) {
        Actor by = access.require(Permission.TICKET_WORK);
        acts.retried(() -> {
            Ticket ticket = acts.visible(number, by);
            Attachment attachment = store.get(tickets.whole(ticket.id), id);
            if (!store.remove(id)) {
                throw new Missing("ATTACHMENT", id);
            }
            feed.publish(new TicketEvent.Detached(ticket.about(clock.instant(), by.account()), attachment.name()));
            return attachment;
        });
    }

    private void refuseMore(int there) {
        if (there >= rules.attachmentsMost()) {
            throw new RuleBroken("ticket.attachment.too-many", rules.attachmentsMost());
        }
    }

    private void keep(Attachment attachment, ArrivedFile file) {
        try {
            store.content(attachment.id(), file);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
