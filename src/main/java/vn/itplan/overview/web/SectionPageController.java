package vn.itplan.overview.web;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.itplan.common.DocumentText;
import vn.itplan.common.Permission;
import vn.itplan.common.web.Needs;
import vn.itplan.document.LiveContent;
import vn.itplan.plan.PlanSections;
import vn.itplan.plan.Plans;
import vn.itplan.plan.SectionKind;
import vn.itplan.plan.SectionRow;

/** The plan as one reads it: its sections with their texts, and the live content that some of them show. */
@Controller
@RequestMapping("/plans/{id}/sections")
@Needs(Permission.PLAN_READ)
class SectionPageController {

    private static final String UNWRITTEN = "unwritten";
    private static final String TAKEN_OVER = "taken-over";

    private final Plans plans;
    private final PlanSections sections;
    private final LiveContent content;

    SectionPageController(Plans plans, PlanSections sections, LiveContent content) {
        this.plans = plans;
        this.sections = sections;
        this.content = content;
    }

    @GetMapping
    String sections(
            @ModelAttribute("planHead") PlanHead head, @RequestParam(defaultValue = "") String only, Model model) {
        List<SectionRow> all = sections.list(head.plan().id());
        model.addAttribute("only", Set.of(UNWRITTEN, TAKEN_OVER).contains(only) ? only : null);
        List<WrittenSection> written = IntStream.range(0, all.size())
                .filter(at -> isShown(all, at, only))
                .mapToObj(all::get)
                .map(section -> new WrittenSection(section, DocumentText.parse(section.body())))
                .toList();
        model.addAttribute("sections", written);
        return "overview/sections";
    }

    /** A section is to be written when it shows nothing else and nothing stands below it. */
    private static boolean isShown(List<SectionRow> all, int at, String only) {
        SectionRow section = all.get(at);
        boolean isLast = at + 1 == all.size() || all.get(at + 1).depth() <= section.depth();
        return switch (only) {
            case UNWRITTEN -> section.body() == null && section.kind() == SectionKind.TEXT && isLast;
            case TAKEN_OVER -> section.takenOver();
            default -> true;
        };
    }

    /** What one section shows after its text; each is fetched when it comes into view. */
    @GetMapping("/{sectionId}/content")
    String content(@PathVariable long id, @PathVariable long sectionId, Model model) {
        model.addAttribute(
                "blocks", content.of(plans.get(id), sections.get(id, sectionId).kind()));
        return "overview/section-content :: blocks";
    }

    /** A section with its text as it is shown. */
    public record WrittenSection(SectionRow row, DocumentText text) {}
}
