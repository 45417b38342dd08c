package vn.itplan.progress.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.itplan.attachment.Attachment;
import vn.itplan.attachment.AttachmentType;
import vn.itplan.attachment.StoredFiles.KeptFile;
import vn.itplan.common.NotFoundException;
import vn.itplan.common.Permission;
import vn.itplan.common.web.Forms;
import vn.itplan.common.web.Needs;
import vn.itplan.common.web.Notice;
import vn.itplan.common.web.Submissions;
import vn.itplan.progress.ProjectUpdates;
import vn.itplan.progress.Update;
import vn.itplan.progress.UpdateFiles;

/** Files of updates: added later, and handed out. */
@Controller
@RequestMapping("/projects/{id}")
class UpdateFileController {

    private static final String VIEW = "progress/files";

    private final ProjectUpdates updates;
    private final UpdateFiles files;
    private final Submissions submissions;

    UpdateFileController(ProjectUpdates updates, UpdateFiles files, Submissions submissions) {
        this.updates = updates;
        this.files = files;
        this.submissions = submissions;
    }

    /** @param once the number of the form */
    record FilesForm(@Nullable String once) {}

    @GetMapping("/updates/{updateId}/files")
    @Needs(Permission.PROGRESS_UPDATE)
    String form(@PathVariable long id, @PathVariable long updateId, Model model) {
        model.addAttribute("update", update(id, updateId));
        model.addAttribute(Forms.NAME, new FilesForm(Submissions.newKey()));
        return VIEW;
    }

    @PostMapping("/updates/{updateId}/files")
    @Needs(Permission.PROGRESS_UPDATE)
    String attach(
            @PathVariable long id,
            @PathVariable long updateId,
            @ModelAttribute(Forms.NAME) FilesForm form,
            BindingResult errors,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> sent,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        model.addAttribute("update", update(id, updateId));
        List<Attachment> attachments = UploadedFiles.read(sent, errors);
        if (attachments.isEmpty() && !errors.hasErrors()) {
            errors.reject("attachment.missing");
        }
        return Forms.submit(errors, response, VIEW, () -> {
            String location = submissions.once(form.once(), () -> {
                files.attach(updateId, attachments);
                return "redirect:/projects/" + id;
            });
            Notice.success("attachment.saved", attachments.size()).after(redirect);
            return location;
        });
    }

    /** Never shown in the browser as a page of ours: a file is handed out to be kept, whatever is in it. */
    @GetMapping("/files/{fileId}")
    @Needs(Permission.PLAN_READ)
    ResponseEntity<byte[]> download(@PathVariable long id, @PathVariable long fileId) {
        KeptFile file = files.download(id, fileId);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(file.content());
    }

    @ModelAttribute("acceptedFiles")
    String acceptedFiles() {
        return AttachmentType.accepted();
    }

    private Update update(long id, long updateId) {
        Update update = updates.getForCorrection(updateId);
        if (update.projectId() != id) {
            throw new NotFoundException("update " + updateId + " of project " + id);
        }
        return update;
    }
}
