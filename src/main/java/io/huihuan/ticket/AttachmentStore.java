package io.huihuan.ticket;

import io.huihuan.shared.data.Columns;
import io.huihuan.shared.data.FileParts;
import io.huihuan.shared.data.Ids;
import io.huihuan.shared.data.Instants;
import io.huihuan.shared.refusal.Missing;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files of tickets in the database. */
@Component
class AttachmentStore {

    private static final String COLUMNS = "SELECT id, name, media_type, bytes, sha256,"
            + " CASE WHEN thumbnail IS NULL THEN 0 ELSE 1 END AS has_thumbnail, added_at, added_by FROM ticket_attachment";

    private final JdbcClient jdbc;
    private final FileParts parts;

    AttachmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.parts = new FileParts(jdbc, "ticket_attachment_part", "attachment_id");
    }

    /** Counts the files of a ticket; nobody else adds one before the end of the transaction. */
    int countAlone(UUID ticket) {
        jdbc.sql("SELECT id FROM ticket WHERE id = ? FOR UPDATE")
                .param(Ids.bytes(ticket))
                .query((row, index) -> row.getBytes(1))
                .single();
        return count(ticket);
    }

    int count(UUID ticket) {
        return jdbc.sql("SELECT COUNT(*) FROM ticket_attachment WHERE ticket_id = ?")
                .param(Ids.bytes(ticket))
                .query(Integer.class)
                .single();
    }

    void content(UUID attachment, ArrivedFile file) throws IOException {
        try (var in = Files.newInputStream(file.path());
                var out = parts.writer(attachment)) {
            in.transferTo(out);
        }
    }

    void add(UUID ticket, Attachment attachment, byte @Nullable [] thumbnail) {
        jdbc.sql("""
                        INSERT INTO ticket_attachment
                            (id, ticket_id, name, media_type, bytes, sha256, thumbnail, added_at, added_by)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(Ids.bytes(attachment.id()))
                .param(Ids.bytes(ticket))
                .param(attachment.name())
                .param(attachment.type().mediaType())
                .param(attachment.bytes())
                .param(HexFormat.of().parseHex(attachment.sha256()))
                .param(thumbnail)
                .param(Instants.toColumn(attachment.addedAt()))
                .param(attachment.addedBy())
                .update();
    }

    List<Attachment> of(Collection<UUID> tickets) {
        return jdbc.sql(COLUMNS + " WHERE ticket_id IN (:tickets) ORDER BY added_at, id")
                .param("tickets", tickets.stream().map(Ids::bytes).toList())
                .query((row, index) -> attachment(row))
                .list();
    }

    /** @throws Missing where none of these tickets has it */
    Attachment get(Collection<UUID> tickets, UUID id) {
        return jdbc.sql(COLUMNS + " WHERE id = :id AND ticket_id IN (:tickets)")
                .param("id", Ids.bytes(id))
                .param("tickets", tickets.stream().map(Ids::bytes).toList())
                .query((row, index) -> attachment(row))
                .optional()
                .orElseThrow(() -> new Missing("ATTACHMENT", id));
    }

    InputStream content(UUID id) {
        return parts.reader(id);
    }

    byte @Nullable [] thumbnail(UUID id) {
        return jdbc.sql("SELECT thumbnail FROM ticket_attachment WHERE id = ? AND thumbnail IS NOT NULL")
                .param(Ids.bytes(id))
                .query((row, index) -> row.getBytes(1))
                .optional()
                .orElse(null);
    }

    /** @return whether it was there */
    boolean remove(UUID id) {
        boolean removed = jdbc.sql("DELETE FROM ticket_attachment WHERE id = ?")
                        .param(Ids.bytes(id))
                        .update()
                > 0;
        parts.remove(id);
        return removed;
    }

    private static Attachment attachment(ResultSet row) throws SQLException {
        return new Attachment(
                Columns.id(row, "id"),
                row.getString("name"),
                AttachmentType.ofMediaType(row.getString("media_type")).orElseThrow(),
                row.getLong("bytes"),
                HexFormat.of().formatHex(row.getBytes("sha256")),
                row.getInt("has_thumbnail") == 1,
                Columns.instant(row, "added_at"),
                row.getString("added_by"));
    }
}
