package vn.itplan.overview.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.itplan.common.Permission;
import vn.itplan.common.web.Needs;
import vn.itplan.common.web.Views;
import vn.itplan.overview.ItemPages;
import vn.itplan.overview.MissingPart;
import vn.itplan.overview.PlanContents;
import vn.itplan.plan.PlanCommand;
import vn.itplan.plan.Plans;

/** The pages of one plan: what it is, its items with their groups. */
@Controller
@RequestMapping("/plans/{id}")
@Needs(Permission.PLAN_READ)
class PlanPageController {

    private final PlanContents contents;
    private final ItemPages items;
    private final TablePage table;
    private final Plans plans;

    PlanPageController(PlanContents contents, ItemPages items, TablePage table, Plans plans) {
        this.contents = contents;
        this.items = items;
        this.table = table;
        this.plans = plans;
    }

    @GetMapping
    String overview(@ModelAttribute("planHead") PlanHead head, Model model) {
        model.addAttribute("groups", contents.groups(head.plan()));
        model.addAttribute("completeness", head.completeness());
        PlanCommand particulars = plans.get(head.plan().id()).values();
        model.addAttribute("particulars", particulars);
        Long parent = particulars.parentId();
        model.addAttribute(
                "parentTitle",
                parent == null ? null : plans.get(parent).values().title());
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
}
