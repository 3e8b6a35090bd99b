package io.huihuan.intake.api;

import io.huihuan.intake.Draft;
import io.huihuan.intake.ImportId;
import io.huihuan.intake.Imports;
import io.huihuan.intake.mapping.Mapping;
import io.huihuan.shared.api.ApiRefused;
import io.huihuan.shared.api.ProblemAnswers;
import io.huihuan.shared.refusal.Invalid;
import io.huihuan.shared.refusal.RuleBroken;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;

/** Takes files in, says how far they are, gives rejected rows back. */
@RestController
@RequestMapping("/api/v1/imports")
class ImportController {

    private static final int LONGEST_MAPPING = 1 << 20;

    private final Imports imports;

    ImportController(Imports imports) {
        this.imports = imports;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ImportAnswer.Taken> start(
            @RequestParam String kind,
            @RequestPart("file") MultipartFile file,
            @RequestPart(name = "mapping", required = false) @Nullable Part mapping)
            throws IOException {
        imports.kind(kind);
        String name = file.getOriginalFilename();
        try (Draft draft = imports.upload(name == null ? "" : name, file.getInputStream())) {
            ImportId id = imports.start(mapping(kind, mapping, draft), draft);
            var report = imports.get(id);
            return ResponseEntity.accepted()
                    .location(URI.create("/api/v1/imports/" + id.value()))
                    .body(new ImportAnswer.Taken(id.value(), report.state()));
        } catch (RuleBroken refused) {
            switch (refused.code()) {
                case "import.file.type" -> throw ApiRefused.as(HttpStatus.UNSUPPORTED_MEDIA_TYPE, refused);
                case "import.file.too-large" ->
                    throw new MaxUploadSizeExceededException(
                            ((Number) refused.arguments().getFirst()).longValue() << 20);
                default -> throw refused;
            }
        }
    }

    @GetMapping("/{id}")
    ImportAnswer get(@PathVariable UUID id) {
        return ImportAnswer.of(imports.get(new ImportId(id)));
    }

    @GetMapping("/{id}/rejects")
    void rejects(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        imports.get(new ImportId(id));
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rejects-" + id + ".csv\"");
        imports.rejects(new ImportId(id), ProblemAnswers.language(request), response.getOutputStream());
    }

    private Mapping mapping(String kind, @Nullable Part part, Draft draft) throws IOException {
        if (part == null || part.getSize() == 0) {
            return imports.suggest(kind, draft);
        }
        if (part.getSize() > LONGEST_MAPPING) {
            throw new Invalid("mapping", "import.mapping.json", 0);
        }
        try (var content = part.getInputStream()) {
            Mapping mapping = Mapping.parse(new String(content.readAllBytes(), StandardCharsets.UTF_8));
            if (!mapping.kind().isEmpty() && !mapping.kind().equals(kind)) {
                throw new Invalid("mapping.kind", "import.mapping.kind", mapping.kind(), kind);
            }
            return mapping.of(kind);
        }
    }
}
