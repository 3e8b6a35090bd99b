package io.huihuan.ticket.api;

import io.huihuan.shared.refusal.RuleBroken;
import io.huihuan.ticket.Attachment;
import io.huihuan.ticket.AttachmentRules;
import io.huihuan.ticket.Attachments;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;

/** The files of a ticket; none of them changes its version. */
@RestController
@RequestMapping("/api/v1/tickets/{number}/attachments")
class AttachmentController {

    private final Attachments attachments;
    private final AttachmentRules rules;

    AttachmentController(Attachments attachments, AttachmentRules rules) {
        this.attachments = attachments;
        this.rules = rules;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<AttachmentJson> attach(@PathVariable String number, @RequestPart("file") MultipartFile file)
            throws IOException {
        String name = file.getOriginalFilename();
        try (var content = file.getInputStream()) {
            Attachment made = attachments.add(number, name == null ? "" : name, content);
            return ResponseEntity.created(
                            URI.create("/api/v1/tickets/" + number + "/attachments/" + made.id() + "/content"))
                    .body(AttachmentJson.of(made));
        } catch (RuleBroken refused) {
            throw refused.code().equals("ticket.attachment.too-large")
                    ? new MaxUploadSizeExceededException(
                            rules.attachmentLargest().toBytes())
                    : refused;
        }
    }

    @GetMapping
    List<AttachmentJson> attachments(@PathVariable String number) {
        return attachments.list(number).stream().map(AttachmentJson::of).toList();
    }

    @GetMapping(path = "/{attachment}/content", produces = MediaType.ALL_VALUE)
    ResponseEntity<InputStreamResource> attachmentContent(@PathVariable String number, @PathVariable UUID attachment) {
        var content = attachments.open(number, attachment);
        var file = content.attachment();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.type().mediaType()))
                .contentLength(file.bytes())
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(new InputStreamResource(content.stream()));
    }

    @DeleteMapping("/{attachment}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void detach(@PathVariable String number, @PathVariable UUID attachment) {
        attachments.remove(number, attachment);
    }
}
