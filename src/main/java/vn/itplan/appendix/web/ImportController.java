package vn.itplan.appendix.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
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
import vn.itplan.appendix.importing.Imports;
import vn.itplan.appendix.importing.Imports.ImportedFile;
import vn.itplan.appendix.importing.ShownRows;
import vn.itplan.appendix.importing.Ticked.Boxes;
import vn.itplan.appendix.importing.UnreadableFileException;
import vn.itplan.common.Permission;
import vn.itplan.common.RuleException;
import vn.itplan.common.StaleException;
import vn.itplan.common.web.Forms;
import vn.itplan.common.web.Needs;
import vn.itplan.common.web.Notice;
import vn.itplan.common.web.Submissions;

/** A file's way into a plan: upload, look, apply, undo. What its tables are is said on pages of their own. */
@Controller
@RequestMapping("/plans/{id}/imports")
@Needs(Permission.PLAN_EDIT)
class ImportController {

    private static final String LIST = "appendix/imports";
    private static final String PREVIEW = "appendix/import";
    private static final int PAGE = 100;

    private final Imports imports;
    private final Submissions submissions;

    ImportController(Imports imports, Submissions submissions) {
        this.imports = imports;
        this.submissions = submissions;
    }

    @GetMapping
    String list(@PathVariable long id, Model model) {
        model.addAttribute("runs", imports.list(id));
        model.addAttribute(Forms.NAME, new UploadForm(Submissions.newKey(), null));
        return LIST;
    }

    @PostMapping
    String upload(
            @PathVariable long id,
            @ModelAttribute(Forms.NAME) UploadForm form,
            BindingResult result,
            Model model,
            HttpServletResponse response)
            throws IOException {
        MultipartFile file = form.file();
        if (file == null || file.isEmpty()) {
            result.rejectValue("file", "import.file.missing");
        } else {
            byte[] bytes = file.getBytes();
            String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
            try {
                return submissions.once(
                        form.once(),
                        () -> "redirect:/plans/" + id + "/imports/" + imports.upload(id, name, bytes) + "/tables");
            } catch (UnreadableFileException unreadable) {
                result.rejectValue("file", unreadable.code(), unreadable.arguments(), null);
            }
        }
        model.addAttribute("runs", imports.list(id));
        return Forms.again(response, LIST);
    }

    /** Where a value came from, everybody may see who reads the plan. */
    @Needs(Permission.PLAN_READ)
    @GetMapping("/{runId}")
    String preview(
            @PathVariable long id,
            @PathVariable long runId,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        model.addAttribute("preview", imports.preview(id, runId, ShownRows.of(show), Math.max(0, page), PAGE));
        model.addAttribute(Forms.NAME, ApplyForm.EMPTY);
        return PREVIEW;
    }

    /**
     * Keeps what is ticked, so that it can be left and taken up again.
     *
     * @param to another page of the same rows
     */
    @PostMapping("/{runId}/ticks")
    String tick(
            @PathVariable long id,
            @PathVariable long runId,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(required = false) @Nullable Integer to,
            @ModelAttribute(Forms.NAME) ApplyForm form,
            RedirectAttributes redirect) {
        imports.tick(id, runId, form.boxes(), form.seen());
        if (to == null) {
            Notice.success("import.tick.kept").after(redirect);
        }
        redirect.addAttribute("show", ShownRows.of(show).code());
        redirect.addAttribute("page", Math.max(0, to == null ? page : to));
        return page(id, runId);
    }

    @PostMapping("/{runId}/apply")
    String apply(
            @PathVariable long id,
            @PathVariable long runId,
            @ModelAttribute(Forms.NAME) ApplyForm form,
            BindingResult result,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            imports.apply(id, runId, form.boxes(), form.seen());
            Notice.success("import.applied")
                    .offering("import.undo", "/plans/" + id + "/imports/" + runId + "/undo")
                    .after(redirect);
            return "redirect:/plans/" + id + "/projects";
        } catch (StaleException changed) {
            Notice.warning("import.changed-since").after(redirect);
            return page(id, runId);
        } catch (RuleException rule) {
            Forms.reject(result, rule);
        }
        model.addAttribute("preview", imports.preview(id, runId, PAGE, form.boxes()));
        return Forms.again(response, PREVIEW);
    }

    @PostMapping("/{runId}/cancel")
    String cancel(@PathVariable long id, @PathVariable long runId, RedirectAttributes redirect) {
        imports.cancel(id, runId);
        Notice.success("import.cancelled").after(redirect);
        return "redirect:/plans/" + id + "/imports";
    }

    @PostMapping("/{runId}/undo")
    String undo(@PathVariable long id, @PathVariable long runId, RedirectAttributes redirect) {
        try {
            imports.undo(id, runId);
            Notice.success("import.undone").after(redirect);
        } catch (RuleException rule) {
            Notice.error(rule.key()).after(redirect);
        }
        return page(id, runId);
    }

    @Needs(Permission.PLAN_READ)
    @GetMapping("/{runId}/file")
    ResponseEntity<byte[]> file(@PathVariable long id, @PathVariable long runId) {
        ImportedFile file = imports.file(id, runId);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(file.content());
    }

    /**
     * @param once the number that keeps a file sent twice from being taken twice
     */
    public record UploadForm(
            @Nullable String once, @Nullable MultipartFile file) {}

    /**
     * @param seen what the plan held when the preview was made
     * @param shown keys of the rows with a box
     * @param take those of them for which the file's values replace the plan's
     * @param offered items with a box that the file does not name
     * @param drop those of them that are to go
     */
    public record ApplyForm(
            @Nullable String seen,
            @Nullable Set<Integer> shown,
            @Nullable Set<Integer> take,
            @Nullable Set<Long> offered,
            @Nullable Set<Long> drop) {

        static final ApplyForm EMPTY = new ApplyForm(null, null, null, null, null);

        Boxes boxes() {
            return new Boxes(orNone(shown), orNone(take), orNone(offered), orNone(drop));
        }

        private static <T> Set<T> orNone(@Nullable Set<T> sent) {
            return sent == null ? Set.of() : Set.copyOf(sent);
        }
    }

    private static String page(long id, long runId) {
        return "redirect:/plans/" + id + "/imports/" + runId;
    }
}
