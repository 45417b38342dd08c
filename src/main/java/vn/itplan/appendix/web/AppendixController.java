package vn.itplan.appendix.web;

import java.time.Clock;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.itplan.appendix.AppendixLayouts;
import vn.itplan.appendix.AppendixMode;
import vn.itplan.appendix.PlanAppendices;
import vn.itplan.appendix.exporting.AppendixFile;
import vn.itplan.appendix.exporting.AppendixFiles;
import vn.itplan.appendix.exporting.AppendixFormat;
import vn.itplan.common.NotFoundException;
import vn.itplan.common.Permission;
import vn.itplan.common.web.Needs;
import vn.itplan.plan.Plans;

/** The appendices of a plan: which there are, and each as a file. */
@Controller
@RequestMapping("/plans/{id}/appendices")
@Needs(Permission.PLAN_READ)
class AppendixController {

    private final PlanAppendices appendices;
    private final AppendixLayouts layouts;
    private final AppendixFiles files;
    private final Plans plans;
    private final Clock clock;

    AppendixController(
            PlanAppendices appendices, AppendixLayouts layouts, AppendixFiles files, Plans plans, Clock clock) {
        this.appendices = appendices;
        this.layouts = layouts;
        this.files = files;
        this.plans = plans;
        this.clock = clock;
    }

    @GetMapping
    String list(@PathVariable long id, Model model) {
        plans.get(id);
        model.addAttribute("layouts", layouts.all());
        return "appendix/list";
    }

    /**
     * @param mode {@code printed} for the figures that the paper states, {@code computed} for those its lines add up to
     */
    @GetMapping("/{slug}.{extension:xlsx|csv}")
    ResponseEntity<byte[]> download(
            @PathVariable long id,
            @PathVariable String slug,
            @PathVariable String extension,
            @RequestParam(defaultValue = "computed") String mode) {
        AppendixMode wanted =
                AppendixMode.ofCode(mode).orElseThrow(() -> new NotFoundException("appendix mode " + mode));
        AppendixFormat format =
                AppendixFormat.ofExtension(extension).orElseThrow(() -> new NotFoundException("format " + extension));
        AppendixFile file = files.make(appendices.export(id, slug, wanted, extension), format, clock.instant());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, file.contentDisposition())
                .body(file.content());
    }
}
