package io.huihuan.intake;

import io.huihuan.intake.mapping.Mapping;
import io.huihuan.testing.AccessFixture;
import io.huihuan.testing.Company;
import io.huihuan.testing.Company.Department;
import io.huihuan.testing.Http;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tries the verbs of imports. An import is its starter's: those prepared are the supervisor's of that side. They pause in
 * the transaction that started them, so that nothing is written in the background while rows are counted.
 */
public class IntakeAccess implements AccessFixture {

    private static final String KIND = "tickets";
    /** One row, and that one without what a ticket needs. */
    private static final String FILE = "externalId,openedAt\nA-1,\n";

    private final Imports imports;
    private final Company company;
    private final TransactionTemplate transaction;

    IntakeAccess(Imports imports, Company company, TransactionTemplate transaction) {
        this.imports = imports;
        this.company = company;
        this.transaction = transaction;
    }

    @Override
    public Map<String, Attempt> verbs() {
        var verbs = new HashMap<String, Attempt>();
        verbs.put("Imports.kinds", side -> imports::kinds);
        verbs.put("Imports.kind", side -> () -> imports.kind(KIND));
        verbs.put("Imports.upload", side -> () -> {
            draft().close();
            return null;
        });
        verbs.put("Imports.suggest", drafted(draft -> () -> imports.suggest(KIND, draft)));
        verbs.put("Imports.suggestValues", drafted(draft -> {
            var mapping = imports.suggest(KIND, draft);
            return () -> imports.suggestValues(mapping, draft);
        }));
        verbs.put("Imports.preview", drafted(draft -> {
            var mapping = imports.suggest(KIND, draft);
            return () -> imports.preview(mapping, draft);
        }));
        verbs.put("Imports.start", drafted(draft -> {
            var mapping = imports.suggest(KIND, draft);
            return () -> started(mapping, draft);
        }));
        verbs.put("Imports.pause", on(id -> () -> resumedAndPaused(id)));
        verbs.put("Imports.resume", on(id -> () -> resumedAndPaused(id)));
        verbs.put("Imports.cancel", on(id -> () -> {
            imports.cancel(id);
            return null;
        }));
        verbs.put("Imports.get", on(id -> () -> imports.get(id)));
        verbs.put(
                "Imports.list",
                on(id -> () -> imports.list(0, 1_000).stream()
                        .filter(report -> report.id().equals(id))
                        .toList()));
        verbs.put("Imports.count", on(id -> () -> {
            imports.count();
            return null;
        }));
        verbs.put("Imports.rejects", on(id -> () -> {
            imports.rejects(id, Locale.ENGLISH, OutputStream.nullOutputStream());
            return null;
        }));
        verbs.put("Imports.save", drafted(draft -> {
            var mapping = imports.suggest(KIND, draft);
            return () -> {
                imports.save(UUID.randomUUID().toString(), mapping);
                return null;
            };
        }));
        verbs.put("Imports.savedMappings", drafted(draft -> {
            imports.save("kept", imports.suggest(KIND, draft));
            return () -> imports.savedMappings(KIND);
        }));
        verbs.put("Imports.forget", drafted(draft -> {
            String name = UUID.randomUUID().toString();
            imports.save(name, imports.suggest(KIND, draft));
            return () -> {
                imports.forget(KIND, name);
                return null;
            };
        }));
        return verbs;
    }

    @Override
    public Map<String, Request> endpoints() {
        return Map.of(
                "POST /api/v1/imports",
                side -> this::uploaded,
                "GET /api/v1/imports/{id}",
                side -> {
                    var id = prepared(side);
                    return http -> http.get("/api/v1/imports/" + id.value());
                },
                "GET /api/v1/imports/{id}/rejects",
                side -> {
                    var id = prepared(side);
                    return http -> http.get("/api/v1/imports/" + id.value() + "/rejects");
                });
    }

    /** Waits for the end of what it started: the next count of rows comes after it. */
    private Http.Answer uploaded(Http http) {
        var answer = http.with("Content-Type", "multipart/form-data; boundary=B")
                .post(
                        "/api/v1/imports?kind=" + KIND,
                        "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n"
                                + "Content-Type: text/csv\r\n\r\n" + FILE + "\r\n--B--\r\n");
        if (answer.status() == 202) {
            var id = new ImportId(UUID.fromString(answer.json().path("id").asString()));
            for (int wait = 0; wait < 600 && !ended(http, id); wait++) {
                sleep();
            }
        }
        return answer;
    }

    private static boolean ended(Http http, ImportId id) {
        String state =
                http.get("/api/v1/imports/" + id.value()).json().path("state").asString();
        return state.equals("DONE") || state.equals("FAILED");
    }

    private Attempt on(Function<ImportId, Callable<?>> act) {
        return side -> act.apply(prepared(side));
    }

    private ImportId prepared(Department side) {
        return company.as(side.supervisor, () -> {
            try (var draft = draft()) {
                return started(imports.suggest(KIND, draft), draft);
            }
        });
    }

    private Attempt drafted(Function<Draft, Callable<?>> act) {
        return side -> act.apply(draft());
    }

    private Draft draft() {
        return imports.upload("a.csv", new ByteArrayInputStream(FILE.getBytes(StandardCharsets.UTF_8)));
    }

    private ImportId started(Mapping mapping, Draft draft) {
        return transaction.execute(status -> {
            var id = imports.start(mapping, draft);
            imports.pause(id);
            return id;
        });
    }

    private ImportId resumedAndPaused(ImportId id) {
        return transaction.execute(status -> {
            imports.resume(id);
            imports.pause(id);
            return id;
        });
    }

    private static void sleep() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
