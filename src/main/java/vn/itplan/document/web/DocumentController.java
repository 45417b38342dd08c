package vn.itplan.document.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.itplan.common.NotFoundException;
import vn.itplan.common.Permission;
import vn.itplan.common.web.Needs;
import vn.itplan.document.PlanDocuments;
import vn.itplan.document.PlanDocuments.Format;
import vn.itplan.document.PlanDocuments.WrittenDocument;

/** The whole plan as a file, as it is now, for scripts and for whoever waits. It is written before the first byte leaves. */
@Controller
@Needs(Permission.PLAN_READ)
class DocumentController {

    private final PlanDocuments documents;

    DocumentController(PlanDocuments documents) {
        this.documents = documents;
    }

    @GetMapping("/plans/{id}/document.{extension:docx|pdf}")
    ResponseEntity<byte[]> download(@PathVariable long id, @PathVariable String extension) {
        Format format = Format.ofExtension(extension).orElseThrow(() -> new NotFoundException("format " + extension));
        WrittenDocument document = documents.write(id, format);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(document.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(document.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(document.content());
    }
}
