package vn.itplan.overview.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.itplan.common.DocumentText;
import vn.itplan.common.FundingStage;
import vn.itplan.common.Permission;
import vn.itplan.common.web.Needs;
import vn.itplan.funding.FundingSums;
import vn.itplan.funding.SumDimension;
import vn.itplan.overview.PlanContents;
import vn.itplan.overview.PlanSummary;
import vn.itplan.plan.PlanSections;
import vn.itplan.plan.SectionKind;
import vn.itplan.plan.SectionRow;

/** The plan as one reads it: its sections with their texts, and the live content that some of them show. */
@Controller
@Needs(Permission.PLAN_READ)
class SectionPageController {

    private final PlanSections sections;
    private final PlanContents contents;
    private final FundingSums sums;

    SectionPageController(PlanSections sections, PlanContents contents, FundingSums sums) {
        this.sections = sections;
        this.contents = contents;
        this.sums = sums;
    }

    @GetMapping("/plans/{id}/sections")
    String sections(@ModelAttribute("planHead") PlanHead head, Model model) {
        PlanSummary plan = head.plan();
        List<WrittenSection> written = sections.list(plan.id()).stream()
                .map(section -> new WrittenSection(section, DocumentText.parse(section.body())))
                .toList();
        Set<SectionKind> shown =
                written.stream().map(section -> section.row().kind()).collect(Collectors.toSet());
        model.addAttribute("sections", written);
        if (shown.contains(SectionKind.PROJECTS)) {
            model.addAttribute("groups", contents.groups(plan));
        }
        if (shown.contains(SectionKind.FUNDING)) {
            model.addAttribute(
                    "bySource",
                    sums.table(plan.versionId(), FundingStage.PLANNED, SumDimension.SOURCE, SumDimension.YEAR));
        }
        return "overview/sections";
    }

    /** A section with its text as it is shown. */
    public record WrittenSection(SectionRow row, DocumentText text) {}
}
