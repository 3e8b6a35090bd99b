package io.huihuan.shared.data;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Files in the database, where every node and every backup has them, in parts of 1 MB that fit any packet limit. The table
 * has a column for whose file it is, {@code part} and {@code content}.
 */
public final class FileParts {

    private static final int PART = 1 << 20;

    private final JdbcClient sql;
    private final String insert;
    private final String select;
    private final String delete;

    /** @param owner the column that says whose file it is */
    public FileParts(JdbcClient sql, String table, String owner) {
        this.sql = sql;
        this.insert = "INSERT INTO " + table + " (" + owner + ", part, content) VALUES (?, ?, ?)";
        this.select = "SELECT content FROM " + table + " WHERE " + owner + " = ? AND part = ?";
        this.delete = "DELETE FROM " + table + " WHERE " + owner + " = ?";
    }

    /** Takes a file in; it is whole when this was closed. */
    public OutputStream writer(UUID owner) {
        return new Writer(owner);
    }

    /** The file, read part after part; empty where there is none. */
    public InputStream reader(UUID owner) {
        return new Reader(owner);
    }

    public void remove(UUID owner) {
        sql.sql(delete).params(List.of(Ids.bytes(owner))).update();
    }

    /** Cuts what is written into rows. */
    private final class Writer extends OutputStream {

        private final UUID owner;
        private final byte[] part = new byte[PART];
        private int filled;
        private int number;

        Writer(UUID owner) {
            this.owner = owner;
        }

        @Override
        public void write(int single) {
            write(new byte[] {(byte) single}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            for (int done = 0; done < length; ) {
                int fits = Math.min(length - done, PART - filled);
                System.arraycopy(bytes, offset + done, part, filled, fits);
                filled += fits;
                done += fits;
                if (filled == PART) {
                    insert();
                }
            }
        }

        @Override
        public void close() {
            if (filled > 0) {
                insert();
            }
        }

        private void insert() {
            sql.sql(insert)
                    .params(Ids.bytes(owner), number++, Arrays.copyOf(part, filled))
                    .update();
            filled = 0;
        }
    }

    /** Reads row after row. */
    private final class Reader extends InputStream {

        private final UUID owner;
        private ByteArrayInputStream part = new ByteArrayInputStream(new byte[0]);
        private int number;

        Reader(UUID owner) {
            this.owner = owner;
        }

        @Override
        public int read() {
            return hasMore() ? part.read() : -1;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            return hasMore() ? part.read(bytes, offset, length) : -1;
        }

        private boolean hasMore() {
            if (part.available() > 0) {
                return true;
            }
            byte[] next = sql.sql(select)
                    .params(Ids.bytes(owner), number++)
                    .query((row, index) -> row.getBytes(1))
                    .optional()
                    .orElse(new byte[0]);
            part = new ByteArrayInputStream(next);
            return next.length > 0;
        }
    }
}
