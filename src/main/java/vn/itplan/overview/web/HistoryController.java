package vn.itplan.overview.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.itplan.common.Permission;
import vn.itplan.common.web.Needs;
import vn.itplan.overview.TrailPages;
import vn.itplan.overview.TrailPages.ProjectName;

/** Who changed what: of a plan, of one of its items, of a project. */
@Controller
@Needs(Permission.PLAN_READ)
class HistoryController {

    private static final String TRAIL = "trailPage";

    private final TrailPages trail;

    HistoryController(TrailPages trail) {
        this.trail = trail;
    }

    @GetMapping("/plans/{id}/history")
    String plan(@ModelAttribute("planHead") PlanHead head, @RequestParam(defaultValue = "0") int page, Model model) {
        model.addAttribute(TRAIL, trail.ofPlan(head.plan(), Math.max(0, page)));
        return "overview/history";
    }

    @GetMapping("/plans/{id}/projects/{itemId}/history")
    String item(
            @ModelAttribute("planHead") PlanHead head,
            @PathVariable long itemId,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        model.addAttribute("itemName", trail.itemName(head.plan(), itemId));
        model.addAttribute(TRAIL, trail.ofItem(head.plan(), itemId, Math.max(0, page)));
        return "overview/item-history";
    }

    @GetMapping("/projects/{id}/history")
    String project(@PathVariable long id, @RequestParam(defaultValue = "0") int page, Model model) {
        ProjectName project = trail.project(id);
        model.addAttribute("project", project);
        model.addAttribute(TRAIL, trail.ofProject(project, Math.max(0, page)));
        return "overview/project-history";
    }
}
