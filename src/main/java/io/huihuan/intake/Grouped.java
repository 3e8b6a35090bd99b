package io.huihuan.intake;

import io.huihuan.intake.source.SourceRow;
import io.huihuan.intake.source.SourceTable;
import io.huihuan.shared.data.WorkFiles;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Brings together the rows that mean one thing, wherever they stand in the file. A small file is grouped in memory in the
 * order of first appearance; a large one is dealt by identity into many small files on disk first, so that only one of
 * them is held at a time.
 */
final class Grouped implements RowStream {

    private static final int SMALL = 20_000;
    private static final int DEALS = 256;
    private static final int MOST_OF_ONE = 5_000;

    private final Function<SourceRow, String> identity;
    private final Path folder;
    private final Deque<Path> dealt = new ArrayDeque<>();
    private final Deque<List<SourceRow>> groups = new ArrayDeque<>();
    private Deque<SourceRow> current = new ArrayDeque<>();
    private long count;

    private Grouped(Function<SourceRow, String> identity) throws IOException {
        this.identity = identity;
        this.folder = WorkFiles.folder();
    }

    static Grouped of(SourceTable table, Function<SourceRow, String> identity) throws IOException {
        var grouped = new Grouped(identity);
        try (table) {
            grouped.deal(table);
            return grouped;
        } catch (IOException | RuntimeException broken) {
            grouped.close();
            throw broken;
        }
    }

    /** Rows of the file. */
    long count() {
        return count;
    }

    @Override
    public @Nullable SourceRow next() throws IOException {
        while (current.isEmpty()) {
            if (groups.isEmpty() && !openNextDeal()) {
                return null;
            }
            if (!groups.isEmpty()) {
                current = new ArrayDeque<>(groups.poll());
            }
        }
        return current.poll();
    }

    @Override
    public boolean isAtBoundary() {
        return current.isEmpty();
    }

    private void deal(SourceTable table) throws IOException {
        var small = new ArrayList<SourceRow>();
        SourceRow row;
        while (small.size() <= SMALL && (row = table.next()) != null) {
            small.add(row);
        }
        count = small.size();
        if (count <= SMALL) {
            group(small);
            return;
        }
        var files = new ArrayList<DataOutputStream>();
        try {
            for (int i = 0; i < DEALS; i++) {
                Path file = folder.resolve(String.valueOf(i));
                dealt.add(file);
                files.add(new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 16 * 1024)));
            }
            for (SourceRow each : small) {
                write(each, files);
            }
            while ((row = table.next()) != null) {
                write(row, files);
                count++;
            }
        } finally {
            for (DataOutputStream file : files) {
                file.close();
            }
        }
    }

    private void write(SourceRow row, List<DataOutputStream> files) throws IOException {
        write(files.get(Math.floorMod(spread(identity.apply(row)), DEALS)), row);
    }

    private static int spread(String identity) {
        int hash = identity.hashCode() * 0x9E3779B9;
        return hash ^ hash >>> 15;
    }

    private boolean openNextDeal() throws IOException {
        Path file = dealt.poll();
        if (file == null) {
            return false;
        }
        var rows = new ArrayList<SourceRow>();
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 64 * 1024))) {
            while (true) {
                rows.add(read(in));
            }
        } catch (EOFException end) {
            group(rows);
        }
        Files.delete(file);
        return true;
    }

    private void group(List<SourceRow> rows) {
        var byIdentity = new LinkedHashMap<String, List<SourceRow>>();
        for (SourceRow row : rows) {
            String key = identity.apply(row);
            if (key.isEmpty()) {
                groups.add(List.of(row));
                continue;
            }
            List<SourceRow> together = byIdentity.computeIfAbsent(key, none -> new ArrayList<>());
            together.add(
                    together.size() < MOST_OF_ONE
                            ? row
                            : new SourceRow(
                                    row.line(),
                                    row.cells(),
                                    new SourceRow.Fault(
                                            "intake.reason.too-many", List.of(String.valueOf(MOST_OF_ONE)))));
        }
        groups.addAll(byIdentity.values());
    }

    private static void write(DataOutputStream out, SourceRow row) throws IOException {
        out.writeLong(row.line());
        write(out, row.cells());
        out.writeBoolean(row.fault() != null);
        if (row.fault() != null) {
            write(out, List.of(row.fault().reason()));
            write(out, row.fault().arguments());
        }
    }

    private static void write(DataOutputStream out, List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }
    }

    private static SourceRow read(DataInputStream in) throws IOException {
        long line = in.readLong();
        List<String> cells = texts(in);
        return new SourceRow(
                line, cells, in.readBoolean() ? new SourceRow.Fault(texts(in).getFirst(), texts(in)) : null);
    }

    private static List<String> texts(DataInputStream in) throws IOException {
        int size = in.readInt();
        var texts = new ArrayList<String>(size);
        for (int i = 0; i < size; i++) {
            byte[] bytes = new byte[in.readInt()];
            in.readFully(bytes);
            texts.add(new String(bytes, StandardCharsets.UTF_8));
        }
        return texts;
    }

    @Override
    public void close() throws IOException {
        for (Path file : dealt) {
            Files.deleteIfExists(file);
        }
        Files.deleteIfExists(folder);
    }
}
