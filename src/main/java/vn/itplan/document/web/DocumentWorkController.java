package vn.itplan.document.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.itplan.common.NotFoundException;
import vn.itplan.common.Permission;
import vn.itplan.common.web.Needs;
import vn.itplan.common.web.RequestReference;
import vn.itplan.common.web.Views;
import vn.itplan.document.PlanDocuments;
import vn.itplan.document.PlanDocuments.Format;
import vn.itplan.document.PlanDocuments.WrittenDocument;
import vn.itplan.longwork.LongWorks;
import vn.itplan.longwork.WorkResult;
import vn.itplan.longwork.WorkState;
import vn.itplan.longwork.WorkSubject;
import vn.itplan.plan.Plans;

/** The document of a plan made beside the request: begun here, left and found again, taken when it is done. */
@Controller
@RequestMapping("/plans/{id}/document")
@Needs(Permission.PLAN_READ)
class DocumentWorkController {

    private static final String KIND = "document";
    private static final String VIEW = "document/work";

    private final PlanDocuments documents;
    private final LongWorks works;
    private final Plans plans;

    DocumentWorkController(PlanDocuments documents, LongWorks works, Plans plans) {
        this.documents = documents;
        this.works = works;
        this.plans = plans;
    }

    @GetMapping
    String choose(@PathVariable long id, Model model) {
        plans.get(id);
        List<WorkState> recent = works.recent(KIND, id);
        model.addAttribute("recent", recent);
        return "document/choose";
    }

    @PostMapping
    String begin(
            @PathVariable long id, @RequestParam(defaultValue = "docx") String format, HttpServletRequest request) {
        plans.get(id);
        Format wanted = Format.ofExtension(format).orElseThrow(() -> new NotFoundException("format " + format));
        long work =
                works.start(new WorkSubject(KIND, id, wanted.extension()), RequestReference.of(request), progress -> {
                    WrittenDocument written = documents.write(id, wanted, progress);
                    return new WorkResult(written.name(), written.mediaType(), written.content());
                });
        return "redirect:/plans/" + id + "/document/works/" + work;
    }

    /** Asked again every second by the page itself, or by the person where there is no script. */
    @GetMapping("/works/{work}")
    String look(@PathVariable long id, @PathVariable long work, HtmxRequest htmx, Model model) {
        model.addAttribute("work", find(id, work));
        return Views.pageOr(VIEW, "running", htmx);
    }

    @PostMapping("/works/{work}/stop")
    String stop(@PathVariable long id, @PathVariable long work) {
        find(id, work);
        works.stop(work);
        return "redirect:/plans/" + id + "/document/works/" + work;
    }

    @GetMapping("/works/{work}/file")
    ResponseEntity<byte[]> take(@PathVariable long id, @PathVariable long work) {
        find(id, work);
        WorkResult result = works.result(work);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(result.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(result.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(result.content());
    }

    @ModelAttribute("formats")
    Format[] formats() {
        return Format.values();
    }

    private WorkState find(long planId, long work) {
        plans.get(planId);
        WorkState state = works.state(work);
        if (!state.kind().equals(KIND) || state.subjectId() != planId) {
            throw new NotFoundException("document " + work);
        }
        return state;
    }
}
