package io.huihuan.intake;

import io.huihuan.identity.Access;
import io.huihuan.identity.Actor;
import io.huihuan.identity.Permission;
import io.huihuan.intake.mapping.Mapping;
import io.huihuan.intake.mapping.RowReader;
import io.huihuan.intake.mapping.Sample;
import io.huihuan.intake.mapping.Suggestion;
import io.huihuan.intake.mapping.TimeFormats;
import io.huihuan.intake.source.SourceFile;
import io.huihuan.intake.source.SourceRow;
import io.huihuan.shared.data.Ids;
import io.huihuan.shared.data.WorkFiles;
import io.huihuan.shared.feed.ChangeFeed;
import io.huihuan.shared.refusal.Invalid;
import io.huihuan.shared.refusal.Missing;
import io.huihuan.shared.refusal.RuleBroken;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Imports: upload a file, map its columns and words, see what would become of it, run it in the background, pause, resume,
 * cancel, take the rejected rows back. A person sees the own imports only: a file may hold anybody's data.
 */
@Service
public class Imports {

    private static final int PREVIEW = 20;
    private static final int LONGEST_NAME = 200;

    private final ImportJobs jobs;
    private final ImportFiles files;
    private final RejectsFile rejects;
    private final SavedMappings saved;
    private final ImportTask task;
    private final Kinds kinds;
    private final Access access;
    private final ChangeFeed feed;
    private final Clock clock;
    private final ZoneId zone;
    private final long largest;

    Imports(
            ImportJobs jobs,
            ImportFiles files,
            RejectsFile rejects,
            SavedMappings saved,
            ImportTask task,
            Kinds kinds,
            Access access,
            ChangeFeed feed,
            Clock clock,
            ZoneId zone,
            @Value("${huihuan.import.largest-file:512MB}") org.springframework.util.unit.DataSize largest) {
        this.jobs = jobs;
        this.files = files;
        this.rejects = rejects;
        this.saved = saved;
        this.task = task;
        this.kinds = kinds;
        this.access = access;
        this.feed = feed;
        this.clock = clock;
        this.zone = zone;
        this.largest = largest.toBytes();
    }

    /** What can be imported. */
    public List<ImportKind> kinds() {
        access.require(Permission.IMPORT);
        return kinds.all();
    }

    /** @throws Invalid where there is no such kind */
    public ImportKind kind(String name) {
        access.require(Permission.IMPORT);
        return kinds.named(name);
    }

    /**
     * Takes a file in and looks into it. Close the draft when it is no longer needed.
     *
     * @throws RuleBroken where it is empty, too large, no table, or in no known encoding
     */
    public Draft upload(String fileName, InputStream content) {
        access.require(Permission.IMPORT);
        try {
            Path path = WorkFiles.file();
            path.toFile().deleteOnExit();
            try {
                copy(content, path);
                SourceFile file = SourceFile.recognise(path);
                return new Draft(plain(fileName), Files.size(path), file, Sample.of(file));
            } catch (IOException | RuntimeException refused) {
                Files.deleteIfExists(path);
                throw refused;
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A mapping for the file, as far as its headers and words are known. */
    public Mapping suggest(String kind, Draft draft) {
        access.require(Permission.IMPORT);
        return Suggestion.of(kinds.named(kind), draft.sample());
    }

    /** The mapping with a proposal for each known word of its columns. */
    public Mapping suggestValues(Mapping mapping, Draft draft) {
        access.require(Permission.IMPORT);
        return Suggestion.withValues(kinds.named(mapping.kind()), mapping, draft.sample());
    }

    /**
     * What would become of the first rows.
     *
     * @throws Invalid where the mapping does not fit kind and file
     */
    public Preview preview(Mapping mapping, Draft draft) {
        access.require(Permission.IMPORT);
        RowReader reader = RowReader.of(kinds.named(mapping.kind()), mapping, draft.sample(), zone);
        var rows = new ArrayList<Preview.Row>();
        var refused = new ArrayList<Preview.Row>();
        int rejected = 0;
        for (SourceRow source : draft.sample().first()) {
            var problems = new ArrayList<Problem>();
            var row = reader.read(source, problems);
            var shown = new Preview.Row(source.line(), row, source.cells(), problems);
            if (row == null) {
                rejected++;
                if (refused.size() < PREVIEW) {
                    refused.add(shown);
                }
            }
            if (rows.size() < PREVIEW) {
                rows.add(shown);
            }
        }
        return new Preview(
                rows,
                draft.sample().first().size(),
                rejected,
                refused,
                mapping.unused(draft.sample().headers()),
                reader.timeFormats(),
                reader.ambiguous());
    }

    /**
     * Stores the file where every node finds it, and orders the run.
     *
     * @throws Invalid where the mapping does not fit, or leaves open which number of a date is the day
     */
    @Transactional
    public ImportId start(Mapping mapping, Draft draft) {
        Actor by = access.require(Permission.IMPORT);
        ImportKind kind = kinds.named(mapping.kind());
        RowReader.of(kind, mapping, draft.sample(), zone).ambiguous().values().stream()
                .findFirst()
                .ifPresent(this::refuse);
        var id = new ImportId(Ids.next());
        jobs.add(
                id.value(),
                kind.name(),
                draft.fileName(),
                draft.size(),
                draft.sample().headers(),
                mapping,
                by);
        try {
            files.store(id.value(), draft.file().path());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        feed.publish(new ImportEvent.ImportStarted(id, clock.instant(), by.account(), kind.name(), draft.fileName()));
        task.order(id.value(), 1);
        return id;
    }

    /** Stops after the chunk being written; nothing written is lost. */
    @Transactional
    public void pause(ImportId id) {
        change(id, ImportState.PAUSED, ImportState.QUEUED, ImportState.RUNNING);
    }

    /** Goes on behind the last row written. */
    @Transactional
    public void resume(ImportId id) {
        int attempt = change(id, ImportState.QUEUED, ImportState.PAUSED, ImportState.FAILED);
        task.order(id.value(), attempt);
    }

    /** Ends it; what was written stays. */
    @Transactional
    public void cancel(ImportId id) {
        change(
                id,
                ImportState.CANCELLED,
                ImportState.QUEUED,
                ImportState.RUNNING,
                ImportState.PAUSED,
                ImportState.FAILED);
        files.remove(id.value());
    }

    /** @throws Missing where there is none, or another person's */
    @Transactional(readOnly = true)
    public ImportReport get(ImportId id) {
        return find(id, access.require(Permission.IMPORT));
    }

    /** Own imports, the latest first. */
    @Transactional(readOnly = true)
    public List<ImportReport> list(int offset, int limit) {
        return jobs.of(access.require(Permission.IMPORT), offset, limit);
    }

    @Transactional(readOnly = true)
    public int count() {
        return jobs.countOf(access.require(Permission.IMPORT));
    }

    /** Writes the rejected rows as CSV in the reader's language; the look is recorded. */
    @Transactional
    public void rejects(ImportId id, Locale locale, OutputStream out) {
        Actor by = access.require(Permission.IMPORT);
        find(id, by);
        feed.publish(new ImportEvent.ImportRejectsRead(id, clock.instant(), by.account()));
        try {
            rejects.write(id.value(), jobs.headers(id.value()), locale, out);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Why a row was, or would be, rejected, as a sentence. */
    public String sentence(Problem problem, Locale locale) {
        return rejects.sentence(problem, locale);
    }

    /** Keeps a mapping under a name; one of the same kind and name is replaced. */
    @Transactional
    public void save(String name, Mapping mapping) {
        Actor by = access.require(Permission.IMPORT);
        kinds.named(mapping.kind());
        String kept = plain(name);
        if (kept.isBlank() || kept.codePointCount(0, kept.length()) > 100) {
            throw new Invalid("name", "import.mapping.name", 100);
        }
        saved.save(kept, mapping, by);
    }

    /** Kept mappings of a kind, by name. */
    @Transactional(readOnly = true)
    public Map<String, Mapping> savedMappings(String kind) {
        access.require(Permission.IMPORT);
        return saved.of(kind);
    }

    @Transactional
    public void forget(String kind, String name) {
        access.require(Permission.IMPORT);
        saved.remove(kind, name);
    }

    private int change(ImportId id, ImportState to, ImportState... from) {
        Actor by = access.require(Permission.IMPORT);
        find(id, by);
        int attempt = jobs.change(id.value(), to, from)
                .orElseThrow(() -> new RuleBroken("import.state", find(id, by).state()));
        feed.publish(new ImportEvent.ImportChanged(id, clock.instant(), by.account(), to, jobs.rowsRead(id.value())));
        return attempt;
    }

    private ImportReport find(ImportId id, Actor by) {
        return jobs.find(id.value(), by).orElseThrow(() -> new Missing("IMPORT", id.value()));
    }

    private void refuse(TimeFormats.Found found) {
        var possible = new ArrayList<String>();
        possible.add(found.format());
        possible.addAll(found.others());
        throw new Invalid("mapping.dateFormat", "import.mapping.date-ambiguous", possible);
    }

    private void copy(InputStream content, Path path) throws IOException {
        try (var out = Files.newOutputStream(path)) {
            byte[] buffer = new byte[64 * 1024];
            long size = 0;
            for (int read; (read = content.read(buffer)) >= 0; ) {
                size += read;
                if (size > largest) {
                    throw new RuleBroken("import.file.too-large", largest >> 20);
                }
                out.write(buffer, 0, read);
            }
        }
    }

    /** The last part of a path, without characters one cannot see. */
    private static String plain(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cf}]", "")
                .strip();
        return last.codePointCount(0, last.length()) <= LONGEST_NAME
                ? last
                : last.substring(0, last.offsetByCodePoints(0, LONGEST_NAME));
    }
}
