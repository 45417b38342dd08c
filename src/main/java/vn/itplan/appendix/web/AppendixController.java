package vn.itplan.appendix.web;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.itplan.appendix.AppendixMode;
import vn.itplan.appendix.AssembledAppendix;
import vn.itplan.appendix.LayoutCatalogue;
import vn.itplan.appendix.LayoutDetails;
import vn.itplan.appendix.PlanAppendices;
import vn.itplan.appendix.exporting.AppendixFile;
import vn.itplan.appendix.exporting.AppendixFiles;
import vn.itplan.appendix.exporting.AppendixFormat;
import vn.itplan.appendix.exporting.PrintedTable;
import vn.itplan.common.NotFoundException;
import vn.itplan.common.Permission;
import vn.itplan.common.RuleException;
import vn.itplan.common.web.Needs;
import vn.itplan.common.web.Notice;
import vn.itplan.common.web.Tab;
import vn.itplan.plan.PlanDetails;
import vn.itplan.plan.Plans;

/** The appendices of a plan: which it prints, which it could, and each as a page and as files. */
@Controller
@RequestMapping("/plans/{id}/appendices")
@Needs(Permission.PLAN_READ)
class AppendixController {

    private static final String PLACE = "place.";
    private static final String MODE = "appendix.mode.";

    /** Rows that a page shows; files hold all. */
    private static final int MOST_ROWS = 300;

    private final PlanAppendices appendices;
    private final LayoutCatalogue layouts;
    private final AppendixFiles files;
    private final Plans plans;
    private final Clock clock;

    AppendixController(
            PlanAppendices appendices, LayoutCatalogue layouts, AppendixFiles files, Plans plans, Clock clock) {
        this.appendices = appendices;
        this.layouts = layouts;
        this.files = files;
        this.plans = plans;
        this.clock = clock;
    }

    @GetMapping
    String list(@PathVariable long id, Model model) {
        PlanDetails plan = plans.get(id);
        List<String> chosen = appendices.chosen(plan);
        List<LayoutDetails> usable = layouts.usableIn(plan.provinceId(), chosen);
        model.addAttribute("chosen", chosen);
        model.addAttribute(
                "printed",
                chosen.stream()
                        .flatMap(slug -> usable.stream()
                                .filter(layout -> layout.layout().slug().equals(slug)))
                        .toList());
        model.addAttribute("usable", usable);
        return "appendix/list";
    }

    /** The plan prints those that have been given a place, in its order. */
    @Needs(Permission.PLAN_EDIT)
    @PostMapping
    String choose(@PathVariable long id, @RequestParam Map<String, String> parameters, RedirectAttributes redirect) {
        List<String> slugs = parameters.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(PLACE)
                        && entry.getValue().strip().matches("[0-9]{1,3}"))
                .sorted(Comparator.comparing(
                        entry -> Integer.valueOf(entry.getValue().strip())))
                .map(entry -> entry.getKey().substring(PLACE.length()))
                .toList();
        try {
            appendices.choose(id, slugs);
            Notice.success("appendix.chosen").after(redirect);
        } catch (RuleException rule) {
            Notice.error(rule.key()).after(redirect);
        }
        return "redirect:/plans/" + id + "/appendices";
    }

    /**
     * @param mode {@code printed} for the figures that the paper states, {@code computed} for those its lines add up to
     */
    @GetMapping("/{slug:[a-z0-9-]+}")
    String preview(
            @PathVariable long id,
            @PathVariable String slug,
            @RequestParam(defaultValue = "printed") String mode,
            Model model) {
        AssembledAppendix appendix = appendices.assemble(id, slug, mode(mode));
        model.addAttribute("appendix", appendix);
        model.addAttribute("mode", mode(mode).code());
        String address = "/plans/" + id + "/appendices/" + slug + "?mode=";
        model.addAttribute(
                "modes",
                List.of(AppendixMode.PRINTED, AppendixMode.COMPUTED).stream()
                        .map(one -> new Tab(MODE + one.code(), address + one.code(), one == mode(mode)))
                        .toList());
        model.addAttribute(
                "sheets",
                appendix.tables().stream()
                        .map(table -> PrintedTable.of(table).first(MOST_ROWS))
                        .toList());
        model.addAttribute(
                "shortened",
                appendix.tables().stream().anyMatch(table -> table.rows().size() - table.headingRows() > MOST_ROWS));
        return "appendix/preview";
    }

    @GetMapping("/{slug}.{extension:xlsx|docx|pdf|csv}")
    ResponseEntity<byte[]> download(
            @PathVariable long id,
            @PathVariable String slug,
            @PathVariable String extension,
            @RequestParam(defaultValue = "computed") String mode) {
        AppendixFormat format =
                AppendixFormat.ofExtension(extension).orElseThrow(() -> new NotFoundException("format " + extension));
        AppendixFile file = files.make(appendices.export(id, slug, mode(mode), extension), format, clock.instant());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, file.contentDisposition())
                .body(file.content());
    }

    private static AppendixMode mode(String code) {
        return AppendixMode.ofCode(code).orElseThrow(() -> new NotFoundException("appendix mode " + code));
    }
}
