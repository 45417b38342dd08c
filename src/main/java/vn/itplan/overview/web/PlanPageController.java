package vn.itplan.overview.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.itplan.common.FundingStage;
import vn.itplan.common.Permission;
import vn.itplan.common.web.Needs;
import vn.itplan.common.web.Views;
import vn.itplan.funding.FundingSums;
import vn.itplan.funding.StatedSums;
import vn.itplan.funding.SumDimension;
import vn.itplan.funding.SumTable;
import vn.itplan.overview.ItemPages;
import vn.itplan.overview.MissingPart;
import vn.itplan.overview.PlanContents;
import vn.itplan.plan.StatedFigures;

/** The pages of one plan: what it is, its items with their groups, its money. */
@Controller
@RequestMapping("/plans/{id}")
@Needs(Permission.PLAN_READ)
class PlanPageController {

    private final PlanContents contents;
    private final ItemPages items;
    private final FundingSums sums;
    private final StatedSums stated;
    private final StatedFigures figures;
    private final TablePage table;

    PlanPageController(
            PlanContents contents,
            ItemPages items,
            FundingSums sums,
            StatedSums stated,
            StatedFigures figures,
            TablePage table) {
        this.contents = contents;
        this.items = items;
        this.sums = sums;
        this.stated = stated;
        this.figures = figures;
        this.table = table;
    }

    @GetMapping
    String overview(@ModelAttribute("planHead") PlanHead head, Model model) {
        model.addAttribute("groups", contents.groups(head.plan()));
        model.addAttribute("completeness", head.completeness());
        return "overview/plan";
    }

    @GetMapping("/projects")
    String projects(
            @ModelAttribute("planHead") PlanHead head,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Long item,
            @RequestParam(required = false) @Nullable MissingPart missing,
            HtmxRequest htmx,
            Model model) {
        if (missing == null) {
            table.whole(head, page, item, model);
        } else {
            table.lacking(head, missing, page, model);
        }
        return Views.pageOr(TablePage.VIEW, "changed", htmx);
    }

    @GetMapping("/projects/{itemId}")
    String item(@ModelAttribute("planHead") PlanHead head, @PathVariable long itemId, Model model) {
        model.addAttribute("item", items.get(head.plan(), itemId));
        return "overview/item";
    }

    @GetMapping("/funding")
    String funding(@ModelAttribute("planHead") PlanHead head, Model model) {
        long version = head.plan().versionId();
        SumTable bySource = sums.table(version, FundingStage.PLANNED, SumDimension.SOURCE, SumDimension.YEAR);
        model.addAttribute("bySource", bySource);
        model.addAttribute("byGroup", sums.table(version, FundingStage.PLANNED, SumDimension.GROUP, SumDimension.YEAR));
        // A plan whose lines were lost has nothing but what its paper states; others link to it.
        model.addAttribute("sums", bySource.rows().isEmpty() ? stated.listOf(version) : List.of());
        model.addAttribute("numbers", figures.numbersOf(version));
        return "overview/funding";
    }
}
